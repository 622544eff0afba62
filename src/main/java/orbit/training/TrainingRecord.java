package orbit.training;

import java.util.SortedMap;

/**
 * How a shipped network came about.
 *
 * @param threads threads of the engine; the weights depend on them
 * @param engine name and version
 * @param loss mean over the last hundred updates, in nats
 * @param dead units of each layer that hardly answer to any held-out picture; see {@link DeadUnits}
 */
public record TrainingRecord(
    Recipe recipe,
    int threads,
    String engine,
    double seconds,
    double loss,
    Accuracy heldOut,
    SortedMap<String, Integer> dead) {}
