package orbit.view;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import orbit.stimulus.Probe;
import orbit.task.NewestWins;

/** Opens probes one after the other and closes each that is not the newest. */
final class BenchProbes {

  private final Executor worker;
  private final NewestWins opening;
  private final Queue<Probe> open = new ConcurrentLinkedQueue<>();

  /**
   * @param worker one thread, so that nothing is closed while it is swept
   */
  BenchProbes(Executor worker, Executor receiver) {
    this.worker = worker;
    this.opening = new NewestWins(worker, receiver);
  }

  void open(Supplier<Probe> how, Consumer<Probe> opened, Consumer<RuntimeException> failed) {
    opening.submit(
        overtaken -> {
          Probe probe = how.get();
          open.add(probe);
          return probe;
        },
        probe -> {
          closeAllBut(probe);
          opened.accept(probe);
        },
        failed);
  }

  /** Nothing is opened any more; what is open is closed once nothing computes with it. */
  void close() {
    opening.cancel();
    worker.execute(() -> open.removeIf(BenchProbes::closed));
  }

  private void closeAllBut(Probe kept) {
    worker.execute(() -> open.removeIf(probe -> probe != kept && closed(probe)));
  }

  private static boolean closed(Probe probe) {
    probe.close();
    return true;
  }
}
