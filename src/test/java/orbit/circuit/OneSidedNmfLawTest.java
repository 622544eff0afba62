package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import orbit.network.DenseWeights;
import orbit.network.Weights;

class OneSidedNmfLawTest {

  private static final int OUTPUTS = 3;
  private static final int SIZE = 3;
  private static final int POSITIONS = OUTPUTS * SIZE * SIZE;

  @Property(tries = 100)
  void findsAPlantedFactorization(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int count) {
    Random random = new Random(seed);
    int inputs = 12;
    double[][] channels = new double[count][inputs];
    double[][] kernels = new double[count][POSITIONS];
    double[] signs = random.doubles(POSITIONS).map(x -> x < 0.5 ? -1 : 1).toArray();
    for (int c = 0; c < count; c++) {
      // units and positions that only one factor has make the factorization the only one
      for (int i = 0; i < inputs; i++) {
        channels[c][i] = i < 2 * count && i / 2 != c ? 0 : 0.1 + 0.9 * random.nextDouble();
      }
      channels[c][2 * c] = 1;
      for (int p = 0; p < POSITIONS; p++) {
        boolean own = p < 4 * count;
        kernels[c][p] = own && p / 4 != c ? 0 : signs[p] * (0.1 + random.nextDouble());
      }
    }
    Factors found = OneSidedNmf.of(product(channels, kernels), count, seed);
    assertThat(found.error()).isLessThan(0.01);
    for (int c = 0; c < count; c++) {
      int planted = c;
      int match =
          IntStream.range(0, count)
              .filter(f -> found.weight(f, 2 * planted) > 0.9)
              .findFirst()
              .orElseThrow();
      for (int i = 0; i < inputs; i++) {
        assertThat(found.weight(match, i)).isCloseTo(channels[c][i], within(0.05));
      }
      for (int p = 0; p < POSITIONS; p++) {
        double value = found.kernel(match, p / (SIZE * SIZE))[p % (SIZE * SIZE)];
        assertThat(value).isCloseTo(kernels[c][p], within(0.1));
      }
    }
  }

  private static Weights product(double[][] channels, double[][] kernels) {
    int inputs = channels[0].length;
    float[] values = new float[inputs * POSITIONS];
    int size = SIZE * SIZE;
    for (int o = 0; o < OUTPUTS; o++) {
      for (int i = 0; i < inputs; i++) {
        for (int k = 0; k < size; k++) {
          double sum = 0;
          for (int c = 0; c < channels.length; c++) {
            sum += channels[c][i] * kernels[c][o * size + k];
          }
          values[(o * inputs + i) * size + k] = (float) sum;
        }
      }
    }
    return new DenseWeights(OUTPUTS, inputs, SIZE, SIZE, values);
  }

  @Property(tries = 50)
  void theErrorNeverGrowsAndIsThatOfTheFactors(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int count) {
    Weights weights = random(seed);
    Factors found = OneSidedNmf.of(weights, count, seed);
    assertThat(found.course().getFirst()).isLessThanOrEqualTo(1);
    for (int sweep = 1; sweep < found.course().size(); sweep++) {
      assertThat(found.course().get(sweep))
          .isLessThanOrEqualTo(found.course().get(sweep - 1) + 1e-9);
    }
    assertThat(found.error()).isEqualTo(found.course().getLast());
  }

  @Property(tries = 50)
  void factorsAreNotNegativeAndTheirLargestIsOne(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int count) {
    Weights weights = random(seed);
    Factors found = OneSidedNmf.of(weights, count, seed);
    for (int c = 0; c < count; c++) {
      int component = c;
      double[] channel =
          IntStream.range(0, weights.inputs())
              .mapToDouble(i -> found.weight(component, i))
              .toArray();
      assertThat(DoubleStream.of(channel).boxed())
          .allMatch(value -> value >= 0 && value <= 1)
          .contains(1.0);
      assertThat(found.factor(c).weight(0)).isEqualTo(channel[0]);
    }
  }

  @Property(tries = 20)
  void theSameSeedGivesTheSameFactors(@ForAll long seed) {
    Factors one = OneSidedNmf.of(random(seed), 2, 5);
    Factors two = OneSidedNmf.of(random(seed), 2, 5);
    assertThat(one.course()).isEqualTo(two.course());
    for (int c = 0; c < 2; c++) {
      assertThat(one.factor(c)).isEqualTo(two.factor(c));
      assertThat(one.kernel(c, 1)).containsExactly(two.kernel(c, 1));
    }
  }

  @Example
  void weightsWithoutFactorsAreRefused() {
    Weights none = new DenseWeights(1, 2, 1, 1, new float[2]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OneSidedNmf.of(none, 1, 0))
        .withMessageContaining("all 0");
    assertThatIllegalArgumentException().isThrownBy(() -> OneSidedNmf.of(none, 3, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> OneSidedNmf.of(none, 0, 0));
  }

  private static Weights random(long seed) {
    return RandomCircuits.weights(4, 9, 3, new BitSet(), new Random(seed));
  }
}
