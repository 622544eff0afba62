/**
 * Feature visualization: a picture made by gradient ascent, from an {@link
 * orbit.visualization.Objective}, a {@link orbit.visualization.Parametrisation} and {@link
 * orbit.visualization.Transform}s, all values; the same {@link orbit.visualization.Request} gives
 * the same picture.
 *
 * <p>Colours are floats from 0 (black) to 1 (white), [channels][height][width], red first. Nothing
 * here knows an engine or a window.
 */
@NullMarked
package orbit.visualization;

import org.jspecify.annotations.NullMarked;
