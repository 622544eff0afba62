package orbit.training;

/** What a training tells while it runs, and is told. */
public interface Watch {

  /**
   * Told after every update.
   *
   * @param step number of updates so far
   * @param loss sum over the heads of the mean cross-entropy, in nats
   * @return whether to go on
   */
  boolean learned(int step, double loss);

  /** Told of accuracies now and then. */
  void judged(int step, Accuracy accuracy);

  /** Given the state from time to time, and when the training is stopped early. */
  void saved(Snapshot snapshot);
}
