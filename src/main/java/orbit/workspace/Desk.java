package orbit.workspace;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import orbit.circuit.Circuit;
import orbit.family.FamilyFile;

/**
 * What lies open before the researcher: all that undo covers, and nothing else.
 *
 * @param look the matrix on screen
 * @param views of the matrices that were looked at
 * @param unit that is looked at, such as {@code mixed3b:379}
 * @param bench empty until it is opened
 * @param beside a second matrix, which goes when another first one comes
 */
public record Desk(
    Optional<Look> look,
    Map<Look, MatrixState> views,
    Optional<String> unit,
    Optional<BenchState> bench,
    Optional<Beside> beside,
    Notes notes,
    FamilyFile families) {

  public Desk {
    views = Collections.unmodifiableMap(new HashMap<>(views));
  }

  /** What a workspace opens with; its views, and what stands beside, come with their circuits. */
  public static Desk of(Workspace workspace) {
    return new Desk(
        workspace.look(),
        Map.of(),
        workspace.unit(),
        workspace.bench(),
        Optional.empty(),
        workspace.notes(),
        workspace.families());
  }

  public Desk with(Look other) {
    Desk alone = alone();
    return new Desk(
        Optional.of(other), alone.views, unit, bench, Optional.empty(), notes, families);
  }

  public Desk with(Look of, MatrixState state) {
    Map<Look, MatrixState> changed = new HashMap<>(views);
    changed.put(of, state);
    return new Desk(look, changed, unit, bench, beside, notes, families);
  }

  public Desk withUnit(String name) {
    return new Desk(look, views, Optional.of(name), bench, beside, notes, families);
  }

  public Desk with(BenchState other) {
    return new Desk(look, views, unit, Optional.of(other), beside, notes, families);
  }

  public Desk with(Notes other) {
    return new Desk(look, views, unit, bench, beside, other, families);
  }

  public Desk with(FamilyFile other) {
    return new Desk(look, views, unit, bench, beside, notes, other);
  }

  public Desk with(Beside other) {
    return new Desk(look, views, unit, bench, Optional.of(other), notes, families);
  }

  /** Without a second matrix; the first has its own colour range again. */
  public Desk alone() {
    Map<Look, MatrixState> kept = new HashMap<>(views);
    look.ifPresent(
        of -> kept.computeIfPresent(of, (same, s) -> beside.map(b -> b.alone(s)).orElse(s)));
    return new Desk(look, kept, unit, bench, Optional.empty(), notes, families);
  }

  /** As a file of this place keeps it, with what else the workspace says. */
  public Workspace saved(
      Workspace base, Path home, Map<Look, Circuit> circuits, Optional<Comparison> comparison) {
    Map<Look, SavedView> kept = new HashMap<>(base.views());
    views.forEach(
        (of, state) -> {
          Circuit circuit = circuits.get(of);
          if (circuit != null) {
            kept.put(of, SavedView.of(state, circuit, base.unknown(of)));
          }
        });
    return new Workspace(
        base.model(),
        families,
        base.circuits(),
        kept,
        look,
        unit,
        bench.map(state -> state.saved(home, base.bench())),
        comparison,
        notes,
        base.unknown());
  }
}
