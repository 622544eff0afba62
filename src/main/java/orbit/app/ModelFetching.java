package orbit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import orbit.format.Download;
import orbit.format.ModelInstaller;
import orbit.format.PublicModel;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one published model in the background. Methods and listeners run on the thread of {@code
 * receiver}.
 */
final class ModelFetching {

  /** How it stands. */
  sealed interface State {

    record Idle() implements State {}

    /**
     * @param done bytes that have arrived
     * @param secondsLeft NaN until it can be told
     */
    record Loading(long done, long all, double secondsLeft) implements State {

      /** Whether all has arrived and is being checked and converted. */
      boolean isMaking() {
        return done >= all;
      }
    }

    record Failed(String sentence) implements State {}

    record Done(Path folder) implements State {}
  }

  private interface Step {
    Path run(Download.Watch watch) throws IOException;
  }

  private final PublicModel model;
  private final ModelInstaller installer;
  private final Executor worker;
  private final Executor receiver;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
  private final AtomicReference<State.@Nullable Loading> newest = new AtomicReference<>();
  private volatile boolean wanted;
  private Consumer<Path> ready = folder -> {};

  ModelFetching(PublicModel model, ModelInstaller installer, Executor worker, Executor receiver) {
    this.model = model;
    this.installer = installer;
    this.worker = worker;
    this.receiver = receiver;
  }

  PublicModel model() {
    return model;
  }

  /** Whether it is among the user's models. */
  boolean isThere() {
    return installer.installed(model).isPresent();
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Is told the model's folder when it is there. */
  void onReady(Consumer<Path> listener) {
    ready = listener;
  }

  /** Downloads it, or goes on where it was stopped. */
  void fetch() {
    begin(watch -> installer.fetch(model, watch));
  }

  /** Takes a file that the user fetched. */
  void from(Path file) {
    begin(watch -> installer.from(model, file));
  }

  /** Stops; what has arrived is kept for the next time. */
  void cancel() {
    wanted = false;
  }

  private void begin(Step step) {
    if (state.get() instanceof State.Loading) {
      return;
    }
    wanted = true;
    state.set(new State.Loading(0, model.file().bytes(), Double.NaN));
    worker.execute(() -> run(step));
  }

  private void run(Step step) {
    State end;
    try {
      end = new State.Done(step.run(new Pace()));
    } catch (CancellationException stopped) {
      end = new State.Idle();
    } catch (IOException | RuntimeException failure) {
      end = new State.Failed(String.valueOf(failure.getMessage()));
    }
    State told = end;
    receiver.execute(
        () -> {
          state.set(told);
          if (told instanceof State.Done(Path folder)) {
            ready.accept(folder);
          }
        });
  }

  /** Passes on what has arrived, and how long the rest will take at this run's pace. */
  private final class Pace implements Download.Watch {
    private final long began = System.nanoTime();
    private long before = -1;

    @Override
    public boolean loaded(long done, long all) {
      if (before < 0) {
        before = done;
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      double left = done > before ? seconds * (all - done) / (done - before) : Double.NaN;
      State.Loading now = new State.Loading(done, all, left);
      // one message at a time: a slow screen is not to be flooded
      if (newest.getAndSet(now) == null) {
        receiver.execute(this::tell);
      }
      return wanted;
    }

    private void tell() {
      State.Loading now = newest.getAndSet(null);
      if (now != null && state.get() instanceof State.Loading) {
        state.set(now);
      }
    }
  }
}
