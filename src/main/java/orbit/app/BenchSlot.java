package orbit.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.util.Subscription;
import orbit.circuit.FamilyChoice;

/** Room for the stimulus bench below a network; empty until the user asks for it. */
final class BenchSlot {

  private static final double SHARE = 0.52;

  private final FamilyReading families;
  private final Supplier<Bench> make;
  private final SplitPane panes;
  private final ReadOnlyObjectWrapper<Optional<Bench>> bench =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Subscription opening = Subscription.EMPTY;
  private double divider = SHARE;
  private Consumer<Bench> then = nothing -> {};

  /**
   * @param above what stands above the bench
   * @param make a bench; the families of the network are read by then
   */
  BenchSlot(FamilyReading families, Node above, Supplier<Bench> make) {
    this.families = families;
    this.make = make;
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
    opening.unsubscribe();
    opening = families.whenRead(this::show);
  }

  private void show(List<FamilyChoice> known) {
    if (bench.get().isPresent()) {
      return;
    }
    Bench opened = make.get();
    bench.set(Optional.of(opened));
    panes.getItems().add(opened.pane());
    panes.setDividerPositions(divider);
    Consumer<Bench> wanted = then;
    then = nothing -> {};
    wanted.accept(opened);
  }

  /** Ends what the bench computes and takes it away. */
  void close() {
    opening.unsubscribe();
    then = nothing -> {};
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
