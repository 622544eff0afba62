package orbit.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import orbit.circuit.CircuitPlan;
import orbit.task.NewestWins;
import orbit.view.BesideOnDesk;
import orbit.view.CircuitViewModel;
import orbit.view.WorkspaceViewModel;
import orbit.workspace.Beside;
import orbit.workspace.CircuitReference;
import orbit.workspace.Comparison;
import orbit.workspace.MatrixState;

/**
 * Puts a second matrix beside the open one, and takes it away: as the user wishes, as the history
 * goes, and as a workspace was saved.
 */
final class Comparing {

  private final MainWindow window;
  private final NewestWins reading;
  // of the open workspace, for when its history comes back to them
  private final Map<Beside.What, Compared> known = new HashMap<>();
  private Optional<Comparison> tried = Optional.empty();
  private Subscription following = Subscription.EMPTY;

  Comparing(MainWindow window) {
    this.window = window;
    this.reading = new NewestWins(window.worker(), window.receiver());
    window.workspaces().workspaceProperty().subscribe(this::begin);
    // what has just opened is on screen before something stands beside it
    window.matrixProperty().subscribe(matrix -> Platform.runLater(this::follow));
  }

  /** What is open, and in which workspace. */
  private record Place(WorkspaceViewModel workspace, Opened opened, Opened.Matrix matrix) {}

  private void begin(Optional<WorkspaceViewModel> workspace) {
    reading.cancel();
    known.clear();
    tried = Optional.empty();
    following.unsubscribe();
    following = workspace.map(open -> open.onMove(this::follow)).orElse(Subscription.EMPTY);
  }

  /** Whether two matrices are on screen. */
  ObservableValue<Boolean> comparing() {
    return window
        .openedProperty()
        .map(opened -> opened.filter(OpenedComparison.class::isInstance).isPresent());
  }

  /** With what a file holds. */
  void withFile(Path path) {
    put(path.toString(), (first, overtaken) -> SecondMatrix.ofFile(path, first, overtaken));
  }

  /** With another circuit of the open network. */
  void withCircuit(NetworkOrigin origin, CircuitPlan plan) {
    put(plan.title(), (first, overtaken) -> SecondMatrix.of(origin, plan, first, overtaken));
  }

  /** With the same circuit, by relative element or, where it stands so, as stored. */
  void withAnotherOrder() {
    put("The same matrix", (first, overtaken) -> SecondMatrix.inAnotherOrder(first));
  }

  private void put(
      String name, BiFunction<SecondMatrix.First, BooleanSupplier, SecondMatrix> work) {
    place().ifPresent(place -> read(place, name, work, ready -> put(place, ready)));
  }

  private void read(
      Place place,
      String name,
      BiFunction<SecondMatrix.First, BooleanSupplier, SecondMatrix> work,
      Consumer<SecondMatrix> then) {
    SecondMatrix.First first = first(place);
    reading.submit(
        overtaken -> work.apply(first, overtaken),
        ready -> {
          // what was open may be gone by now
          if (place().filter(now -> now.matrix().model() == place.matrix().model()).isPresent()) {
            then.accept(ready);
          }
        },
        failure -> window.say(name + " cannot be compared: " + failure.getMessage() + "."));
  }

  private SecondMatrix.First first(Place place) {
    MatrixState state = place.matrix().model().state();
    return SecondMatrix.First.of(
        place.opened(),
        place.matrix(),
        place.workspace().beside().now().map(beside -> beside.alone(state)).orElse(state),
        window.workspaces().origin());
  }

  /** The matrix that something may stand beside; empty where there is none. */
  private Optional<Place> place() {
    Optional<Opened> opened = window.openedProperty().get().map(Opened::alone);
    Optional<WorkspaceViewModel> workspace = window.workspaces().workspaceProperty().get();
    return opened
        .flatMap(o -> o.matrix().getValue())
        .flatMap(
            matrix ->
                workspace
                    .filter(work -> work.beside().isBeside(matrix.model().circuit()))
                    .map(work -> new Place(work, opened.orElseThrow(), matrix)));
  }

  private void put(Place place, SecondMatrix ready) {
    Compared second = ready.compared();
    place.workspace().beside().put(second.what(), second.circuit(), ready.state());
    part();
    show(place, second, ready.state(), false);
  }

  private void show(Place place, Compared second, MatrixState state, boolean again) {
    known.put(second.what(), second);
    CircuitViewModel right =
        new CircuitViewModel(
            second.circuit(),
            place.workspace().beside().steps(state),
            window.worker(),
            window.receiver());
    window.replace(
        new OpenedComparison(
            window,
            place.workspace(),
            place.opened(),
            place.matrix().model(),
            second,
            right,
            again,
            place.matrix().pane().picturesProperty(),
            this::end,
            this::part));
  }

  /** Shows beside the open matrix what lies on the desk, or what a file wants there. */
  private void follow() {
    Optional<BesideOnDesk> desk =
        window.workspaces().workspaceProperty().get().map(WorkspaceViewModel::beside);
    Optional<Beside> wanted = desk.flatMap(BesideOnDesk::now);
    if (shown().isPresent()) {
      if (wanted.map(Beside::what).equals(shown().map(OpenedComparison::what))) {
        return;
      }
      part();
    }
    place()
        .ifPresent(
            place -> {
              wanted.ifPresent(beside -> putBack(place, beside));
              place
                  .workspace()
                  .beside()
                  .wanted()
                  .filter(two -> !tried.equals(Optional.of(two)))
                  .ifPresent(two -> restore(place, two));
            });
  }

  private void putBack(Place place, Beside beside) {
    Optional<Compared> second =
        beside.what().isAgain()
            ? Optional.of(SecondMatrix.again(first(place)))
            : Optional.ofNullable(known.get(beside.what()));
    second.ifPresent(compared -> show(place, compared, beside.state(), true));
  }

  private void restore(Place place, Comparison two) {
    tried = Optional.of(two);
    String name = two.with().map(CircuitReference::name).orElse("The same matrix");
    Path home = place.workspace().home();
    read(
        place,
        name,
        (first, overtaken) -> SecondMatrix.saved(two, home, first, overtaken),
        ready -> {
          Beside.What what = ready.compared().what();
          place
              .workspace()
              .beside()
              .restore(what, ready.compared().circuit(), ready.state(), two.linking());
          show(place, ready.compared(), ready.state(), true);
          if (!what.sha256().equals(two.with().map(CircuitReference::sha256).orElse(""))) {
            window.say(name + " has changed since this workspace was saved.");
          }
        });
  }

  private Optional<OpenedComparison> shown() {
    return window.openedProperty().get().orElse(null) instanceof OpenedComparison both
        ? Optional.of(both)
        : Optional.empty();
  }

  /** Back to the single view, as the user wishes. */
  void end() {
    if (shown().isPresent()) {
      window.workspaces().workspaceProperty().get().ifPresent(open -> open.beside().remove());
      part();
    }
  }

  private void part() {
    shown()
        .ifPresent(
            both -> {
              both.part();
              window.replace(both.alone());
            });
  }

  void cancel() {
    reading.cancel();
  }
}
