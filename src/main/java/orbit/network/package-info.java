/**
 * Networks as data: the graph of operations, layers and units, weights between two layers and views
 * of them that copy nothing; and {@link orbit.network.Network}, the port behind which an engine
 * computes activations.
 *
 * <p>Weights have the shape [out][in][height][width], cross-correlation convention, row 0 at the
 * top. Nothing here knows an engine, a file format or a window.
 */
@NullMarked
package orbit.network;

import org.jspecify.annotations.NullMarked;
