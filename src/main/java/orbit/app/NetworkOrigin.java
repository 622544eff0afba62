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
 * @param folder of a native model, where pictures and families may lie beside it
 * @param path from which it was read; empty where that is not known
 */
record NetworkOrigin(
    Model model, List<CircuitPlan> circuits, Optional<Path> folder, Optional<Path> path) {

  private static final String PICTURES = "pictures";
  private static final String FAMILIES = "families.json";

  /** A network that lies in no folder of its own. */
  NetworkOrigin(Model model, List<CircuitPlan> circuits) {
    this(model, circuits, Optional.empty());
  }

  NetworkOrigin(Model model, List<CircuitPlan> circuits, Optional<Path> folder) {
    this(model, circuits, folder, folder);
  }

  static NetworkOrigin of(Document.OfModel read) {
    return new NetworkOrigin(
        read.model(), read.circuits(), read.folder(), Optional.of(read.path()));
  }

  /** The same with another view of the network. */
  NetworkOrigin with(Model other) {
    return new NetworkOrigin(other, circuits, folder, path);
  }

  /** The folder of pictures that came with it. */
  Optional<Path> pictures() {
    return folder.map(f -> f.resolve(PICTURES)).filter(Files::isDirectory);
  }

  /** The families that lie beside the model, then the published ones that fit it; slow. */
  List<FamilyChoice> families() throws IOException {
    List<FamilyChoice> families = new ArrayList<>();
    Optional<Path> beside = folder.map(f -> f.resolve(FAMILIES)).filter(Files::isRegularFile);
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
