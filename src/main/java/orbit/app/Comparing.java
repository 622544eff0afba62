package orbit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import orbit.circuit.CircuitPlan;
import orbit.circuit.Ordering;
import orbit.figure.kind.FigureSettings;
import orbit.figure.sheet.Provenance;
import orbit.task.NewestWins;
import orbit.view.CircuitViewModel;
import orbit.workspace.History;
import orbit.workspace.MatrixState;

/** Puts a second matrix beside the open one, and takes it away. */
final class Comparing {

  private final MainWindow window;
  private final NewestWins reading;

  Comparing(MainWindow window) {
    this.window = window;
    this.reading = new NewestWins(window.worker(), window.receiver());
  }

  private interface Reading {
    Compared read(Opened.Matrix open, BooleanSupplier overtaken) throws IOException;
  }

  private record Ready(Compared compared, MatrixState state) {}

  /** Whether two matrices are on screen. */
  ObservableValue<Boolean> comparing() {
    return window
        .openedProperty()
        .map(opened -> opened.filter(OpenedComparison.class::isInstance).isPresent());
  }

  /** With what a file holds. */
  void withFile(Path path) {
    read(
        path.toString(),
        (open, overtaken) -> Compared.read(path, open.model().circuit(), overtaken));
  }

  /** With another circuit of the open network. */
  void withCircuit(NetworkOrigin origin, CircuitPlan plan) {
    read(plan.title(), (open, overtaken) -> Compared.of(origin.model(), plan, overtaken));
  }

  /** With the same circuit, by relative element or, where it stands so, as stored. */
  void withAnotherOrder() {
    alone()
        .flatMap(opened -> opened.matrix().getValue().map(matrix -> another(opened, matrix)))
        .ifPresent(OpenedComparison::focus);
  }

  private OpenedComparison another(Opened opened, Opened.Matrix open) {
    MatrixState now = open.model().state();
    CircuitViewModel again = model(open, now);
    if (now.ordering().equals(Optional.of(Ordering.RELATIVE))) {
      again.orderAsStored();
    } else {
      again.order(Ordering.RELATIVE);
    }
    String name = open.model().circuit().name();
    Compared same =
        new Compared(
            name + ", in another order",
            open.model().circuit(),
            Optional.empty(),
            settings -> provenance(opened, settings));
    return show(opened, open, same, again);
  }

  private static Provenance provenance(Opened opened, FigureSettings settings) {
    return opened.figure().orElseThrow().provenance().apply(settings);
  }

  private CircuitViewModel model(Opened.Matrix open, MatrixState state) {
    return new CircuitViewModel(
        open.model().circuit(), new History<>(state), window.worker(), window.receiver());
  }

  private void read(String name, Reading what) {
    Optional<Opened> opened = alone();
    Optional<Opened.Matrix> open = opened.flatMap(o -> o.matrix().getValue());
    if (open.isEmpty()) {
      return;
    }
    reading.submit(
        overtaken -> ready(what, open.get(), overtaken),
        ready -> {
          // what was open may be gone by now
          if (alone().equals(opened)) {
            CircuitViewModel second =
                new CircuitViewModel(
                    ready.compared().circuit(),
                    new History<>(ready.state()),
                    window.worker(),
                    window.receiver());
            show(opened.orElseThrow(), open.get(), ready.compared(), second);
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

  /** What is open without what stands beside it. */
  private Optional<Opened> alone() {
    return window.openedProperty().get().map(Opened::alone);
  }

  private OpenedComparison show(
      Opened opened, Opened.Matrix open, Compared second, CircuitViewModel model) {
    end();
    OpenedComparison both =
        new OpenedComparison(
            window, opened, open.model(), second, model, open.pane().picturesProperty(), this::end);
    window.replace(both);
    return both;
  }

  /** Back to the single view. */
  void end() {
    if (window.openedProperty().get().orElse(null) instanceof OpenedComparison both) {
      both.part();
      window.replace(both.alone());
    }
  }

  void cancel() {
    reading.cancel();
  }
}
