package orbit.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs requests of one kind; a new request cancels the one before, and only the newest delivers.
 *
 * <p>Requests are frozen values made where {@code receiver} runs, and results are delivered there.
 */
public final class NewestWins {

  private final Executor worker;
  private final Executor receiver;
  private final AtomicLong newest = new AtomicLong();

  /**
   * @param worker runs the work
   * @param receiver runs the deliveries, for example the JavaFX thread
   */
  public NewestWins(Executor worker, Executor receiver) {
    this.worker = worker;
    this.receiver = receiver;
  }

  /**
   * Submits work that is told by the given question whether it has been overtaken; work that throws
   * {@link CancellationException} delivers nothing. Work that needs more memory than there is has
   * failed, too.
   */
  public <R> void submit(
      Function<BooleanSupplier, R> work, Consumer<R> deliver, Consumer<RuntimeException> failed) {
    long mine = newest.incrementAndGet();
    BooleanSupplier overtaken = () -> newest.get() != mine;
    worker.execute(
        () -> {
          if (overtaken.getAsBoolean()) {
            return;
          }
          try {
            R result = work.apply(overtaken);
            deliver(overtaken, () -> deliver.accept(result));
          } catch (CancellationException cancelled) {
            // overtaken: the newer request delivers
          } catch (RuntimeException failure) {
            deliver(overtaken, () -> failed.accept(failure));
          } catch (OutOfMemoryError tooLarge) {
            deliver(overtaken, () -> failed.accept(new TooLarge(tooLarge)));
          }
        });
  }

  private void deliver(BooleanSupplier overtaken, Runnable delivery) {
    receiver.execute(
        () -> {
          if (!overtaken.getAsBoolean()) {
            delivery.run();
          }
        });
  }

  /** Cancels what runs; nothing more is delivered. */
  public void cancel() {
    newest.incrementAndGet();
  }
}
