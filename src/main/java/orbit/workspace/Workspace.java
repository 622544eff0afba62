package orbit.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import orbit.circuit.CircuitPlan;
import orbit.family.FamilyFile;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a researcher saves: which network, and all that was done with it.
 *
 * @param model empty for circuits without one
 * @param families that were found or edited; those of the model's own folder are not repeated
 * @param look the matrix that was on screen
 * @param unit that was looked at, such as {@code mixed3b:379}
 * @param comparison of two matrices
 */
public record Workspace(
    Optional<ModelReference> model,
    FamilyFile families,
    List<CircuitReference> circuits,
    Map<Look, SavedView> views,
    Optional<Look> look,
    Optional<String> unit,
    Optional<BenchState> bench,
    Optional<Comparison> comparison,
    Notes notes,
    Unknown unknown) {

  /** The field {@code kind} of such a file. */
  public static final String KIND = "workspace";

  public Workspace {
    circuits = List.copyOf(circuits);
    Map<Look, SavedView> sorted = new TreeMap<>((a, b) -> a.key().compareTo(b.key()));
    sorted.putAll(views);
    views = Collections.unmodifiableMap(sorted);
  }

  /** One in which nothing was done yet. */
  public static Workspace empty() {
    return new Workspace(
        Optional.empty(),
        FamilyFile.empty(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Notes.NONE,
        Unknown.NOTHING);
  }

  public Workspace with(Optional<ModelReference> other) {
    return new Workspace(
        other, families, circuits, views, look, unit, bench, comparison, notes, unknown);
  }

  public Workspace with(List<CircuitReference> other) {
    return new Workspace(
        model, families, other, views, look, unit, bench, comparison, notes, unknown);
  }

  /** The same for another place of its file: relative paths lead where they led. */
  public Workspace moved(Path from, Path to) {
    return new Workspace(
        model.map(reference -> reference.moved(from, to)),
        families,
        circuits.stream().map(circuit -> circuit.moved(from, to)).toList(),
        views,
        look,
        unit,
        bench.map(state -> state.moved(from, to)),
        comparison.map(two -> two.moved(from, to)),
        notes,
        unknown);
  }

  /** The same with a field that is none of a workspace's own. */
  Workspace with(String field, ObjectNode value) {
    return with(unknown.without(field).within(field, new Unknown(value)));
  }

  Workspace without(String field) {
    return with(unknown.without(field));
  }

  public Workspace with(BenchState other) {
    return new Workspace(
        model,
        families,
        circuits,
        views,
        look,
        unit,
        Optional.of(other),
        comparison,
        notes,
        unknown);
  }

  private Workspace with(Unknown other) {
    return new Workspace(
        model, families, circuits, views, look, unit, bench, comparison, notes, other);
  }

  /** The same with a circuit, in place of the one of its name; what else is said of that stays. */
  public Workspace adding(CircuitReference circuit) {
    List<CircuitReference> all = new ArrayList<>(circuits);
    for (int c = 0; c < all.size(); c++) {
      CircuitReference before = all.get(c);
      if (before.name().equals(circuit.name())) {
        all.set(c, circuit.with(before.unknown()));
        return with(all);
      }
    }
    all.add(circuit);
    return with(all);
  }

  /** Without what is only looked at: where one is, what is selected and how far one is in. */
  public Workspace lasting() {
    Map<Look, SavedView> kept = new HashMap<>();
    views.forEach((of, view) -> kept.put(of, view.lasting()));
    return new Workspace(
        model,
        families,
        circuits,
        kept,
        Optional.empty(),
        Optional.empty(),
        bench,
        comparison.map(Comparison::lasting),
        notes,
        unknown);
  }

  /** Whether rows or columns of a matrix were moved. */
  public boolean isOrderedByHand() {
    return views.values().stream().anyMatch(view -> view.layout().isPresent());
  }

  /** What the file says of a view that this version does not know. */
  public Unknown unknown(Look of) {
    return Optional.ofNullable(views.get(of)).map(SavedView::unknown).orElse(Unknown.NOTHING);
  }

  /** How the model makes the circuit of a view; empty for the weights of layers or of a file. */
  public Optional<CircuitPlan> plan(Look of) {
    return of instanceof Look.OfCircuit(String name)
        ? circuit(name).flatMap(CircuitReference::plan)
        : Optional.empty();
  }

  /** The circuit of this name. */
  public Optional<CircuitReference> circuit(String name) {
    return circuits.stream().filter(circuit -> circuit.name().equals(name)).findFirst();
  }
}
