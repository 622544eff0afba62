package orbit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvennessTest {

  @Test
  void placesOfAnOrbitAreEvenEvenWithHolesAndWhenTakenTwice() {
    double[] six = {0, 45, 90, 180, 225, 315};
    double[] twice = IntStream.range(0, 16).mapToDouble(k -> 45.0 * (k % 8) + 10).toArray();
    assertThat(Evenness.pValue(six, 360)).isLessThan(0.01);
    assertThat(Evenness.pValue(twice, 360)).isLessThan(1e-4);
    assertThat(Evenness.pValue(new double[] {0, 30, 60, 90, 120, 150}, 180)).isLessThan(0.01);
  }

  @Test
  void gapsThatAreNearlyEqualAreEvenThoughNoUsualOrbitHasThem() {
    double[] eleven = IntStream.range(0, 11).mapToDouble(k -> 360.0 * k / 11).toArray();
    assertThat(Evenness.pValue(eleven, 360)).isLessThan(0.001);
  }

  @Test
  void anglesDrawnAtRandomAreSeldomEven() {
    Random random = new Random(3);
    long even =
        IntStream.range(0, 400)
            .filter(k -> Evenness.pValue(random.doubles(4 + k % 9, 0, 360).toArray(), 360) <= 0.05)
            .count();
    assertThat(even).isLessThan(30);
  }

  @Test
  void twoOrFourCrowdsAreNoSpreadOverMorePlaces() {
    double[] two = {0, 1, 2, 180, 181, 182, 179};
    assertThat(Evenness.pValue(two, 360)).isGreaterThan(0.5);
    double[] four = IntStream.range(0, 12).mapToDouble(k -> 90.0 * (k % 4) + k / 4).toArray();
    assertThat(Evenness.pValue(four, 360)).isLessThan(0.01);
  }

  @Test
  void anglesAllAlikeAreNotEvenAndTwoTellNothing() {
    double[] same = new double[7];
    Arrays.fill(same, 33);
    assertThat(Evenness.pValue(new double[] {0, 180}, 360)).isEqualTo(1);
    assertThat(Evenness.pValue(new double[] {1, 2, 4, 5, 7}, 360)).isGreaterThan(0.5);
  }
}
