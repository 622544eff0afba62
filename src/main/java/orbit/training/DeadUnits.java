package orbit.training;

import java.util.Arrays;
import orbit.network.Batch;

/**
 * Units that hardly answer: their largest response to a set of pictures is below a hundredth of
 * that of the layer's median unit.
 */
final class DeadUnits {

  private static final double SHARE = 0.01;

  private final float[] largest;

  DeadUnits(int units) {
    largest = new float[units];
  }

  void see(Batch activations) {
    int cells = activations.shape().height() * activations.shape().width();
    float[] values = activations.values();
    for (int k = 0; k < values.length; k++) {
      int unit = k / cells % largest.length;
      largest[unit] = Math.max(largest[unit], values[k]);
    }
  }

  int count() {
    float[] sorted = largest.clone();
    Arrays.sort(sorted);
    double least = SHARE * sorted[sorted.length / 2];
    int dead = 0;
    while (dead < sorted.length && sorted[dead] <= least) {
      dead++;
    }
    return dead;
  }
}
