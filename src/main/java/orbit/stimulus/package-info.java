/**
 * Pictures with parameters, and what units answer when a parameter is turned.
 *
 * <p>A {@link orbit.stimulus.Stimulus} is drawn at {@link orbit.stimulus.Settings} (one value per
 * {@link orbit.stimulus.Parameter}) on a {@link orbit.stimulus.Placement}; a sweep over one
 * parameter yields {@link orbit.stimulus.TuningCurves}. Angles are degrees, clockwise on the
 * screen, 0 pointing right; hues are degrees on the HSV wheel.
 */
@NullMarked
package orbit.stimulus;

import org.jspecify.annotations.NullMarked;
