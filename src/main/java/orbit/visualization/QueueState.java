package orbit.visualization;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a queue is; a snapshot.
 *
 * @param done requests that are made, read from the cache or failed
 * @param all requests since the queue was last empty
 * @param current what is being made
 * @param step of its steps
 * @param remaining of all, estimated once something was made
 */
public record QueueState(
    int done,
    int all,
    Optional<Request> current,
    int step,
    int steps,
    Optional<Duration> remaining,
    boolean paused) {}
