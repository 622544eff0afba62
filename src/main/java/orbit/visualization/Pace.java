package orbit.visualization;

import java.time.Duration;
import java.util.Optional;

/**
 * How long work takes, learned from the latest steps: work and time are summed with weights that
 * fall off by a hundredth a step. The first steps of all, when code and engine are still warming
 * up, are left out, and nothing is said before enough was seen.
 */
final class Pace {

  private static final int WARMING = 8;
  private static final int ENOUGH = 24;
  private static final double MEMORY = 0.99;

  private int steps;
  private double work;
  private double nanoseconds;

  /** A step of so much work took so long. */
  void step(double done, long took) {
    steps++;
    if (steps > WARMING) {
      work = work * MEMORY + done;
      nanoseconds = nanoseconds * MEMORY + took;
    }
  }

  /** How long so much work will take; empty while that would be a guess. */
  Optional<Duration> remaining(double left) {
    return steps < WARMING + ENOUGH || work <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos((long) (nanoseconds / work * left)));
  }
}
