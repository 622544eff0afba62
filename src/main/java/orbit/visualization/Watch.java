package orbit.visualization;

import java.util.List;
import java.util.function.Supplier;

/** Told how far an ascent is, and asked whether it shall go on. */
@FunctionalInterface
public interface Watch {

  /** Nobody watches and nobody stops it. */
  Watch UNWATCHED = (step, steps, soFar) -> true;

  /**
   * Asked before each step; false ends the ascent with a {@code CancellationException}.
   *
   * @param soFar draws the pictures as they are now; on this thread, during this call
   */
  boolean goOn(int step, int steps, Supplier<List<Picture>> soFar);
}
