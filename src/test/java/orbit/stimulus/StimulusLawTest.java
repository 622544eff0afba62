package orbit.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import orbit.network.Batch;
import orbit.network.ValueRange;
import orbit.symmetry.Element;
import orbit.symmetry.Turning;

/** What holds for every stimulus, drawn as colours from 0 to 1. */
class StimulusLawTest {

  private static final ValueRange COLOURS = new ValueRange(0, 1);

  /** Of a colour in float32, after a few sums. */
  private static final float ROUNDING = 2e-5f;

  @Provide
  Arbitrary<Stimulus> stimuli() {
    return Arbitraries.of(Stimuli.all());
  }

  /** Settings that turn, shift and scale nothing but by these numbers. */
  private static Settings settings(Stimulus stimulus, double rotation, double hue, double scale) {
    Settings all = Settings.of(Parameter.ROTATION, rotation).with(Parameter.HUE, hue);
    return all.with(Parameter.SCALE, scale).only(stimulus.parameters());
  }

  private static Batch draw(Stimulus stimulus, Settings settings, int side) {
    return stimulus.draw(settings, Placement.square(3, side), COLOURS);
  }

  private static float[] moved(Batch picture, Element element) {
    int side = picture.shape().height();
    Turning turning = Turning.of(element, side, side);
    float[] moved = new float[picture.values().length];
    float[] source = new float[side * side];
    float[] target = new float[side * side];
    for (int c = 0; c < 3; c++) {
      System.arraycopy(picture.values(), c * source.length, source, 0, source.length);
      turning.apply(source, target);
      System.arraycopy(target, 0, moved, c * source.length, source.length);
    }
    return moved;
  }

  @Property(tries = 150)
  void turnedByQuartersItIsTheTurnedPicture(
      @ForAll("stimuli") Stimulus stimulus,
      @ForAll @DoubleRange(min = 0, max = 359) double rotation,
      @ForAll @IntRange(min = 7, max = 24) int side,
      @ForAll @IntRange(min = 1, max = 3) int quarters) {
    if (!stimulus.parameters().contains(Parameter.ROTATION)) {
      Batch round = draw(stimulus, stimulus.defaults(), side);
      assertThat(moved(round, Element.rotation(90 * quarters)))
          .containsExactly(round.values(), within(ROUNDING));
      return;
    }
    Batch upright = draw(stimulus, settings(stimulus, rotation, 40, 0.9), side);
    Batch turned = draw(stimulus, settings(stimulus, rotation + 90 * quarters, 40, 0.9), side);
    assertThat(turned.values())
        .containsExactly(moved(upright, Element.rotation(90 * quarters)), within(ROUNDING));
  }

  @Property(tries = 100)
  void turnsClockwiseByWholeQuartersWithoutAnyRounding(
      @ForAll("stimuli") Stimulus stimulus, @ForAll @IntRange(min = 7, max = 24) int side) {
    if (stimulus.parameters().contains(Parameter.ROTATION)) {
      Batch upright = draw(stimulus, stimulus.defaults(), side);
      Batch turned = draw(stimulus, settings(stimulus, 90, 0, 1), side);
      assertThat(turned.values()).containsExactly(moved(upright, Element.rotation(90)));
    }
  }

  @Property(tries = 100)
  void looksTheSameAfterItsPeriodAndNotBefore(
      @ForAll("stimuli") Stimulus stimulus,
      @ForAll @DoubleRange(min = 0, max = 359) double rotation) {
    if (stimulus.period(Parameter.ROTATION).isEmpty()) {
      assertThat(stimulus.parameters()).doesNotContain(Parameter.ROTATION);
      return;
    }
    double period = stimulus.period(Parameter.ROTATION).getAsDouble();
    float[] before = draw(stimulus, settings(stimulus, rotation, 0, 1), 31).values();
    float[] after = draw(stimulus, settings(stimulus, rotation + period, 0, 1), 31).values();
    assertThat(after).containsExactly(before, within(ROUNDING));
    for (int part : new int[] {2, 3, 5}) {
      float[] within =
          draw(stimulus, settings(stimulus, rotation + period / part, 0, 1), 31).values();
      assertThat(difference(before, within)).isGreaterThan(0.05);
    }
  }

  @Property(tries = 100)
  void mirroredItIsTheMirroredPicture(
      @ForAll("stimuli") Stimulus stimulus,
      @ForAll @DoubleRange(min = 0, max = 359) double rotation,
      @ForAll @IntRange(min = 9, max = 24) int side) {
    if (stimulus.parameters().contains(Parameter.MIRROR)) {
      Settings turned = settings(stimulus, rotation, 20, 1);
      Settings back = settings(stimulus, -rotation, 20, 1).with(Parameter.MIRROR, 1);
      assertThat(draw(stimulus, back, side).values())
          .containsExactly(moved(draw(stimulus, turned, side), Element.mirror()), within(ROUNDING));
    }
  }

  @Property(tries = 60)
  void theOppositeHueIsTheOppositeColour(
      @ForAll("stimuli") Stimulus stimulus, @ForAll @DoubleRange(min = 0, max = 359) double hue) {
    if (!stimulus.parameters().contains(Parameter.HUE) || stimulus.name().equals("bw-colour")) {
      return;
    }
    float[] one = draw(stimulus, Settings.of(Parameter.HUE, hue), 17).values();
    float[] other = draw(stimulus, Settings.of(Parameter.HUE, hue + 180), 17).values();
    for (int k = 0; k < one.length; k++) {
      assertThat(one[k] + other[k]).isCloseTo(1, within(ROUNDING));
    }
    assertThat(draw(stimulus, Settings.of(Parameter.HUE, hue + 360), 17).values())
        .containsExactly(one, within(ROUNDING));
  }

  @Property(tries = 40)
  void turningTheHueHalfRoundTurnsAColourContrastHalfRound(
      @ForAll @DoubleRange(min = 0, max = 359) double hue,
      @ForAll @DoubleRange(min = 0, max = 359) double rotation) {
    Stimulus contrast = Stimuli.named("colour-contrast").orElseThrow();
    assertThat(draw(contrast, settings(contrast, rotation, hue + 180, 1), 16).values())
        .containsExactly(
            draw(contrast, settings(contrast, rotation + 180, hue, 1), 16).values(),
            within(ROUNDING));
  }

  @Property(tries = 150)
  void everyPixelIsAColour(
      @ForAll("stimuli") Stimulus stimulus,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @IntRange(min = 1, max = 20) int side) {
    for (Parameter parameter : stimulus.parameters()) {
      double value = parameter.low() + share * (parameter.high() - parameter.low());
      for (float colour : draw(stimulus, Settings.of(parameter, value), side).values()) {
        assertThat(colour).isBetween(0f, 1f);
      }
    }
  }

  @Property(tries = 60)
  void theSameSettingsGiveTheSamePicture(
      @ForAll("stimuli") Stimulus stimulus,
      @ForAll @DoubleRange(min = 0, max = 359) double rotation) {
    Settings settings = settings(stimulus, rotation, rotation, 0.7);
    assertThat(draw(stimulus, settings, 20).values())
        .containsExactly(draw(stimulus, settings, 20).values());
  }

  @Property(tries = 60)
  void aParameterOfAStimulusChangesItAndTheOthersDoNot(@ForAll("stimuli") Stimulus stimulus) {
    float[] plain = draw(stimulus, stimulus.defaults(), 24).values();
    for (Parameter parameter : Parameter.values()) {
      double own = stimulus.defaults().get(parameter);
      double other = own == parameter.high() ? parameter.low() : parameter.high();
      double value = parameter.isAngle() ? 25 : (2 * own + other) / 3;
      value = parameter == Parameter.MIRROR ? 1 : value;
      float[] changed =
          draw(
                  stimulus,
                  Settings.of(Parameter.ROTATION, 10)
                      .only(stimulus.parameters())
                      .with(parameter, value),
                  24)
              .values();
      float[] turned =
          draw(stimulus, Settings.of(Parameter.ROTATION, 10).only(stimulus.parameters()), 24)
              .values();
      if (stimulus.parameters().contains(parameter)) {
        assertThat(difference(turned, changed)).as(stimulus.name() + parameter).isPositive();
      } else {
        assertThat(changed).as(stimulus.name() + parameter).containsExactly(turned);
      }
    }
    assertThat(plain).isNotEmpty();
  }

  @Property(tries = 100)
  void lightStaysTheSameWhenItMovesByPartsOfAPixel(
      @ForAll @DoubleRange(min = -0.1, max = 0.1) double right,
      @ForAll @DoubleRange(min = -0.1, max = 0.1) double down,
      @ForAll @DoubleRange(min = 0, max = 359) double rotation) {
    for (String name : List.of("circle", "ring", "curve", "line", "star", "corner")) {
      Stimulus stimulus = Stimuli.named(name).orElseThrow();
      Settings still = settings(stimulus, rotation, 0, 0.6);
      double rest = light(draw(stimulus, still, 41));
      double moved =
          light(draw(stimulus, still.with(Parameter.X, right).with(Parameter.Y, down), 41));
      assertThat(moved).as(name).isCloseTo(rest, within(0.02 * rest));
    }
  }

  private static double light(Batch picture) {
    double sum = 0;
    for (float colour : picture.values()) {
      sum += colour - 0.5;
    }
    return sum;
  }

  private static double difference(float[] one, float[] other) {
    double most = 0;
    for (int k = 0; k < one.length; k++) {
      most = Math.max(most, Math.abs(one[k] - other[k]));
    }
    return most;
  }
}
