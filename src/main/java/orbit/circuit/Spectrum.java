package orbit.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import orbit.network.Weights;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.symmetry.Irrep;
import orbit.symmetry.Turning;

/**
 * Power of the equivariant part in each irreducible representation: the kernel of each relative
 * element in the canonical frame, {@code K(r) = rho(g_o)^-1 P(W)[o][i]} with {@code r = g_o^-1
 * g_i}, is a function on the group; its projection on an irrep is {@code sum_h p(h) K(h^-1 r)}.
 *
 * <p>For rotations this is how often the pattern of bands goes up and down in one turn: {@code k=0}
 * the same for all relative angles, {@code k=1} same against opposite.
 */
public final class Spectrum {

  /**
   * @param share of the power of K, 0 to 1; all shares add up to 1
   */
  public record Line(String irrep, int dimension, double share) {}

  private Spectrum() {}

  /**
   * @param equivariant the circuit's equivariant part
   */
  static List<Line> of(Circuit circuit, Weights equivariant) {
    Group group = circuit.group();
    List<Irrep> irreps = Irrep.of(group);
    Turning[] back = new Turning[group.order()];
    for (int g = 0; g < back.length; g++) {
      Element inverse = group.element(g).inverse();
      back[g] = Turning.of(inverse, equivariant.height(), equivariant.width());
    }
    double[] power = new double[irreps.size()];
    for (List<Integer> outputs : circuit.output().orbits()) {
      for (List<Integer> inputs : circuit.input().orbits()) {
        add(circuit, equivariant, outputs, inputs, back, irreps, power);
      }
    }
    double total = Arrays.stream(power).sum();
    List<Line> lines = new ArrayList<>();
    for (int n = 0; n < power.length; n++) {
      Irrep irrep = irreps.get(n);
      lines.add(new Line(irrep.name(), irrep.dimension(), power[n] / total));
    }
    return lines;
  }

  private static void add(
      Circuit circuit,
      Weights equivariant,
      List<Integer> outputs,
      List<Integer> inputs,
      Turning[] back,
      List<Irrep> irreps,
      double[] power) {
    Group group = circuit.group();
    boolean invariant =
        circuit.output().family(outputs.getFirst()).isInvariant()
            && circuit.input().family(inputs.getFirst()).isInvariant();
    double[][] kernels =
        kernels(circuit, equivariant, outputs, inputs, invariant ? new Turning[] {back[0]} : back);
    if (invariant) {
      // one kernel for every relative element: all of it transforms trivially
      power[0] += group.order() * energy(kernels[0]);
      return;
    }
    for (int n = 0; n < power.length; n++) {
      power[n] += projectedPower(group, irreps.get(n).projector(), kernels);
    }
  }

  /** K(r) of an output and an input orbit, [r][kernel value]; zero where no cell tells it. */
  private static double[][] kernels(
      Circuit circuit,
      Weights equivariant,
      List<Integer> outputs,
      List<Integer> inputs,
      Turning[] back) {
    Group group = circuit.group();
    Side out = circuit.output();
    Side in = circuit.input();
    double[][] kernels = new double[back.length][equivariant.kernelSize()];
    float[] kernel = new float[equivariant.kernelSize()];
    float[] turned = new float[kernel.length];
    for (int o : outputs) {
      for (int i : inputs) {
        if (!equivariant.present(o, i)) {
          continue;
        }
        equivariant.read(o, i, kernel);
        for (int h = 0; h < back.length; h++) {
          int g = group.multiply(out.carrier(o), h);
          if (!out.family(o).stabilizer().contains(h)) {
            continue;
          }
          back[back.length == 1 ? 0 : g].apply(kernel, turned);
          for (int j = 0; j < back.length; j++) {
            if (in.family(i).stabilizer().contains(j)) {
              int to = group.multiply(in.carrier(i), j);
              int r = back.length == 1 ? 0 : group.multiply(group.inverse(g), to);
              copy(turned, kernels[r]);
            }
          }
        }
      }
    }
    return kernels;
  }

  private static void copy(float[] from, double[] to) {
    for (int k = 0; k < to.length; k++) {
      to[k] = from[k];
    }
  }

  private static double projectedPower(Group group, double[] projector, double[][] kernels) {
    double power = 0;
    double[] sum = new double[kernels[0].length];
    for (int r = 0; r < kernels.length; r++) {
      Arrays.fill(sum, 0);
      for (int h = 0; h < kernels.length; h++) {
        double[] kernel = kernels[group.multiply(group.inverse(h), r)];
        for (int k = 0; k < sum.length; k++) {
          sum[k] += projector[h] * kernel[k];
        }
      }
      power += energy(sum);
    }
    return power;
  }

  private static double energy(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }
}
