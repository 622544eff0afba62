package orbit.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import orbit.network.Tensor;

/**
 * Adam with decoupled weight decay: {@code w -= rate * (m / (sqrt(v) + epsilon) + decay * w)}, m
 * and v being the running means of gradient and squared gradient, freed of their bias towards zero.
 *
 * <p>In plain Java: a quarter of a million weights take a millisecond, the state can be saved as it
 * is, and the same numbers come out on every engine.
 *
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter, Decoupled weight decay
 *     regularization, 2019</a>
 */
final class AdamW {

  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final List<Tensor> moments = new ArrayList<>();
  private final List<Tensor> parameters;
  private final double[] decays;

  /**
   * @param decays of each parameter
   */
  AdamW(List<Tensor> parameters, double[] decays) {
    this.parameters = parameters;
    this.decays = decays;
    for (Tensor parameter : parameters) {
      moments.add(like(parameter, "mean:"));
      moments.add(like(parameter, "square:"));
    }
  }

  private static Tensor like(Tensor parameter, String prefix) {
    float[] zeros = new float[parameter.values().length];
    return new Tensor(prefix + parameter.name(), parameter.shape(), zeros);
  }

  /** The running means, two for each parameter. */
  List<Tensor> moments() {
    return moments;
  }

  /** Sets the running means of some values of a parameter to zero. */
  void forget(Tensor parameter, int from, int count) {
    int p = parameters.indexOf(parameter);
    for (Tensor moment : moments.subList(2 * p, 2 * p + 2)) {
      Arrays.fill(moment.values(), from, from + count, 0);
    }
  }

  /**
   * Changes the parameters in place.
   *
   * @param step counted from 1
   */
  void update(List<float[]> gradients, int step, double rate) {
    double unbiased1 = 1 - StrictMath.pow(BETA1, step);
    double unbiased2 = 1 - StrictMath.pow(BETA2, step);
    for (int p = 0; p < parameters.size(); p++) {
      float[] weights = parameters.get(p).values();
      float[] means = moments.get(2 * p).values();
      float[] squares = moments.get(2 * p + 1).values();
      float[] gradient = gradients.get(p);
      double kept = 1 - rate * decays[p];
      for (int k = 0; k < weights.length; k++) {
        double mean = BETA1 * means[k] + (1 - BETA1) * gradient[k];
        double square = BETA2 * squares[k] + (1 - BETA2) * gradient[k] * gradient[k];
        double change = mean / unbiased1 / (Math.sqrt(square / unbiased2) + EPSILON);
        means[k] = (float) mean;
        squares[k] = (float) square;
        weights[k] = (float) (kept * weights[k] - rate * change);
      }
    }
  }
}
