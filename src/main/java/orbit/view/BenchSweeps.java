package orbit.view;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import orbit.stimulus.Parameter;
import orbit.stimulus.Probe;
import orbit.stimulus.Sweep;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningGrid;
import orbit.task.NewestWins;
import orbit.task.Progress;

/** Sweeps over one or two parameters; a newer one ends the one before. */
final class BenchSweeps {

  /** Nothing is swept. */
  static final double IDLE = -1;

  private final NewestWins sweeping;
  private final Executor receiver;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(IDLE);

  BenchSweeps(Executor worker, Executor receiver) {
    this.sweeping = new NewestWins(worker, receiver);
    this.receiver = receiver;
  }

  /** From 0 to 1, or {@link #IDLE}. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  void curves(
      Probe probe, Sweep sweep, Consumer<TuningCurves> found, Consumer<RuntimeException> failed) {
    progress.set(0);
    sweeping.submit(
        overtaken -> probe.tune(sweep, watch(overtaken)),
        curves -> end(() -> found.accept(curves)),
        failure -> end(() -> failed.accept(failure)));
  }

  void grid(
      Probe probe,
      Sweep rows,
      Parameter columns,
      List<Double> positions,
      Consumer<TuningGrid> found,
      Consumer<RuntimeException> failed) {
    progress.set(0);
    sweeping.submit(
        overtaken -> probe.grid(rows, columns, positions, watch(overtaken)),
        grid -> end(() -> found.accept(grid)),
        failure -> end(() -> failed.accept(failure)));
  }

  private Progress watch(BooleanSupplier overtaken) {
    return (done, all) -> {
      receiver.execute(
          () -> {
            if (!overtaken.getAsBoolean() && progress.get() >= 0) {
              progress.set((double) done / all);
            }
          });
      return !overtaken.getAsBoolean();
    };
  }

  private void end(Runnable delivery) {
    progress.set(IDLE);
    delivery.run();
  }

  void cancel() {
    sweeping.cancel();
    progress.set(IDLE);
  }
}
