package orbit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ColourBarTest {

  @Test
  void ticksAreRoundNumbers() {
    assertThat(values(0.37f, 5)).containsExactly(-0.2, 0.0, 0.2);
    assertThat(values(0.3f, 7)).containsExactly(-0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3);
    assertThat(values(120, 5)).containsExactly(-100.0, 0.0, 100.0);
    assertThat(values(1, 5)).containsExactly(-1.0, -0.5, 0.0, 0.5, 1.0);
    assertThat(values(1, 1)).containsExactly(0.0);
  }

  @Property
  void ticksAreSymmetricWithZeroInTheMiddleAndWithinTheLimit(
      @ForAll @FloatRange(min = 1, max = 10) float digits,
      @ForAll @IntRange(min = -9, max = 9) int exponent,
      @ForAll @IntRange(min = 3, max = 21) int most) {
    float limit = digits * (float) Math.pow(10, exponent);
    List<ColourBar.Tick> ticks = new ColourBar(ColourScale.RED_BLUE, limit).ticks(most);
    int last = ticks.size() - 1;
    assertThat(ticks.size()).isBetween(3, most);
    assertThat(ticks.get(last / 2)).isEqualTo(new ColourBar.Tick(0, 0.5));
    for (int t = 0; t <= last; t++) {
      assertThat(ticks.get(t).value()).isEqualTo(0 - ticks.get(last - t).value());
      assertThat(Math.abs(ticks.get(t).value())).isLessThanOrEqualTo(limit * (1 + 1e-5));
      double value = (2 * ticks.get(t).position() - 1) * limit;
      assertThat(value).isCloseTo(ticks.get(t).value(), within(limit * 1e-5));
    }
  }

  @Test
  void theBarRunsFromNegativeToPositive() {
    ColourBar bar = new ColourBar(ColourScale.RED_BLUE, 0.2f);
    int[] across = new int[10];
    bar.paintAcross(across, 5, 2);
    assertThat(across)
        .containsExactly(
            0xff0571b0,
            0xff92c5de,
            0xfff7f7f7,
            0xfff4a582,
            0xffca0020, //
            0xff0571b0,
            0xff92c5de,
            0xfff7f7f7,
            0xfff4a582,
            0xffca0020);
    int[] up = new int[6];
    bar.paintUp(up, 2, 3);
    assertThat(up)
        .containsExactly(0xffca0020, 0xffca0020, 0xfff7f7f7, 0xfff7f7f7, 0xff0571b0, 0xff0571b0);
  }

  private static List<Double> values(float limit, int most) {
    return new ColourBar(ColourScale.RED_BLUE, limit)
        .ticks(most).stream().map(ColourBar.Tick::value).toList();
  }
}
