package orbit.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Units that hardly answer: their largest response to a set of pictures is at most a hundredth of
 * that of the layer's median unit.
 */
final class DeadUnits {

  private static final double SHARE = 0.01;

  private final float[] largest;

  DeadUnits(int units) {
    largest = new float[units];
  }

  /**
   * @param activations [pictures][units][cells]
   */
  void see(float[] activations, int cells) {
    for (int k = 0; k < activations.length; k++) {
      int unit = k / cells % largest.length;
      largest[unit] = Math.max(largest[unit], activations[k]);
    }
  }

  int[] indices() {
    float[] sorted = largest.clone();
    Arrays.sort(sorted);
    double least = SHARE * sorted[sorted.length / 2];
    return IntStream.range(0, largest.length).filter(unit -> largest[unit] <= least).toArray();
  }
}
