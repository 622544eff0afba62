package orbit.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import orbit.circuit.CircuitPlan;
import orbit.network.Model;

/**
 * A network that was read, and what can be made of it.
 *
 * @param circuits the published circuits that it has the units for
 * @param pictures the folder of pictures that came with it
 */
record NetworkOrigin(Model model, List<CircuitPlan> circuits, Optional<Path> pictures) {

  /** A network that came without pictures. */
  NetworkOrigin(Model model, List<CircuitPlan> circuits) {
    this(model, circuits, Optional.empty());
  }

  /** The same with another view of the network. */
  NetworkOrigin with(Model other) {
    return new NetworkOrigin(other, circuits, pictures);
  }

  /** The circuits of the chain that one belongs to, by size; only itself if it is of none. */
  List<CircuitPlan> chainOf(CircuitPlan plan) {
    return plan.chain()
        .map(
            chain ->
                circuits.stream()
                    .filter(
                        other ->
                            other.chain().map(c -> c.name().equals(chain.name())).orElse(false))
                    .sorted(
                        (a, b) ->
                            Integer.compare(
                                a.chain().orElseThrow().position(),
                                b.chain().orElseThrow().position()))
                    .toList())
        .filter(
            found -> found.stream().anyMatch(other -> Objects.equals(other.name(), plan.name())))
        .orElse(List.of(plan));
  }
}
