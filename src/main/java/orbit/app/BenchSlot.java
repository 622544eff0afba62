package orbit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import orbit.circuit.FamilyChoice;
import orbit.task.NewestWins;

/** Room for the stimulus bench below a network; empty until the user asks for it. */
final class BenchSlot {

  private static final double SHARE = 0.52;

  private final MainWindow window;
  private final NetworkOrigin origin;
  private final Function<List<FamilyChoice>, Bench> make;
  private final NewestWins reading;
  private final SplitPane panes;
  private final ReadOnlyObjectWrapper<Optional<Bench>> bench =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<List<FamilyChoice>> families = Optional.empty();
  private double divider = SHARE;
  private Consumer<Bench> then = opened -> {};

  /**
   * @param above what stands above the bench
   * @param make a bench with the families that are known of the network
   */
  BenchSlot(
      MainWindow window,
      NetworkOrigin origin,
      Node above,
      Function<List<FamilyChoice>, Bench> make) {
    this.window = window;
    this.origin = origin;
    this.make = make;
    this.reading = new NewestWins(window.worker(), window.receiver());
    panes = new SplitPane(above);
    panes.setOrientation(Orientation.VERTICAL);
  }

  Node content() {
    return panes;
  }

  /** The bench; empty while there is none. */
  ReadOnlyObjectProperty<Optional<Bench>> benchProperty() {
    return bench.getReadOnlyProperty();
  }

  /** Opens the bench unless it is open, and does something with it. */
  void withBench(Consumer<Bench> action) {
    if (bench.get().isPresent()) {
      action.accept(bench.get().get());
    } else {
      then = action;
      open();
    }
  }

  void toggle() {
    if (bench.get().isPresent()) {
      close();
    } else {
      open();
    }
  }

  /** Opens the bench, once the families are read. */
  void open() {
    if (families.isPresent()) {
      show(families.get());
      return;
    }
    reading.submit(
        overtaken -> read(origin),
        this::show,
        failure -> {
          window.say("The families of this network cannot be read: " + failure.getMessage());
          show(List.of());
        });
  }

  private static List<FamilyChoice> read(NetworkOrigin origin) {
    try {
      return origin.families();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem.getMessage(), problem);
    }
  }

  private void show(List<FamilyChoice> known) {
    families = Optional.of(known);
    if (bench.get().isPresent()) {
      return;
    }
    Bench opened = make.apply(known);
    bench.set(Optional.of(opened));
    panes.getItems().add(opened.pane());
    panes.setDividerPositions(divider);
    Consumer<Bench> wanted = then;
    then = nothing -> {};
    wanted.accept(opened);
  }

  /** Ends what the bench computes and takes it away. */
  void close() {
    reading.cancel();
    bench
        .get()
        .ifPresent(
            open -> {
              divider = panes.getDividerPositions()[0];
              panes.getItems().remove(open.pane());
              bench.set(Optional.empty());
              open.close();
            });
  }
}
