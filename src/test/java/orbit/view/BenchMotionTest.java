package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import orbit.stimulus.Parameter;
import org.junit.jupiter.api.Test;

class BenchMotionTest {

  private final BenchMotion motion = new BenchMotion();

  @Test
  void anglesRunRoundAndRound() {
    assertThat(motion.advance(Parameter.ROTATION, 350, 20)).isEqualTo(370);
    assertThat(motion.advance(Parameter.HUE, 5, -20)).isEqualTo(-15);
  }

  @Test
  void otherParametersTurnBackAtTheirEnds() {
    double value = Parameter.CURVATURE.high() - 0.05;
    value = motion.advance(Parameter.CURVATURE, value, 9);
    assertThat(value).isCloseTo(Parameter.CURVATURE.high() - 0.05, within(1e-9));
    assertThat(motion.advance(Parameter.CURVATURE, value, 9)).isLessThan(value);
  }

  @Test
  void scaleRunsByEqualFactorsAndStaysWithinItsLimits() {
    double once = motion.advance(Parameter.SCALE, 1, 36);
    assertThat(motion.advance(Parameter.SCALE, once, 36) / once).isCloseTo(once, within(1e-9));
    double value = 1;
    for (int k = 0; k < 500; k++) {
      value = motion.advance(Parameter.SCALE, value, 33);
      assertThat(value).isBetween(Parameter.SCALE.low(), Parameter.SCALE.high());
    }
  }

  @Test
  void aMirrorTurnsOver() {
    assertThat(motion.advance(Parameter.MIRROR, 0, 60)).isEqualTo(1);
    assertThat(motion.advance(Parameter.MIRROR, 1, 60)).isEqualTo(0);
  }
}
