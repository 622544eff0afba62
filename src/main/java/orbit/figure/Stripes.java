package orbit.figure;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work in numbered stripes, shared between the caller and helpers on an executor.
 *
 * <p>The caller takes stripes too and waits only for stripes begun, never for a helper to start: a
 * busy executor slows it down but cannot block it.
 */
final class Stripes {

  private final int count;
  private final BooleanSupplier cancelled;
  private final Supplier<IntConsumer> workers;
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch done;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  private Stripes(int count, BooleanSupplier cancelled, Supplier<IntConsumer> workers) {
    this.count = count;
    this.cancelled = cancelled;
    this.workers = workers;
    this.done = new CountDownLatch(count);
  }

  /**
   * Runs every stripe once and returns when all have ended.
   *
   * @param threads how many work at the same time, the caller among them
   * @param workers makes one worker for each thread
   * @return false if stripes were left out because {@code cancelled} said so
   */
  static boolean run(
      int count,
      int threads,
      Executor executor,
      BooleanSupplier cancelled,
      Supplier<IntConsumer> workers) {
    Stripes stripes = new Stripes(count, cancelled, workers);
    for (int helper = 1; helper < Math.min(threads, count); helper++) {
      try {
        executor.execute(stripes::work);
      } catch (RejectedExecutionException e) {
        break; // The caller does the rest.
      }
    }
    stripes.work();
    stripes.await();
    switch (stripes.failure.get()) {
      case null -> {}
      case Error error -> throw error;
      case RuntimeException exception -> throw exception;
      case Throwable other -> throw new IllegalStateException(other);
    }
    return !stripes.stopped.get();
  }

  private void work() {
    @Nullable IntConsumer worker = null;
    for (int stripe = next.getAndIncrement(); stripe < count; stripe = next.getAndIncrement()) {
      try {
        if (cancelled.getAsBoolean()) {
          stopped.set(true);
        }
        if (!stopped.get()) {
          worker = worker == null ? workers.get() : worker;
          worker.accept(stripe);
        }
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
        stopped.set(true);
      } finally {
        done.countDown();
      }
    }
  }

  /** Waits even when interrupted: the target must not be written after the caller has returned. */
  private void await() {
    boolean interrupted = false;
    while (true) {
      try {
        done.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
