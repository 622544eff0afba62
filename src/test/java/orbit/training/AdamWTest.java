package orbit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import orbit.network.Tensor;
import org.junit.jupiter.api.Test;

class AdamWTest {

  private static final double RATE = 0.05;
  private static final double DECAY = 0.4;

  private static final float[][] GRADIENTS = {{0.5f, -2, 0}, {0.25f, -1, 1e-4f}, {-3, -1.5f, 0}};

  private final Tensor weights = Tensor.vector("w", 1, -0.5f, 2);
  private final Tensor bias = Tensor.vector("b", 1, -0.5f, 2);
  private final AdamW optimiser = new AdamW(List.of(weights, bias), new double[] {DECAY, 0});

  @Test
  void takesTheStepsOfThePaper() {
    train(3);
    for (int k = 0; k < 3; k++) {
      assertThat((double) weights.values()[k]).isEqualTo(plain(k, DECAY), within(1e-6));
      assertThat((double) bias.values()[k]).isEqualTo(plain(k, 0), within(1e-6));
    }
  }

  /** Algorithm 2 of the paper, for one weight whose gradient is free of the decay. */
  private static double plain(int k, double decay) {
    double weight = new double[] {1, -0.5, 2}[k];
    double mean = 0;
    double square = 0;
    for (int step = 1; step <= 3; step++) {
      double gradient = GRADIENTS[step - 1][k];
      mean = 0.9 * mean + 0.1 * gradient;
      square = 0.999 * square + 0.001 * gradient * gradient;
      double unbiasedMean = mean / (1 - Math.pow(0.9, step));
      double unbiasedSquare = square / (1 - Math.pow(0.999, step));
      weight -= RATE * (unbiasedMean / (Math.sqrt(unbiasedSquare) + 1e-8) + decay * weight);
    }
    return weight;
  }

  @Test
  void decayDoesNotPassThroughTheMeans() {
    float[] still = new float[3];
    optimiser.update(List.of(still, still), 1, RATE);
    assertThat(weights.values()).containsExactly(0.98f, -0.49f, 1.96f);
    assertThat(bias.values()).containsExactly(1, -0.5f, 2);
    for (Tensor moment : optimiser.moments()) {
      assertThat(moment.values()).containsOnly(0);
    }
  }

  @Test
  void theFirstStepHasTheLengthOfTheRateWhateverTheGradient() {
    float[] gradient = {1e-3f, -1e3f, 1};
    optimiser.update(List.of(gradient, gradient), 1, RATE);
    assertThat(bias.values())
        .usingComparatorWithPrecision(1e-5f)
        .containsExactly(0.95f, -0.45f, 1.95f);
  }

  @Test
  void forgetsTheMeansOfTheGivenValuesOnly() {
    train(2);
    float[][] before =
        optimiser.moments().stream().map(m -> m.values().clone()).toArray(float[][]::new);
    optimiser.forget(bias, 1, 2);
    assertThat(optimiser.moments())
        .extracting(Tensor::name)
        .containsExactly("mean:w", "square:w", "mean:b", "square:b");
    assertThat(optimiser.moments().get(0).values()).containsExactly(before[0]);
    assertThat(optimiser.moments().get(1).values()).containsExactly(before[1]);
    for (int m = 2; m < 4; m++) {
      assertThat(before[m]).doesNotContain(0);
      assertThat(optimiser.moments().get(m).values()).containsExactly(before[m][0], 0, 0);
    }
  }

  private void train(int steps) {
    for (int step = 1; step <= steps; step++) {
      float[] gradient = GRADIENTS[step - 1];
      optimiser.update(List.of(gradient, gradient), step, RATE);
    }
  }
}
