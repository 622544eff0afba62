package orbit.view;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import orbit.task.KeepingUp;

/** What is wanted, read and written in the background; of many changes the last is written. */
final class VisualizationMemory {

  private final VisualizationStore store;
  private final Executor worker;
  private final Executor receiver;
  private final KeepingUp writing;

  VisualizationMemory(VisualizationStore store, Executor worker, Executor receiver) {
    this.store = store;
    this.worker = worker;
    this.receiver = receiver;
    this.writing = new KeepingUp(worker, receiver);
  }

  /** Delivers what was wanted when the network was last open. */
  void recall(Consumer<VisualizationStore.Wanted> deliver) {
    worker.execute(
        () -> {
          VisualizationStore.Wanted before = store.remembered();
          receiver.execute(() -> deliver.accept(before));
        });
  }

  void remember(VisualizationStore.Wanted now) {
    writing.submit(
        () -> {
          store.remember(now);
          return now;
        },
        kept -> {},
        // a list that cannot be kept costs a click after the next start
        failure -> {});
  }
}
