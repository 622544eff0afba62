/**
 * PyTorch, through DJL, behind the {@link orbit.network.Network} port: the only home of {@code
 * NDArray}, which never leaves it. Native memory ends with the call that made it.
 *
 * <p>Everything that needs no engine works where {@link orbit.engine.EngineLibrary} cannot be
 * loaded.
 */
@NullMarked
package orbit.engine;

import org.jspecify.annotations.NullMarked;
