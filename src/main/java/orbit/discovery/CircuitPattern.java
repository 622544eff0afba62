package orbit.discovery;

import java.util.Arrays;
import orbit.circuit.Circuit;
import orbit.circuit.Side;
import orbit.network.Weights;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Turning;

/**
 * What a circuit's weights look like from one of its moved units: the mean kernel, each cell turned
 * back by the unit that moves, for invariant to equivariant and the reverse; the sums of kernels by
 * relative angle for equivariant to equivariant.
 *
 * @param invariantInput whether the input is left as it is
 * @param invariantOutput whether the output is
 * @param recoloured whether hue alone moves the units, so that the relative angle is one of hue
 * @param values by ring and angle, or by relative angle in steps of 22.5°; of length 1
 */
public record CircuitPattern(
    boolean invariantInput, boolean invariantOutput, boolean recoloured, double[] values) {

  private static final int ANGLES = 16;
  private static final int RINGS = 3;

  static CircuitPattern of(Circuit circuit) {
    boolean in = circuit.input().families().stream().allMatch(family -> family.isInvariant());
    boolean out = circuit.output().families().stream().allMatch(family -> family.isInvariant());
    double[] values = in || out ? kernel(circuit, out) : relative(circuit);
    double length = Signatures.length(values);
    return new CircuitPattern(
        in,
        out,
        recoloured(circuit),
        Arrays.stream(values).map(v -> length > 0 ? v / length : 0).toArray());
  }

  /** Whether both are of one kind, that is, may differ in scale alone. */
  public boolean sameKind(CircuitPattern other) {
    return invariantInput == other.invariantInput
        && invariantOutput == other.invariantOutput
        && recoloured == other.recoloured;
  }

  /** Whether one goes from invariant to equivariant units and the other back. */
  public boolean transposedKind(CircuitPattern other) {
    return invariantInput != invariantOutput
        && invariantInput == other.invariantOutput
        && invariantOutput == other.invariantInput
        && recoloured == other.recoloured;
  }

  /** The correlation after the best turn, -1 to 1; kernels are compared at equal shares of size. */
  public double correlation(CircuitPattern other) {
    if (values.length != other.values.length) {
      return 0;
    }
    double best = -1;
    for (int turn = 0; turn < ANGLES; turn++) {
      double sum = 0;
      for (int k = 0; k < values.length; k++) {
        int row = k / ANGLES * ANGLES;
        sum += values[k] * other.values[row + (k + turn) % ANGLES];
      }
      best = Math.max(best, sum);
    }
    return best;
  }

  private static boolean recoloured(Circuit circuit) {
    return circuit.group().step(Action.ROTATION) == 360 && circuit.group().step(Action.HUE) < 360;
  }

  private static double[] kernel(Circuit circuit, boolean outputsStay) {
    Weights weights = circuit.weights();
    float[] kernel = new float[weights.kernelSize()];
    float[] upright = new float[kernel.length];
    double[] mean = new double[kernel.length];
    for (int o = 0; o < weights.outputs(); o++) {
      for (int i = 0; i < weights.inputs(); i++) {
        if (weights.present(o, i)) {
          int carrier = outputsStay ? circuit.input().carrier(i) : circuit.output().carrier(o);
          weights.read(o, i, kernel);
          Turning.of(circuit.group().element(carrier).inverse(), weights.height(), weights.width())
              .apply(kernel, upright);
          for (int k = 0; k < mean.length; k++) {
            mean[k] += upright[k];
          }
        }
      }
    }
    return polar(mean, weights.height(), weights.width());
  }

  /** At the middle of rings that reach from the centre to the edge, whatever the kernel's size. */
  private static double[] polar(double[] kernel, int height, int width) {
    double[] values = new double[RINGS * ANGLES];
    for (int r = 0; r < RINGS; r++) {
      double radius = (r + 0.5) / RINGS * (Math.min(height, width) / 2.0);
      for (int a = 0; a < ANGLES; a++) {
        double angle = 2 * Math.PI * a / ANGLES;
        double x = radius * Math.cos(angle) + (width - 1) / 2.0;
        double y = radius * Math.sin(angle) + (height - 1) / 2.0;
        for (int corner = 0; corner < 4; corner++) {
          int column = (int) Math.floor(x) + (corner & 1);
          int row = (int) Math.floor(y) + (corner >> 1);
          if (column >= 0 && column < width && row >= 0 && row < height) {
            values[r * ANGLES + a] +=
                (1 - Math.abs(x - column)) * (1 - Math.abs(y - row)) * kernel[row * width + column];
          }
        }
      }
    }
    return values;
  }

  private static double[] relative(Circuit circuit) {
    Weights weights = circuit.weights();
    Side output = circuit.output();
    Side input = circuit.input();
    float[] kernel = new float[weights.kernelSize()];
    boolean recoloured = recoloured(circuit);
    double[] sums = new double[ANGLES];
    int[] counts = new int[ANGLES];
    for (int o = 0; o < weights.outputs(); o++) {
      for (int i = 0; i < weights.inputs(); i++) {
        if (weights.present(o, i)) {
          weights.read(o, i, kernel);
          double sum = 0;
          for (float value : kernel) {
            sum += value;
          }
          // all angles that stand for the places count alike
          for (int h : output.family(o).stabilizer().elements().toArray()) {
            for (int j : input.family(i).stabilizer().elements().toArray()) {
              Element relative =
                  at(circuit, output, o, h).inverse().after(at(circuit, input, i, j));
              double angle = recoloured ? relative.hue() : relative.rotation();
              int bin = (int) Math.rint(angle * ANGLES / 360) % ANGLES;
              sums[bin] += sum;
              counts[bin]++;
            }
          }
        }
      }
    }
    double[] means = new double[ANGLES];
    Arrays.setAll(means, k -> counts[k] > 0 ? sums[k] / counts[k] : 0);
    return means;
  }

  private static Element at(Circuit circuit, Side side, int unit, int fixed) {
    int carried = circuit.group().multiply(side.carrier(unit), fixed);
    return circuit.group().element(carried).after(side.family(unit).origin());
  }
}
