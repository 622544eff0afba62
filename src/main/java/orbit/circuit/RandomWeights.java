package orbit.circuit;

import java.util.BitSet;
import java.util.Random;
import orbit.network.DenseWeights;
import orbit.network.Weights;

/** Independent normal weights, the same at every call: weights without any symmetry. */
final class RandomWeights {

  /** So many weights tell a share to about a hundredth. */
  private static final double ENOUGH = 20_000;

  private static final int MOST = 30;

  private RandomWeights() {}

  /**
   * The mean share of the energy that an average keeps of random weights between the same units.
   */
  static double kept(Weights shape, EquivariantPart part) {
    double weights = (double) shape.outputs() * shape.inputs() * shape.kernelSize();
    int draws = (int) Math.clamp(ENOUGH / Math.max(1, weights), 1, MOST);
    double sum = 0;
    for (int draw = 0; draw < draws; draw++) {
      sum += part.score(like(shape, draw));
    }
    return sum / draws;
  }

  private static Weights like(Weights shape, long seed) {
    Random random = new Random(seed);
    int size = shape.kernelSize();
    float[] values = new float[shape.outputs() * shape.inputs() * size];
    BitSet absent = new BitSet();
    for (int cell = 0; cell < shape.outputs() * shape.inputs(); cell++) {
      absent.set(cell, !shape.present(cell / shape.inputs(), cell % shape.inputs()));
      for (int k = 0; k < size && !absent.get(cell); k++) {
        values[cell * size + k] = (float) random.nextGaussian();
      }
    }
    return new DenseWeights(
        shape.outputs(), shape.inputs(), shape.height(), shape.width(), values, absent);
  }
}
