package orbit.task;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs one request at a time; of those that come meanwhile only the newest is kept. Each that ran
 * delivers, so that something is shown while requests come without end, and the last of them always
 * runs.
 *
 * <p>Called where {@code receiver} runs; results are delivered there.
 */
public final class KeepingUp {

  private final Executor worker;
  private final Executor receiver;
  private Optional<Runnable> waiting = Optional.empty();
  private boolean running;
  private long epoch;

  /**
   * @param worker runs the work
   * @param receiver runs the deliveries, for example the JavaFX thread
   */
  public KeepingUp(Executor worker, Executor receiver) {
    this.worker = worker;
    this.receiver = receiver;
  }

  /** Runs the work at once, or as soon as what runs has ended; a later call takes its place. */
  public <R> void submit(Supplier<R> work, Consumer<R> deliver, Consumer<RuntimeException> failed) {
    long mine = epoch;
    Runnable start = () -> worker.execute(() -> run(mine, work, deliver, failed));
    if (running) {
      waiting = Optional.of(start);
    } else {
      running = true;
      start.run();
    }
  }

  private <R> void run(
      long mine, Supplier<R> work, Consumer<R> deliver, Consumer<RuntimeException> failed) {
    Runnable delivery;
    try {
      R result = work.get();
      delivery = () -> deliver.accept(result);
    } catch (RuntimeException failure) {
      delivery = () -> failed.accept(failure);
    } catch (OutOfMemoryError tooLarge) {
      delivery = () -> failed.accept(new TooLarge(tooLarge));
    }
    Runnable wanted = delivery;
    receiver.execute(() -> ended(mine, wanted));
  }

  private void ended(long mine, Runnable delivery) {
    // before the delivery, which may submit
    Optional<Runnable> next = waiting;
    waiting = Optional.empty();
    running = next.isPresent();
    next.ifPresent(Runnable::run);
    if (mine == epoch) {
      delivery.run();
    }
  }

  /** Nothing that was asked for before delivers any more. */
  public void cancel() {
    epoch++;
    waiting = Optional.empty();
  }

  /** Whether something runs or waits. */
  public boolean isBusy() {
    return running;
  }
}
