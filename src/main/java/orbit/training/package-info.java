/**
 * Procedural training pictures: overlapping leaves, the central one labelled by shape, texture and
 * hue, all turned at random so that nothing tells an orientation.
 *
 * <p>Pictures are 64 x 64 RGB floats in -1..1, layout [3][64][64]. The same seed and index give the
 * same bits on every machine.
 */
@NullMarked
package orbit.training;

import org.jspecify.annotations.NullMarked;
