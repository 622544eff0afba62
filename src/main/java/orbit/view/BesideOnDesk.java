package orbit.view;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import orbit.circuit.Circuit;
import orbit.workspace.Beside;
import orbit.workspace.Beside.Linking;
import orbit.workspace.Comparison;
import orbit.workspace.Desk;
import orbit.workspace.Look;
import orbit.workspace.MatrixState;
import orbit.workspace.Steps;
import orbit.workspace.Workspace;

/** What stands beside the matrix on screen: part of the workspace's history, and of its file. */
public final class BesideOnDesk {

  private final WorkspaceViewModel workspace;
  private final Map<Beside.What, Circuit> circuits = new HashMap<>();
  // once the user has compared, what the file said is of the past
  private boolean compared;

  BesideOnDesk(WorkspaceViewModel workspace) {
    this.workspace = workspace;
  }

  /** What stands there now. */
  public Optional<Beside> now() {
    return workspace.deskProperty().get().beside();
  }

  /** What the file wants beside the matrix on screen, as long as it has not been put there. */
  public Optional<Comparison> wanted() {
    return compared
        ? Optional.empty()
        : workspace
            .base()
            .comparison()
            .filter(two -> workspace.deskProperty().get().look().equals(Optional.of(two.of())));
  }

  /** Whether this is the matrix that something stands, or may stand, beside. */
  public boolean isBeside(Circuit first) {
    return workspace.onScreen().equals(Optional.of(first));
  }

  /** The user puts a matrix there. */
  public void put(Beside.What what, Circuit circuit, MatrixState first) {
    compared = true;
    circuits.put(what, circuit);
    workspace
        .history()
        .add(
            "Compare with " + what.name(),
            workspace.history().current().alone().with(new Beside(what, first, Linking.USUAL)));
  }

  /** What the file wanted is there. */
  public void restore(Beside.What what, Circuit circuit, MatrixState first, Linking linking) {
    circuits.put(what, circuit);
    workspace.amend(
        now -> {
          compared = true;
          OptionalDouble limit =
              now.look()
                  .map(now.views()::get)
                  .map(MatrixState::limit)
                  .orElse(OptionalDouble.empty());
          // a view that no longer fits its circuit comes back without its range
          boolean fits = limit.isPresent() && limit.equals(first.limit());
          return now.with(new Beside(what, first, fits ? linking : linking.with(Optional.empty())));
        });
  }

  /** The user takes it away. */
  public void remove() {
    compared = true;
    workspace.history().add("Close comparison", workspace.history().current().alone());
  }

  /** The user lets the two follow each other otherwise. */
  public void link(String action, Linking linking) {
    Desk desk = workspace.history().current();
    desk.beside()
        .ifPresent(beside -> workspace.history().add(action, desk.with(beside.with(linking))));
  }

  /**
   * The steps of the second view.
   *
   * @param first what is shown when nothing stands there any more
   */
  public Steps<MatrixState> steps(MatrixState first) {
    return workspace.steps(
        desk -> desk.beside().map(Beside::state).orElse(first),
        (desk, state) -> desk.beside().map(beside -> desk.with(beside.with(state))).orElse(desk));
  }

  /** As the file keeps it: what is there, or else what was wanted and could not be put there. */
  Optional<Comparison> saved(Workspace base, Path home) {
    if (!compared) {
      return base.comparison();
    }
    Optional<Look> look = workspace.history().current().look();
    return workspace
        .history()
        .current()
        .beside()
        .flatMap(
            beside ->
                look.map(
                    of ->
                        Comparison.of(
                            of,
                            beside,
                            Objects.requireNonNull(circuits.get(beside.what())),
                            home,
                            base.comparison())));
  }
}
