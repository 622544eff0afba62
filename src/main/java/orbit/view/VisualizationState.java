package orbit.view;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import orbit.visualization.QueueState;
import orbit.visualization.Request;

/**
 * How far the pictures are that are wanted; a snapshot.
 *
 * @param waiting how many are not finished
 * @param done how many were finished since none was wanted
 * @param current what is being made
 * @param fraction of it
 * @param opening whether the engine is being loaded
 */
public record VisualizationState(
    int waiting,
    int done,
    Optional<VisualizationWish> current,
    double fraction,
    Optional<Duration> remaining,
    boolean opening,
    boolean paused) {

  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  /** Nothing is wanted. */
  public static final VisualizationState IDLE =
      new VisualizationState(0, 0, Optional.empty(), 0, Optional.empty(), false, false);

  static VisualizationState of(
      Optional<QueueState> queue,
      Map<Request, VisualizationWish> wanted,
      boolean opening,
      boolean paused) {
    return new VisualizationState(
        wanted.size(),
        queue.map(QueueState::done).orElse(0),
        queue.flatMap(QueueState::current).map(wanted::get),
        queue.filter(q -> q.steps() > 0).map(q -> (double) q.step() / q.steps()).orElse(0.0),
        queue.flatMap(QueueState::remaining),
        opening,
        paused);
  }

  /** Whether somebody waits for a picture. */
  public boolean isBusy() {
    return waiting > 0;
  }

  /** Such as {@code mixed3b:379, 12 of 480 pictures done, about 3 h 20 min left}. */
  String sentence() {
    if (!isBusy()) {
      return "";
    }
    String count = "%d of %d pictures done".formatted(done, done + waiting);
    if (opening) {
      return count + ", the engine is being loaded";
    }
    if (paused) {
      return count + ", paused";
    }
    return current.map(wish -> wish.name() + "  ·  ").orElse("")
        + count
        + remaining.map(left -> ", about " + words(left) + " left").orElse("");
  }

  /** How much of all is done, from 0 to 1. */
  double whole() {
    return isBusy() ? (done + fraction) / (done + waiting) : 0;
  }

  static String words(Duration left) {
    long seconds = Math.max(1, left.toSeconds());
    if (seconds < 100) {
      return seconds + " s";
    }
    long minutes = (seconds + MINUTE / 2) / MINUTE;
    return minutes < 100
        ? minutes + " min"
        : "%d h %d min".formatted(seconds / HOUR, seconds % HOUR / MINUTE);
  }
}
