package orbit.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import orbit.network.Batch;
import orbit.network.ValueRange;
import org.junit.jupiter.api.Test;

class StimulusTest {

  private static final ValueRange COLOURS = new ValueRange(0, 1);

  private static Stimulus named(String name) {
    return Stimuli.named(name).orElseThrow();
  }

  @Test
  void thereAreFifteenOfDifferentNames() {
    assertThat(Stimuli.all())
        .extracting(Stimulus::name)
        .containsExactly(
            "curve",
            "line",
            "edge",
            "grating",
            "gabor",
            "high-low",
            "colour-contrast",
            "centre-surround",
            "circle",
            "ring",
            "evolute",
            "star",
            "corner",
            "divergence",
            "bw-colour");
    assertThat(Stimuli.named("none")).isEmpty();
    assertThat(Stimuli.all())
        .allMatch(s -> s.parameters().containsAll(List.of(Parameter.X, Parameter.Y)))
        .allMatch(s -> s.parameters().contains(Parameter.CONTRAST))
        .noneMatch(s -> s.isInterpolated(s.defaults()));
  }

  @Test
  void anglesAreClockwiseFromTheRight() {
    for (String name : List.of("edge", "corner", "divergence")) {
      Stimulus stimulus = named(name);
      Batch right = stimulus.draw(Settings.NEUTRAL, Placement.square(1, 21), COLOURS);
      Batch down =
          stimulus.draw(Settings.of(Parameter.ROTATION, 90), Placement.square(1, 21), COLOURS);
      // a corner's tip points to the angle, so that its strokes lie on the other side
      double sign = name.equals("corner") ? -1 : 1;
      assertThat(sign * balance(right, true)).as(name).isPositive();
      assertThat(balance(right, false)).isCloseTo(0, within(1e-4));
      assertThat(sign * balance(down, false)).as(name).isPositive();
    }
    Batch curve = named("curve").draw(Settings.NEUTRAL, Placement.square(1, 21), COLOURS);
    assertThat(curve.at(0, 0, 10, 10)).isGreaterThan(0.9f);
    assertThat(balance(curve, true)).as("its ends lie to the left").isNegative();
    Batch line = named("line").draw(Settings.NEUTRAL, Placement.square(1, 21), COLOURS);
    assertThat(line.at(0, 0, 10, 14)).isGreaterThan(0.9f);
    assertThat(line.at(0, 0, 14, 10)).isEqualTo(0.5f);
  }

  /** Light on the right less that on the left, or below less that above. */
  private static double balance(Batch picture, boolean across) {
    double sum = 0;
    int side = picture.shape().height();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        sum += picture.at(0, 0, y, x) * ((across ? x : y) - (side - 1) / 2.0);
      }
    }
    return sum;
  }

  @Test
  void aStraightCurveIsALine() {
    Settings straight =
        Settings.of(Parameter.CURVATURE, 0)
            .with(Parameter.LENGTH, 1.3)
            .with(Parameter.ROTATION, 20);
    Placement place = Placement.square(1, 30);
    assertThat(named("curve").draw(straight, place, COLOURS).values())
        .containsExactly(
            named("line").draw(Settings.of(Parameter.ROTATION, 110), place, COLOURS).values(),
            within(1e-5f));
  }

  @Test
  void aCurveLongerThanItsCircleIsARing() {
    Settings round = Settings.of(Parameter.CURVATURE, 2).with(Parameter.LENGTH, 4);
    Batch ring = named("curve").draw(round, Placement.square(1, 40), COLOURS);
    // the circle's centre lies half a field to the left of the origin
    assertThat(ring.at(0, 0, 19, 19)).isGreaterThan(0.9f);
    assertThat(ring.at(0, 0, 19, 0)).isGreaterThan(0.7f);
    assertThat(ring.at(0, 0, 19, 9)).isEqualTo(0.5f);
    assertThat(ring.at(0, 0, 9, 9)).isGreaterThan(0.9f);
  }

  @Test
  void contrastShrinksTowardsGreyAndTurnsRound() {
    Placement place = Placement.square(3, 15);
    for (Stimulus stimulus : Stimuli.all()) {
      float[] full = stimulus.draw(Settings.NEUTRAL, place, COLOURS).values();
      float[] none = draw(stimulus, Parameter.CONTRAST, 0, place);
      float[] back = draw(stimulus, Parameter.CONTRAST, -0.5, place);
      for (int k = 0; k < full.length; k++) {
        assertThat(none[k]).isEqualTo(0.5f);
        assertThat(back[k] - 0.5f).isCloseTo(-0.5f * (full[k] - 0.5f), within(1e-6f));
      }
    }
  }

  private static float[] draw(Stimulus stimulus, Parameter parameter, double value, Placement at) {
    return stimulus.draw(Settings.of(parameter, value), at, COLOURS).values();
  }

  @Test
  void positionMovesByHalvesOfTheField() {
    Placement place = new Placement(Placement.square(1, 21).picture(), 10, 10, 10);
    float[] centre = named("star").draw(Settings.NEUTRAL, place, COLOURS).values();
    float[] right = draw(named("star"), Parameter.X, 0.2, place);
    for (int y = 0; y < 21; y++) {
      for (int x = 2; x < 21; x++) {
        assertThat(right[21 * y + x]).isCloseTo(centre[21 * y + x - 2], within(1e-6f));
      }
    }
  }

  @Test
  void coloursTakeTheNetworksOwnRange() {
    ValueRange blueFirst =
        new ValueRange(List.of(-10.0, -20.0, -30.0), List.of(10.0, 40.0, 90.0), true);
    Placement place = Placement.square(3, 9);
    Batch red = named("colour-contrast").draw(Settings.of(Parameter.HUE, 0), place, blueFirst);
    // on the right pure red, on the left pure cyan; channels blue, green, red
    assertThat(red.at(0, 0, 4, 8)).isEqualTo(-10);
    assertThat(red.at(0, 1, 4, 8)).isEqualTo(-20);
    assertThat(red.at(0, 2, 4, 8)).isEqualTo(90);
    assertThat(red.at(0, 0, 4, 0)).isEqualTo(10);
    assertThat(red.at(0, 1, 4, 0)).isEqualTo(40);
    assertThat(red.at(0, 2, 4, 0)).isEqualTo(-30);
    assertThat(red.at(0, 1, 4, 4)).as("the middle is grey").isEqualTo(10);
  }

  @Test
  void greyNetworksSeeTheMean() {
    Batch grey = named("colour-contrast").draw(Settings.NEUTRAL, Placement.square(1, 9), COLOURS);
    assertThat(grey.at(0, 0, 4, 8)).isCloseTo(1 / 3f, within(1e-6f));
    assertThat(grey.at(0, 0, 4, 0)).isCloseTo(2 / 3f, within(1e-6f));
    ValueRange three = new ValueRange(List.of(0.0, 0.1, 0.2), List.of(1.0, 1.0, 1.0), false);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> named("edge").draw(Settings.NEUTRAL, Placement.square(1, 9), three))
        .withMessageContaining("3 ranges");
  }

  @Test
  void wavesFadeBeforeTheyShowUpAsOthers() {
    Settings fine = Settings.of(Parameter.FREQUENCY, 12);
    float[] grating = named("grating").draw(fine, Placement.square(1, 40), COLOURS).values();
    assertThat(grating).containsOnly(0.5f);
    // 12 cycles in half a field of 40 pixels
    float[] shown = named("grating").draw(fine, Placement.square(1, 80), COLOURS).values();
    assertThat(shown[40 * 80]).isNotEqualTo(0.5f);
  }

  @Test
  void settingsAreCheckedAndAnglesComeRound() {
    assertThat(Settings.of(Parameter.ROTATION, -90))
        .isEqualTo(Settings.of(Parameter.ROTATION, 270));
    assertThat(Settings.of(Parameter.ROTATION, -0.0)).isEqualTo(Settings.of(Parameter.ROTATION, 0));
    assertThat(Settings.of(Parameter.HUE, -1e-20)).isEqualTo(Settings.of(Parameter.HUE, 360));
    assertThat(Settings.NEUTRAL.get(Parameter.SCALE)).isEqualTo(1);
    assertThat(Settings.of(Parameter.SCALE, 0.5).with(Parameter.ROTATION, 10))
        .hasToString("rotation=10, scale=0.5");
    for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 5, 0.2}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Settings.of(Parameter.SCALE, wrong));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.of(Parameter.ROTATION, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Placement(Placement.square(1, 3).picture(), 0, 0, 0));
  }
}
