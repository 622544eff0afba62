package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TuningSpreadLawTest {

  @Property
  void neighboursAreApart(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -400, max = 800) Double> places,
      @ForAll @DoubleRange(min = 0, max = 60) double apart) {
    double[] angles = places.stream().mapToDouble(a -> a).toArray();
    double[] moved = TuningSpread.apart(angles, apart);
    double least = Math.min(apart, 360.0 / angles.length);
    double[] sorted = Arrays.stream(moved).map(TuningSpreadLawTest::turned).sorted().toArray();
    for (int i = 0; i < sorted.length; i++) {
      double next = i + 1 < sorted.length ? sorted[i + 1] : sorted[0] + 360;
      assertThat(next - sorted[i]).isGreaterThan(least - 1e-6);
    }
  }

  @Property
  void whatIsApartStays(
      @ForAll @DoubleRange(min = -360, max = 360) double start,
      @ForAll @DoubleRange(min = 0, max = 44) double apart) {
    double[] angles = new double[8];
    Arrays.setAll(angles, i -> start + 45 * i);
    double[] moved = TuningSpread.apart(angles, apart);
    for (int i = 0; i < angles.length; i++) {
      assertThat(Math.IEEEremainder(moved[i] - angles[i], 360)).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void unitsAtOneAngleFanOutAboutIt() {
    double[] moved = TuningSpread.apart(new double[] {0, 0, 360, 180}, 10);
    double[] fan =
        Arrays.stream(moved, 0, 3).map(a -> Math.IEEEremainder(a, 360)).sorted().toArray();
    assertThat(fan).containsExactly(new double[] {-10, 0, 10}, within(1e-9));
    assertThat(Math.IEEEremainder(moved[3] - 180, 360)).isCloseTo(0, within(1e-9));
  }

  @Test
  void nobodyNeedsNoRoom() {
    assertThat(TuningSpread.apart(new double[0], 10)).isEmpty();
  }

  private static double turned(double degrees) {
    return degrees - 360 * Math.floor(degrees / 360);
  }
}
