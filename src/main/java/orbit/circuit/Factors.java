package orbit.circuit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import orbit.family.Factor;
import orbit.network.Weights;

/**
 * Factors that were found in weights, the strongest first: for each a weight of every input, 1 for
 * the largest, and a kernel into every output.
 */
public final class Factors {

  private final double[][] channels;
  private final double[][] kernels;
  private final int kernelSize;
  private final double error;
  private final List<Double> course;

  /**
   * @param channels [component][input]
   * @param spatial [component][half, output, row, column], the negative half after the positive
   */
  Factors(
      Weights weights, double[][] channels, double[][] spatial, double error, List<Double> course) {
    this.kernelSize = weights.kernelSize();
    this.error = error;
    this.course = List.copyOf(course);
    int[] order =
        IntStream.range(0, channels.length)
            .boxed()
            .sorted(Comparator.comparingDouble(c -> -norm(channels[c]) * norm(spatial[c])))
            .mapToInt(Integer::intValue)
            .toArray();
    this.channels = new double[order.length][];
    this.kernels = new double[order.length][];
    for (int place = 0; place < order.length; place++) {
      double[] channel = channels[order[place]];
      double[] halves = spatial[order[place]];
      double largest =
          Math.max(
              0, IntStream.range(0, channel.length).mapToDouble(i -> channel[i]).max().orElse(0));
      double scale = largest > 0 ? largest : 1;
      int half = halves.length / 2;
      this.channels[place] =
          IntStream.range(0, channel.length).mapToDouble(i -> channel[i] / scale).toArray();
      this.kernels[place] =
          IntStream.range(0, half)
              .mapToDouble(k -> (halves[k] - halves[half + k]) * scale)
              .toArray();
    }
  }

  private static double norm(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }

  public int count() {
    return channels.length;
  }

  /** The weight of an input in a factor, 0 to 1. */
  public double weight(int component, int input) {
    return channels[component][input];
  }

  /**
   * The factor as a combination of the inputs.
   *
   * @throws IllegalArgumentException if it combines nothing
   */
  public Factor.Weighted factor(int component) {
    return Factor.Weighted.of(channels[component]);
  }

  /** The kernel T_c[o] from a factor to an output, row by row, as the factorization has it. */
  public double[] kernel(int component, int output) {
    double[] kernel = new double[kernelSize];
    System.arraycopy(kernels[component], output * kernelSize, kernel, 0, kernelSize);
    return kernel;
  }

  /** ‖X - C S‖ / ‖X‖ with X as {@link OneSidedNmf} has it. */
  public double error() {
    return error;
  }

  /** The error after every sweep. */
  List<Double> course() {
    return course;
  }
}
