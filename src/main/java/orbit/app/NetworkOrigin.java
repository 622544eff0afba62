package orbit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import orbit.circuit.Catalogue;
import orbit.circuit.CircuitPlan;
import orbit.circuit.FamilyChoice;
import orbit.network.Model;

/**
 * A network that was read, and what can be made of it.
 *
 * @param circuits the published circuits that it has the units for
 * @param file the file or folder that it was read from, where it was read
 */
record NetworkOrigin(Model model, List<CircuitPlan> circuits, Optional<Path> file) {

  private static final String FAMILIES = "families.json";

  NetworkOrigin(Model model, List<CircuitPlan> circuits) {
    this(model, circuits, Optional.empty());
  }

  /** The families that lie beside the model, then the published ones that fit it; slow. */
  List<FamilyChoice> families() throws IOException {
    List<FamilyChoice> families = new ArrayList<>();
    Optional<Path> beside = file.map(f -> f.resolve(FAMILIES)).filter(Files::isRegularFile);
    if (beside.isPresent()) {
      families.addAll(Catalogue.bundled().find(beside.get().toString()));
    }
    families.addAll(Catalogue.bundled().familiesOf(model));
    return families;
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
