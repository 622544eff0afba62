package orbit.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import orbit.network.Layer;
import orbit.network.Weights;

/** What connects one unit to the units of the layer before it or behind it. */
public sealed interface UnitLinks {

  /** How many of each sign are told. */
  int MOST = 6;

  /** No layer there. */
  record None() implements UnitLinks {}

  record Computing(Layer layer) implements UnitLinks {}

  record Failed(Layer layer, String sentence) implements UnitLinks {}

  /**
   * The strongest, largest strength first; units without such weights are left out.
   *
   * @param excitatory by the norm of the kernel's positive part, {@code ‖max(W, 0)‖}
   * @param inhibitory by the norm of its negative part, {@code ‖min(W, 0)‖}
   * @param weights all weights between the two layers, with their scale
   */
  record Found(Layer layer, List<Link> excitatory, List<Link> inhibitory, PairWeights weights)
      implements UnitLinks {}

  /**
   * @param kernel height x width values, row by row
   */
  record Link(NetworkUnit unit, double strength, float[] kernel) {}

  /** Ranks the units that a unit reads from. */
  static Found inputs(Layer before, int unit, PairWeights found) {
    Weights weights = found.weights();
    return ranked(before, weights.inputs(), i -> kernel(weights, unit, i), found);
  }

  /** Ranks the units that read from a unit. */
  static Found outputs(Layer behind, int unit, PairWeights found) {
    Weights weights = found.weights();
    return ranked(behind, weights.outputs(), o -> kernel(weights, o, unit), found);
  }

  private static float[] kernel(Weights weights, int output, int input) {
    float[] kernel = new float[weights.kernelSize()];
    weights.read(output, input, kernel);
    return kernel;
  }

  private static Found ranked(
      Layer layer, int units, IntFunction<float[]> kernels, PairWeights found) {
    return new Found(
        layer, strongest(layer, units, kernels, 1), strongest(layer, units, kernels, -1), found);
  }

  private static List<Link> strongest(
      Layer layer, int units, IntFunction<float[]> kernels, int sign) {
    List<Link> links = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      float[] kernel = kernels.apply(unit);
      double strength = norm(kernel, sign);
      if (strength > 0) {
        links.add(new Link(new NetworkUnit(layer, unit), strength, kernel));
      }
    }
    links.sort(Comparator.comparingDouble(Link::strength).reversed());
    return List.copyOf(links.subList(0, Math.min(MOST, links.size())));
  }

  /** The norm of the weights of one sign. */
  private static double norm(float[] kernel, int sign) {
    double sum = 0;
    for (float weight : kernel) {
      double part = Math.max(0, sign * (double) weight);
      sum += part * part;
    }
    return Math.sqrt(sum);
  }
}
