package orbit.view;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import orbit.circuit.Circuit;
import orbit.family.FamilyFile;
import orbit.workspace.BenchState;
import orbit.workspace.CircuitReference;
import orbit.workspace.Desk;
import orbit.workspace.History;
import orbit.workspace.Look;
import orbit.workspace.MatrixState;
import orbit.workspace.ModelReference;
import orbit.workspace.SavedView;
import orbit.workspace.Steps;
import orbit.workspace.ViewSteps;
import orbit.workspace.Workspace;

/**
 * What is open as a workspace: one history of all that is done, the file it is saved in, and
 * whether anything is not saved yet.
 *
 * <p>All methods and listeners run on one thread.
 */
public final class WorkspaceViewModel implements ViewSteps {

  private final History<Desk> history;
  private final Map<Look, Circuit> shown = new HashMap<>();
  private final DeskMoves moves;
  private final ReadOnlyObjectWrapper<Desk> desk;
  private final ReadOnlyObjectWrapper<Optional<Path>> file;
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
  private Workspace base;
  private Path home;
  private Workspace saved;
  private final BesideOnDesk beside = new BesideOnDesk(this);

  /**
   * @param opened what is worked on
   * @param home from where its paths lead
   * @param file in which it is saved; empty where it is in none yet
   */
  public WorkspaceViewModel(Workspace opened, Path home, Optional<Path> file) {
    this.base = opened;
    this.home = home;
    this.file = new ReadOnlyObjectWrapper<>(file);
    this.history = new History<>(Desk.of(opened));
    this.moves = new DeskMoves(history);
    this.desk = new ReadOnlyObjectWrapper<>(history.current());
    this.saved = workspace().lasting();
    history.onChange(this::changed);
  }

  private void changed() {
    // whoever hears of the desk asks whether it is saved
    unsaved.set(!workspace().lasting().equals(saved));
    desk.set(history.current());
  }

  public History<Desk> history() {
    return history;
  }

  /** What lies open now. */
  public ReadOnlyObjectProperty<Desk> deskProperty() {
    return desk.getReadOnlyProperty();
  }

  /** Which units, by their names, have a note. */
  public ObservableValue<Predicate<String>> notedProperty() {
    return desk.map(now -> now.notes().units()::containsKey);
  }

  /** The file in which it is saved; empty where it is in none. */
  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Whether something that lasts was done since it was opened or saved. */
  public ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /** Whether what was done would be missed: a file that is behind, or work of somebody's hands. */
  public boolean isMissed() {
    Desk now = desk.get();
    return unsaved.get()
        && (file.get().isPresent()
            || workspace().isOrderedByHand()
            || !now.notes().equals(saved.notes())
            || now.families() != saved.families());
  }

  /** All of it, with paths as they lead from {@link #home}. */
  public Workspace workspace() {
    return history.current().saved(base, home, shown, beside.saved(base, home));
  }

  /** From where the paths of {@link #workspace} lead. */
  public Path home() {
    return home;
  }

  /** What was opened is more than its file holds, as after a crash. */
  public void behind() {
    saved = Workspace.empty();
    changed();
  }

  /** It is now in this file. */
  public void saved(Workspace written, Path as) {
    base = written;
    home = as;
    saved = written.lasting();
    changed();
    file.set(Optional.of(as));
  }

  /** Names the network, unless it is named already. */
  public void model(Function<Path, ModelReference> reference) {
    if (base.model().isEmpty()) {
      settle(() -> base = base.with(Optional.of(reference.apply(home))));
    }
  }

  /** The network was found elsewhere, or is another than when the file was saved. */
  public void relocated(Function<Path, ModelReference> reference) {
    base = base.with(Optional.of(reference.apply(home)));
    changed();
  }

  /** Adds a circuit; another one of its name gives way, which is a change that can be saved. */
  public void circuit(Function<Path, CircuitReference> reference) {
    CircuitReference added = reference.apply(home);
    Workspace with = base.adding(added);
    if (base.circuit(added.name()).isEmpty()) {
      settle(() -> base = with);
    } else if (!with.circuits().equals(base.circuits())) {
      base = with;
      changed();
    }
  }

  /** Those that were opened in it. */
  public List<CircuitReference> circuits() {
    return base.circuits();
  }

  @Override
  public Steps<MatrixState> of(Look look, Circuit circuit, MatrixState first) {
    shown.put(look, circuit);
    if (!desk.get().views().containsKey(look)) {
      SavedView before = base.views().get(look);
      MatrixState begun = before == null ? first : before.on(circuit, first);
      amend(now -> now.with(look, begun));
    }
    return steps(
        now -> now.views().getOrDefault(look, first), (now, state) -> now.with(look, state));
  }

  /** The steps of a part of the desk. */
  <P> Steps<P> steps(Function<Desk, P> get, BiFunction<Desk, P, Desk> with) {
    return moves.steps(get, with);
  }

  /** Does what follows from the last action, as part of its entry. */
  public void together(Runnable change) {
    moves.together(change);
  }

  /** The circuit on screen, once it is there. */
  Optional<Circuit> onScreen() {
    return desk.get().look().map(shown::get);
  }

  /** What stands beside the matrix on screen. */
  public BesideOnDesk beside() {
    return beside;
  }

  /** What was opened, or saved last. */
  Workspace base() {
    return base;
  }

  /** Another matrix is on screen; the first one is no action. */
  public void look(Look look, String words) {
    if (moves.isMoving() || desk.get().look().equals(Optional.of(look))) {
      return;
    }
    if (desk.get().look().isEmpty()) {
      amend(now -> now.with(look));
    } else {
      history.add("Show " + words, history.current().with(look));
    }
  }

  /**
   * Another unit is looked at.
   *
   * @param selected whether it was selected in the matrix, which is an action of its own
   */
  public void unit(String name, boolean selected) {
    if (moves.isMoving() || desk.get().unit().equals(Optional.of(name))) {
      return;
    }
    if (selected && history.undoable().equals(Optional.of(CircuitViewModel.SELECT))) {
      amend(now -> now.withUnit(name));
    } else {
      history.add("Look at " + name, history.current().withUnit(name));
    }
  }

  /**
   * Something of the bench was set; the first that is known of it is no action.
   *
   * @param goesOn whether such changes that follow each other, as of a slider, are one action
   */
  public void bench(String action, BenchState state, boolean goesOn) {
    if (moves.isMoving()) {
      return;
    }
    if (desk.get().bench().isEmpty()) {
      amend(now -> now.with(state));
    } else if (goesOn) {
      history.addToGesture(action, history.current().with(state));
    } else {
      history.add(action, history.current().with(state));
    }
  }

  /** Writes the note on a unit; one action until something else is done. */
  public void noteUnit(String name, String text) {
    Desk now = history.current();
    if (!now.notes().unit(name).equals(text)) {
      history.addToGesture("Note on " + name, now.with(now.notes().withUnit(name, text)));
    }
  }

  /** Writes the note on a family; one action until something else is done. */
  public void noteFamily(String layer, String name, String text) {
    Desk now = history.current();
    if (!now.notes().family(layer, name).equals(text)) {
      history.addToGesture("Note on " + name, now.with(now.notes().withFamily(layer, name, text)));
    }
  }

  /** Families were found, or edited. */
  public void families(String action, FamilyFile edited) {
    history.add(action, history.current().with(edited));
  }

  /** What follows from opening is nothing that could be lost. */
  void amend(UnaryOperator<Desk> change) {
    settle(() -> history.amend(change));
  }

  private void settle(Runnable change) {
    boolean before = unsaved.get();
    change.run();
    if (!before) {
      saved = workspace().lasting();
    }
    changed();
  }

  /** Told when the history goes back or forth, to show what the desk says. */
  public Subscription onMove(Runnable follower) {
    return moves.onMove(follower);
  }

  public void undo() {
    move(Math.max(0, history.position() - 1));
  }

  public void redo() {
    move(Math.min(history.actions().size() - 1, history.position() + 1));
  }

  /** Goes to a position of the history. */
  public void move(int to) {
    moves.move(to);
  }
}
