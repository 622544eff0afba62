package orbit.circuit;

import java.util.Arrays;
import java.util.BitSet;
import orbit.network.DenseWeights;
import orbit.network.Weights;
import orbit.symmetry.Group;
import orbit.symmetry.Subgroup;
import orbit.symmetry.Turning;

/**
 * The Reynolds average {@code P(W)[o][i] = mean over g of rho(g) W[g^-1 o][g^-1 i]}, over those g
 * for which both units exist and have a kernel between them.
 *
 * <p>A projection, idempotent and self-adjoint, where every element turns the grid exactly, with
 * holes and without. Cost: cells x |G| x kernel size.
 */
public final class EquivariantPart {

  private final int[][] outputs;
  private final int[][] inputs;
  private final Turning[] turnings;

  public EquivariantPart(Circuit circuit) {
    this(circuit, Subgroup.whole(circuit.group()));
  }

  /** The average over a part of the circuit's group. */
  public EquivariantPart(Circuit circuit, Subgroup part) {
    Group group = circuit.group();
    Weights weights = circuit.weights();
    // ascending, so that the identity comes first
    int[] elements = part.elements().toArray();
    outputs = new int[elements.length][];
    inputs = new int[elements.length][];
    turnings = new Turning[elements.length];
    for (int e = 0; e < elements.length; e++) {
      int back = group.inverse(elements[e]);
      outputs[e] = moved(circuit.output(), back);
      inputs[e] = moved(circuit.input(), back);
      turnings[e] = Turning.of(group.element(elements[e]), weights.height(), weights.width());
    }
  }

  private static int[] moved(Side side, int element) {
    int[] moved = new int[side.size()];
    for (int u = 0; u < moved.length; u++) {
      moved[u] = side.isHole(u) ? -1 : side.moved(element, u);
    }
    return moved;
  }

  /** P(W) of weights between the circuit's units; absent where they are. */
  public Weights of(Weights weights) {
    int size = weights.kernelSize();
    float[] values = new float[weights.outputs() * weights.inputs() * size];
    BitSet absent = new BitSet();
    Scratch scratch = new Scratch(size);
    for (int o = 0; o < weights.outputs(); o++) {
      for (int i = 0; i < weights.inputs(); i++) {
        int cell = o * weights.inputs() + i;
        if (average(weights, o, i, scratch)) {
          for (int k = 0; k < size; k++) {
            values[cell * size + k] = (float) scratch.mean[k];
          }
        } else {
          absent.set(cell);
        }
      }
    }
    return new DenseWeights(
        weights.outputs(), weights.inputs(), weights.height(), weights.width(), values, absent);
  }

  /** The score {@code ‖P W‖² / ‖W‖²}; NaN where W is zero. */
  public double score(Weights weights) {
    Scratch scratch = new Scratch(weights.kernelSize());
    double kept = 0;
    double all = 0;
    for (int o = 0; o < weights.outputs(); o++) {
      for (int i = 0; i < weights.inputs(); i++) {
        if (average(weights, o, i, scratch)) {
          weights.read(o, i, scratch.kernel);
          for (int k = 0; k < scratch.mean.length; k++) {
            kept += scratch.mean[k] * scratch.mean[k];
            all += (double) scratch.kernel[k] * scratch.kernel[k];
          }
        }
      }
    }
    return kept / all;
  }

  private boolean average(Weights weights, int o, int i, Scratch scratch) {
    if (outputs[0][o] < 0 || inputs[0][i] < 0 || !weights.present(o, i)) {
      return false;
    }
    Arrays.fill(scratch.mean, 0);
    int found = 0;
    for (int g = 0; g < turnings.length; g++) {
      int a = outputs[g][o];
      int b = inputs[g][i];
      if (a >= 0 && b >= 0 && weights.present(a, b)) {
        weights.read(a, b, scratch.kernel);
        turnings[g].apply(scratch.kernel, scratch.turned);
        for (int k = 0; k < scratch.mean.length; k++) {
          scratch.mean[k] += scratch.turned[k];
        }
        found++;
      }
    }
    for (int k = 0; k < scratch.mean.length; k++) {
      scratch.mean[k] /= found;
    }
    return true;
  }

  private static final class Scratch {
    final float[] kernel;
    final float[] turned;
    final double[] mean;

    Scratch(int size) {
      kernel = new float[size];
      turned = new float[size];
      mean = new double[size];
    }
  }
}
