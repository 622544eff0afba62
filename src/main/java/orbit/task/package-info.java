/**
 * Work that runs elsewhere: the newest request wins, cancelling is a question the computation asks.
 * Executors are arguments, so tests run the same tasks on their own thread.
 */
@NullMarked
package orbit.task;

import org.jspecify.annotations.NullMarked;
