package orbit.figure;

import orbit.network.Weights;

/**
 * Symmetric ranges of weights for a colour scale: the largest |w|, and a |w| that all but a few do
 * not exceed, so that one outlier does not pale the rest. Absent cells and values that are not
 * finite count nowhere; both ranges are 1 where all weights are zero.
 *
 * @param maximum largest |w| that was read
 * @param robust the asked share of the |w| that were read lie at or below it, to within 0.4 %
 * @param sampled whether only some of the kernels were read
 */
public record RangeEstimate(float maximum, float robust, boolean sampled) {

  /** The share of weights that are drawn within the robust range. */
  public static final double USUAL_SHARE = 0.995;

  /** Weights above which every n-th kernel stands for the rest. */
  private static final long MANY = 1L << 22;

  /** Bins of equal ratio: eight bits of exponent and eight of mantissa. */
  private static final int SHIFT = 15;

  public static RangeEstimate of(Weights weights) {
    return of(weights, USUAL_SHARE);
  }

  /**
   * @param share between 0 and 1
   */
  public static RangeEstimate of(Weights weights, double share) {
    long kernels = (long) weights.outputs() * weights.inputs();
    long step = Math.max(1, Math.ceilDiv(kernels * weights.kernelSize(), MANY));
    float[] kernel = new float[weights.kernelSize()];
    int[] bins = new int[1 << (31 - SHIFT)];
    float maximum = 0;
    long read = 0;
    for (long k = 0; k < kernels; k++) {
      if (step > 1 && !drawn(k, step)) {
        continue;
      }
      int output = (int) (k / weights.inputs());
      int input = (int) (k % weights.inputs());
      if (!weights.present(output, input)) {
        continue;
      }
      weights.read(output, input, kernel);
      for (float weight : kernel) {
        float magnitude = Math.abs(weight);
        if (magnitude <= Float.MAX_VALUE) {
          bins[Float.floatToRawIntBits(magnitude) >>> SHIFT]++;
          maximum = Math.max(maximum, magnitude);
          read++;
        }
      }
    }
    float robust = Math.min(maximum, quantile(bins, Math.ceil(share * read)));
    return new RangeEstimate(orOne(maximum), robust > 0 ? robust : orOne(maximum), step > 1);
  }

  /**
   * One kernel in {@code step}, scattered by a fixed hash so that no period of the matrix shows.
   */
  private static boolean drawn(long kernel, long step) {
    long hash = kernel * 0x9e3779b97f4a7c15L;
    return Long.remainderUnsigned(hash ^ (hash >>> 32), step) == 0;
  }

  private static float quantile(int[] bins, double rank) {
    long below = 0;
    for (int bin = 0; bin < bins.length; bin++) {
      below += bins[bin];
      if (below >= rank) {
        // The first bin holds zero, which is no range.
        return bin == 0 ? 0 : Float.intBitsToFloat(((bin + 1) << SHIFT) - 1);
      }
    }
    return Float.MAX_VALUE;
  }

  private static float orOne(float magnitude) {
    return magnitude > 0 ? magnitude : 1;
  }
}
