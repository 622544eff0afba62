/**
 * DJL with PyTorch behind the port {@link orbit.network.Network}, and the only home of its arrays:
 * {@code float[]} and records leave, arrays end with the call that made them.
 */
@NullMarked
package orbit.engine;

import org.jspecify.annotations.NullMarked;
