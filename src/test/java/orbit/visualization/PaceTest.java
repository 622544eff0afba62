package orbit.visualization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final Pace pace = new Pace();

  private void steps(int count, double work, long nanoseconds) {
    for (int k = 0; k < count; k++) {
      pace.step(work, nanoseconds);
    }
  }

  @Test
  void saysNothingBeforeItHasSeenEnoughAndForgetsTheWarmingUp() {
    steps(8, 100, 1_000_000_000_000L);
    assertThat(pace.remaining(100)).isEmpty();
    steps(23, 100, 1_000_000);
    assertThat(pace.remaining(100)).isEmpty();
    steps(1, 100, 1_000_000);
    assertThat(pace.remaining(300)).contains(Duration.ofMillis(3));
    assertThat(pace.remaining(0)).contains(Duration.ZERO);
  }

  @Test
  void followsAChangeOfPace() {
    steps(100, 100, 1_000_000);
    steps(1000, 100, 5_000_000);
    long left = pace.remaining(100).orElseThrow().toNanos();
    assertThat(left).isBetween(4_900_000L, 5_000_000L);
  }

  @Test
  void largerPicturesTakeLonger() {
    steps(50, 64 * 64, 1_000_000);
    assertThat(pace.remaining(128 * 128).orElseThrow().toNanos()).isBetween(3_999_000L, 4_001_000L);
  }
}
