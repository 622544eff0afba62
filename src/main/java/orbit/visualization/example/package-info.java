/**
 * What of a person's own pictures excites the units of a layer most, and least: one pass over a
 * folder of pictures for all units at once. Pictures are read where they lie; what is kept of them
 * is positions and values, never pixels.
 *
 * <p>Knows no picture format, engine or window: a reader of files and a network are arguments.
 */
@NullMarked
package orbit.visualization.example;

import org.jspecify.annotations.NullMarked;
