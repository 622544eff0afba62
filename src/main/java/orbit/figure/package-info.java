/**
 * Figures: a matrix of kernels as pixels, colour scales, and the figure that is exported.
 *
 * <p>What is painted follows from values alone ({@link orbit.figure.MatrixPicture}); the same
 * picture is painted on screen and into files, and nothing here knows a window. Pixels are
 * 0xAARRGGBB in rows from the top, always opaque, so that they are premultiplied as they are.
 */
@NullMarked
package orbit.figure;

import org.jspecify.annotations.NullMarked;
