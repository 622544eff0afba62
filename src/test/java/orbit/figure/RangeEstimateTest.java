package orbit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import orbit.network.DenseWeights;
import orbit.network.Weights;
import org.junit.jupiter.api.Test;

class RangeEstimateTest {

  @Test
  void theMaximumIsTheLargestMagnitudeOfEitherSign() {
    Weights weights = new DenseWeights(1, 3, 1, 1, new float[] {0.25f, -0.75f, 0.5f});
    assertThat(RangeEstimate.of(weights).maximum()).isEqualTo(0.75f);
    assertThat(RangeEstimate.of(weights, 1).robust()).isEqualTo(0.75f);
  }

  @Test
  void theRobustRangeLeavesOutliersOut() {
    float[] values = new float[1000];
    for (int v = 0; v < values.length; v++) {
      values[v] = (v % 2 == 0 ? 1 : -1) * v / 1000f;
    }
    values[0] = 50;
    Weights weights = new DenseWeights(1, 40, 5, 5, values);
    RangeEstimate range = RangeEstimate.of(weights, 0.9);
    assertThat(range.maximum()).isEqualTo(50);
    assertThat(range.robust()).isCloseTo(0.9f, within(0.004f));
    assertThat(range.sampled()).isFalse();
  }

  @Test
  void absentCellsAndValuesThatAreNotFiniteCountNowhere() {
    BitSet absent = new BitSet();
    absent.set(1);
    float[] values = {0.5f, 9, Float.NaN, Float.NEGATIVE_INFINITY};
    assertThat(RangeEstimate.of(new DenseWeights(2, 2, 1, 1, values, absent)).maximum())
        .isEqualTo(0.5f);
  }

  @Test
  void withoutAWeightThatIsNotZeroTheRangeIsOne() {
    assertThat(RangeEstimate.of(new DenseWeights(2, 2, 1, 1, new float[4])))
        .isEqualTo(new RangeEstimate(1, 1, false));
    assertThat(RangeEstimate.of(new DenseWeights(0, 2, 1, 1, new float[0])))
        .isEqualTo(new RangeEstimate(1, 1, false));
  }

  @Test
  void mostlyZeroWeightsAreNotDrawnAtFullColourEverywhere() {
    float[] values = new float[1000];
    values[3] = 0.5f;
    assertThat(RangeEstimate.of(new DenseWeights(1, 1000, 1, 1, values)).robust()).isEqualTo(0.5f);
  }

  @Test
  void manyWeightsAreSampledTheSameWayEachTime() {
    float[] values = new float[9 << 20];
    Arrays.fill(values, 0.25f);
    Arrays.fill(values, values.length * 9 / 10, values.length, 1);
    Weights weights = new DenseWeights(1 << 10, 1 << 10, 3, 3, values);
    RangeEstimate range = RangeEstimate.of(weights, 0.89);
    assertThat(range.sampled()).isTrue();
    assertThat(range.robust()).isCloseTo(0.25f, within(0.001f));
    assertThat(RangeEstimate.of(weights, 0.91).robust()).isEqualTo(1);
    assertThat(RangeEstimate.of(weights, 0.89)).isEqualTo(range);
  }
}
