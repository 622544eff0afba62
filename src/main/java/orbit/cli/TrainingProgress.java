package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import orbit.training.Accuracy;
import orbit.training.Recipe;
import orbit.training.Snapshot;
import orbit.training.Watch;

/** Shows how far a training is, saves states, and stops when the program is asked to end. */
final class TrainingProgress implements Watch {

  private final int from;
  private final int all;
  private final CheckpointFile checkpoint;
  private final int threads;
  private final Stopping stopping;
  private final PrintWriter err;
  private final ProgressBar bar;

  TrainingProgress(
      Recipe recipe,
      Optional<Snapshot> from,
      CheckpointFile checkpoint,
      int threads,
      Stopping stopping,
      PrintWriter err) {
    this.from = from.map(Snapshot::step).orElse(0);
    this.all = recipe.steps();
    this.checkpoint = checkpoint;
    this.threads = threads;
    this.stopping = stopping;
    this.err = err;
    this.bar = new ProgressBar("steps", err);
  }

  @Override
  public boolean learned(int step, double loss) {
    boolean goesOn = !stopping.isWanted();
    if (goesOn && step < all) {
      bar.show(step - from, all - from);
    } else {
      bar.clear();
    }
    return goesOn;
  }

  @Override
  public void judged(int step, Accuracy accuracy) {
    bar.clear();
    err.printf(
        Locale.ROOT,
        "step %d: shape %.3f, texture %.3f, hue %.3f%n",
        step,
        accuracy.shape(),
        accuracy.texture(),
        accuracy.hue());
    err.flush();
  }

  @Override
  public void saved(Snapshot snapshot) {
    try {
      checkpoint.write(snapshot, threads);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
