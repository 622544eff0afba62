package orbit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import orbit.circuit.CircuitPlan;
import orbit.circuit.Layout;
import orbit.circuit.Ordering;
import orbit.figure.kind.FigureSettings;
import orbit.figure.sheet.Provenance;
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

  private interface Reading {
    Compared read(Opened.Matrix open, BooleanSupplier overtaken) throws IOException;
  }

  private record Ready(Compared compared, MatrixState state) {}

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
    put(path.toString(), (open, overtaken) -> ofFile(path, open, overtaken));
  }

  private static Compared ofFile(Path path, Opened.Matrix open, BooleanSupplier overtaken)
      throws IOException {
    return Compared.read(path, open.model().circuit(), overtaken);
  }

  /** With another circuit of the open network. */
  void withCircuit(NetworkOrigin origin, CircuitPlan plan) {
    put(plan.title(), (open, overtaken) -> Compared.of(origin.model(), plan, overtaken));
  }

  private void put(String name, Reading what) {
    place()
        .ifPresent(
            place ->
                read(
                    place,
                    name,
                    overtaken -> ready(what, place.matrix(), overtaken),
                    ready -> put(place, ready)));
  }

  /** With the same circuit, by relative element or, where it stands so, as stored. */
  void withAnotherOrder() {
    place()
        .ifPresent(
            place -> {
              MatrixState now = place.matrix().model().state();
              Compared same = again(place, place.matrix().model().circuit().name());
              read(
                  place,
                  same.title(),
                  overtaken -> new Ready(same, another(now, same)),
                  ready -> put(place, ready));
            });
  }

  private static MatrixState another(MatrixState now, Compared same) {
    return now.ordering().equals(Optional.of(Ordering.RELATIVE))
        ? now.ordered(Optional.empty(), Layout.stored(same.circuit()))
        : now.ordered(Optional.of(Ordering.RELATIVE), Ordering.RELATIVE.layout(same.circuit()));
  }

  private static Compared again(Place place, String name) {
    return new Compared(
        Beside.What.again(name + ", in another order"),
        place.matrix().model().circuit(),
        Optional.empty(),
        settings -> provenance(place.opened(), settings));
  }

  private static Provenance provenance(Opened opened, FigureSettings settings) {
    return opened.figure().orElseThrow().provenance().apply(settings);
  }

  private void read(
      Place place, String name, Function<BooleanSupplier, Ready> work, Consumer<Ready> then) {
    reading.submit(
        work,
        ready -> {
          // what was open may be gone by now
          if (place().filter(now -> now.matrix().model() == place.matrix().model()).isPresent()) {
            then.accept(ready);
          }
        },
        failure -> window.say(name + " cannot be compared: " + failure.getMessage() + "."));
  }

  private static Ready ready(Reading what, Opened.Matrix open, BooleanSupplier overtaken) {
    try {
      Compared found = what.read(open, overtaken);
      MatrixState first = MatrixState.stored(found.circuit(), open.model().state().scale());
      return new Ready(
          found, found.view().map(view -> view.on(found.circuit(), first)).orElse(first));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem.getMessage(), problem);
    }
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

  private void put(Place place, Ready ready) {
    part();
    Compared second = ready.compared();
    place.workspace().beside().put(second.what(), second.circuit(), ready.state());
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
            ? Optional.of(again(place, place.matrix().model().circuit().name()))
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
        overtaken -> {
          Ready found =
              ready((open, cut) -> saved(place, two, home, overtaken), place.matrix(), overtaken);
          return new Ready(
              found.compared(), two.view().on(found.compared().circuit(), found.state()));
        },
        ready -> {
          Beside.What what = ready.compared().what();
          place.workspace().beside().restore(what, ready.compared().circuit(), ready.state());
          show(place, ready.compared(), ready.state(), true);
          if (!what.sha256().equals(two.with().map(CircuitReference::sha256).orElse(""))) {
            window.say(name + " has changed since this workspace was saved.");
          }
        });
  }

  private Compared saved(Place place, Comparison two, Path home, BooleanSupplier overtaken)
      throws IOException {
    if (two.with().isEmpty()) {
      return again(place, place.matrix().model().circuit().name());
    }
    CircuitReference with = two.with().get();
    if (with.plan().isPresent()) {
      NetworkOrigin origin =
          window
              .workspaces()
              .origin()
              .orElseThrow(() -> new IOException("the workspace names no network"));
      return Compared.of(origin.model(), with.plan().get(), overtaken);
    }
    Path path =
        with.path(home)
            .orElseThrow(() -> new IOException("the workspace does not say where it is"));
    return ofFile(path, place.matrix(), overtaken);
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
