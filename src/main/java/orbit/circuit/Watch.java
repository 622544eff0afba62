package orbit.circuit;

/** Told how far a computation is, and asked whether it shall go on. */
public interface Watch {

  /** Returns false to cancel. */
  boolean goOn(int done, int all);
}
