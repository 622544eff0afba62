package orbit.training;

import java.util.List;
import orbit.network.Tensor;

/**
 * The state of a training from which it goes on as if it had not stopped.
 *
 * @param step number of updates so far
 * @param seconds time spent so far
 * @param loss running mean of the loss
 * @param tensors weights and the optimiser's running means; copies
 */
public record Snapshot(Recipe recipe, int step, double seconds, double loss, List<Tensor> tensors) {

  Tensor tensor(String name) {
    return tensors.stream()
        .filter(tensor -> tensor.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the saved state lacks " + name));
  }
}
