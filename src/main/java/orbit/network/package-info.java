/**
 * Networks as data: weights between two layers, and views of them that copy nothing.
 *
 * <p>Weights have the shape [out][in][height][width], cross-correlation convention, row 0 at the
 * top. Nothing here knows an engine, a file format or a window.
 */
@NullMarked
package orbit.network;

import org.jspecify.annotations.NullMarked;
