package orbit.workspace;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import orbit.family.FamilyFile;

/**
 * What lies open before the researcher: all that undo covers, and nothing else.
 *
 * @param look the matrix on screen
 * @param views of the matrices that were looked at
 * @param unit that is looked at, such as {@code mixed3b:379}
 * @param bench empty until it is opened
 */
public record Desk(
    Optional<Look> look,
    Map<Look, MatrixState> views,
    Optional<String> unit,
    Optional<BenchState> bench,
    Notes notes,
    FamilyFile families) {

  public Desk {
    views = Collections.unmodifiableMap(new HashMap<>(views));
  }

  /** What a workspace opens with; its views come when their circuits are there. */
  public static Desk of(Workspace workspace) {
    return new Desk(
        workspace.look(),
        Map.of(),
        workspace.unit(),
        workspace.bench(),
        workspace.notes(),
        workspace.families());
  }

  public Desk with(Look other) {
    return new Desk(Optional.of(other), views, unit, bench, notes, families);
  }

  public Desk with(Look of, MatrixState state) {
    Map<Look, MatrixState> changed = new HashMap<>(views);
    changed.put(of, state);
    return new Desk(look, changed, unit, bench, notes, families);
  }

  public Desk withUnit(String name) {
    return new Desk(look, views, Optional.of(name), bench, notes, families);
  }

  public Desk with(BenchState other) {
    return new Desk(look, views, unit, Optional.of(other), notes, families);
  }

  public Desk with(Notes other) {
    return new Desk(look, views, unit, bench, other, families);
  }

  public Desk with(FamilyFile other) {
    return new Desk(look, views, unit, bench, notes, other);
  }
}
