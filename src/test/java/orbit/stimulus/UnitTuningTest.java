package orbit.stimulus;

import static orbit.stimulus.Curves.curves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class UnitTuningTest {

  @Property(tries = 100)
  void recoversTheAngleAndVarianceOfAVonMisesCurve(
      @ForAll @DoubleRange(min = 0, max = 359.9) double angle,
      @ForAll @DoubleRange(min = 1, max = 8) double sharpness) {
    TuningCurves curves =
        curves(360, 72, (u, x) -> Math.exp(sharpness * (Math.cos(Curves.radians(x - angle)) - 1)));
    UnitTuning tuning = UnitTuning.of(curves, 0);
    assertThat(UnitTuning.way(angle, tuning.mean().orElseThrow(), 360)).isCloseTo(0, within(1e-6));
    assertThat(UnitTuning.way(angle, tuning.preferred(), 360)).isCloseTo(0, within(0.7));
    assertThat(UnitTuning.way(angle, tuning.peak(), 360)).isCloseTo(0, within(0.3));
    // the mean resultant length of von Mises is the ratio of two Bessel functions
    double length = bessel(1, sharpness) / bessel(0, sharpness);
    assertThat(tuning.variance().orElseThrow()).isCloseTo(1 - length, within(1e-6));
    // exp(k (cos x - 1)) = 1 / sqrt 2
    double half = Math.toDegrees(Math.acos(1 - Math.log(2) / 2 / sharpness));
    assertThat(tuning.bandwidth().orElseThrow()).isCloseTo(2 * half, within(1.0));
  }

  private static double bessel(int order, double z) {
    double sum = 0;
    int steps = 2000;
    for (int k = 0; k < steps; k++) {
      double t = Math.PI * (k + 0.5) / steps;
      sum += Math.exp(z * Math.cos(t)) * Math.cos(order * t) / steps;
    }
    return sum;
  }

  @Test
  void orientationsComeRoundAfterHalfATurn() {
    TuningCurves curves =
        curves(180, 36, (u, x) -> Math.exp(3 * (Math.cos(2 * Curves.radians(x - 178)) - 1)));
    UnitTuning tuning = UnitTuning.of(curves, 0);
    assertThat(tuning.mean().orElseThrow()).isCloseTo(178, within(1e-6));
    assertThat(UnitTuning.way(178, tuning.peak(), 180)).isCloseTo(0, within(0.3));
  }

  @Test
  void aWeakAnswerToAllOtherAnglesDrawsTheMeanAwayButNotThePreferredAngle() {
    TuningCurves curves =
        curves(
            360,
            72,
            (u, x) ->
                Math.exp(20 * (Math.cos(Curves.radians(x - 90)) - 1))
                    + (x > 150 && x < 300 ? 0.3 : 0));
    UnitTuning tuning = UnitTuning.of(curves, 0);
    assertThat(tuning.preferred()).isCloseTo(90, within(0.1));
    assertThat(tuning.mean().orElseThrow()).isGreaterThan(120);
  }

  @Test
  void responsesThatAreNeverPositiveAreMeasuredFromTheirLeast() {
    TuningCurves below = curves(360, 36, (u, x) -> Math.cos(Curves.radians(x - 40)) - 7);
    UnitTuning tuning = UnitTuning.of(below, 0);
    assertThat(tuning.mean().orElseThrow()).isCloseTo(40, within(1e-6));
    assertThat(tuning.response()).isCloseTo(-6, within(1e-9));
    assertThat(tuning.variance().orElseThrow()).isCloseTo(0.5, within(1e-6));
    assertThat(tuning.bandwidth().orElseThrow())
        .isCloseTo(2 * Math.toDegrees(Math.acos(Math.sqrt(2) - 1)), within(1.0));
    TuningCurves above = curves(360, 36, (u, x) -> Math.cos(Curves.radians(x - 40)));
    assertThat(UnitTuning.of(above, 0).variance().orElseThrow())
        .as("what lies below zero does not count")
        .isCloseTo(1 - Math.PI / 4, within(0.01));
  }

  @Test
  void whatDoesNotChangeByMoreThanRoundingDoesNotRespond() {
    UnitTuning dead = UnitTuning.of(curves(360, 36, (u, x) -> 0), 0);
    assertThat(dead.responds()).isFalse();
    assertThat(List.of(dead.mean(), dead.variance(), dead.bandwidth()))
        .containsOnly(OptionalDouble.empty());
    UnitTuning rounded = UnitTuning.of(curves(360, 36, (u, x) -> 5 + 1e-7 * Math.sin(x)), 0);
    assertThat(rounded.responds()).isFalse();
    UnitTuning faint = UnitTuning.of(curves(360, 36, (u, x) -> 1e-9 * (1 + Math.sin(x))), 0);
    assertThat(faint.responds()).isTrue();
    UnitTuning round = UnitTuning.of(curves(360, 36, (u, x) -> x % 20 == 0 ? 1 : 0.9), 0);
    assertThat(round.responds()).isTrue();
    assertThat(round.mean()).as("no direction is the mean").isEmpty();
    assertThat(round.bandwidth()).as("it never falls below").isEmpty();
    assertThat(round.preferred()).isEqualTo(round.peak());
  }

  @Test
  void aPlateauPeaksInItsMiddleAlsoAcrossTheEnd() {
    TuningCurves curves = curves(360, 36, (u, x) -> x >= 330 || x <= 10 ? 2 : 0.5);
    assertThat(UnitTuning.of(curves, 0).peak()).isCloseTo(350, within(1e-9));
    assertThat(UnitTuning.of(curves, 0).preferred()).isCloseTo(350, within(1e-9));
  }

  @Test
  void whatIsNoAngleHasAPeakAlone() {
    TuningCurves scale =
        new TuningCurves(
            "s",
            "l",
            "circle",
            Parameter.SCALE,
            OptionalDouble.empty(),
            "",
            List.of(0.5, 1.0, 2.0),
            List.of(3),
            new double[][] {{1, 5, 2}},
            List.of());
    UnitTuning tuning = UnitTuning.of(scale, 0);
    assertThat(tuning.peak()).isEqualTo(1);
    assertThat(tuning.mean()).isEmpty();
    assertThat(tuning.responds()).isTrue();
  }
}
