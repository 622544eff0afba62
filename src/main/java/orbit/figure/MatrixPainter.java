package orbit.figure;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * Paints a matrix of kernels. A pixel that covers several weights shows the one of largest
 * magnitude, so that nothing thin disappears; a weight that covers several pixels fills them
 * evenly.
 *
 * <p>Weights are read where they are, once or twice for each tile on screen, and not copied. The
 * pixels depend on the picture alone, not on the number of threads.
 */
public final class MatrixPainter {

  /** Stripes per thread: enough to share the work evenly and to stop soon. */
  private static final int STRIPES = 6;

  private final Executor executor;
  private final int threads;

  /**
   * @param executor lends threads beside the caller's own
   * @param threads how many paint at the same time, the caller's among them
   */
  public MatrixPainter(Executor executor, int threads) {
    this.executor = executor;
    this.threads = Math.max(1, threads);
  }

  /** Paints on the caller's thread alone. */
  public static MatrixPainter onThisThread() {
    return new MatrixPainter(Runnable::run, 1);
  }

  /**
   * Paints the whole picture, width x height pixels from the start of the target.
   *
   * @param cancelled asked between stripes, from several threads
   * @return false if cancelled, which leaves the target partly painted
   * @throws IllegalArgumentException if the target is too small
   */
  public boolean paint(MatrixPicture picture, int[] target, BooleanSupplier cancelled) {
    Viewport viewport = picture.viewport();
    int height = viewport.height();
    if (target.length < (long) viewport.width() * height) {
      throw new IllegalArgumentException(
          target.length + " pixels cannot hold " + viewport.width() + " x " + height);
    }
    ColumnMap columns = new ColumnMap(picture);
    Hatching hatching = new Hatching(picture);
    int stripes = Math.min(height, threads * STRIPES);
    return Stripes.run(
        stripes,
        threads,
        executor,
        cancelled,
        () -> {
          LinePainter lines = new LinePainter(picture, columns);
          return stripe -> {
            int from = (int) ((long) height * stripe / stripes);
            int end = (int) ((long) height * (stripe + 1) / stripes);
            lines.paint(from, end, target);
            if (viewport.showsTiles()) {
              hatching.paint(from, end, target);
            }
          };
        });
  }

  /** Paints to the end. */
  public void paint(MatrixPicture picture, int[] target) {
    boolean painted = paint(picture, target, () -> false);
    if (!painted) {
      throw new IllegalStateException("nothing could cancel this picture");
    }
  }
}
