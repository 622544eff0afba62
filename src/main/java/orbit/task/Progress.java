package orbit.task;

/** Told how far a computation is, and asked whether it shall go on. */
@FunctionalInterface
public interface Progress {

  /** Nobody watches and nobody stops it. */
  Progress UNWATCHED = (done, all) -> true;

  /** Returns false to cancel: the computation throws a {@code CancellationException}. */
  boolean goOn(int done, int all);
}
