package orbit.training;

/**
 * A kernel [3][7][7] of the first layer as its strongest colour times a pattern, and what can be
 * measured of the pattern.
 */
final class FirstKernel {

  private static final int SIZE = 7;
  private static final int CELLS = SIZE * SIZE;

  private final double[][] channels = new double[3][CELLS];
  private final double[] colour = {1, 1, 1};
  private final double[] pattern = new double[CELLS];

  FirstKernel(float[] kernels, int unit) {
    for (int c = 0; c < 3; c++) {
      for (int k = 0; k < CELLS; k++) {
        channels[c][k] = kernels[(unit * 3 + c) * CELLS + k];
      }
    }
    // power iteration; an uneven start cannot be orthogonal to a pure contrast of two channels
    colour[1] = 0.31;
    colour[2] = -0.47;
    for (int step = 0; step < 100; step++) {
      project();
      double norm = 0;
      for (int c = 0; c < 3; c++) {
        colour[c] = 0;
        for (int k = 0; k < CELLS; k++) {
          colour[c] += channels[c][k] * pattern[k];
        }
        norm += colour[c] * colour[c];
      }
      for (int c = 0; c < 3; c++) {
        colour[c] /= Math.sqrt(norm);
      }
    }
    if (colour[0] + colour[1] + colour[2] < 0) {
      for (int c = 0; c < 3; c++) {
        colour[c] = -colour[c];
      }
    }
    project();
  }

  private void project() {
    for (int k = 0; k < CELLS; k++) {
      pattern[k] = 0;
      for (int c = 0; c < 3; c++) {
        pattern[k] += colour[c] * channels[c][k];
      }
    }
  }

  /** Share of the energy that is the same in all three channels. */
  double luminance() {
    double same = 0;
    double all = 0;
    for (int k = 0; k < CELLS; k++) {
      double mean = (channels[0][k] + channels[1][k] + channels[2][k]) / 3;
      same += 3 * mean * mean;
      for (int c = 0; c < 3; c++) {
        all += channels[c][k] * channels[c][k];
      }
    }
    return same / all;
  }

  /** Share of the pattern's energy that changes its sign under a half turn: 1 for an edge. */
  double odd() {
    double odd = 0;
    double all = 0;
    for (int k = 0; k < CELLS; k++) {
      double half = (pattern[k] - pattern[CELLS - 1 - k]) / 2;
      odd += half * half;
      all += pattern[k] * pattern[k];
    }
    return odd / all;
  }

  /** |sum| / sum of |values|: 0 for a unit that does not answer to an even field. */
  double mean() {
    double sum = 0;
    double magnitude = 0;
    for (double value : pattern) {
      sum += value;
      magnitude += Math.abs(value);
    }
    return Math.abs(sum) / magnitude;
  }

  /** How much all gradients lie along one line: 1 for stripes, 0 for a disk. */
  double coherence() {
    double[] tensor = structure();
    return Math.hypot(tensor[0], tensor[1]) / tensor[2];
  }

  /** Degrees from 0 to 180, clockwise, 0 where the pattern changes from left to right. */
  double orientation() {
    double[] tensor = structure();
    double angle = Math.toDegrees(Math.atan2(tensor[1], tensor[0])) / 2;
    return angle < 0 ? angle + 180 : angle;
  }

  /** Degrees from 0 to 360, clockwise, 0 where the right side is bright. */
  double direction() {
    double x = 0;
    double y = 0;
    for (int k = 0; k < CELLS; k++) {
      x += pattern[k] * (k % SIZE - SIZE / 2);
      y += pattern[k] * (k / SIZE - SIZE / 2);
    }
    double angle = Math.toDegrees(Math.atan2(y, x));
    return angle < 0 ? angle + 360 : angle;
  }

  /** Sum of (gx + i gy)², and of its magnitude. */
  private double[] structure() {
    double[] sum = new double[3];
    for (int y = 1; y < SIZE - 1; y++) {
      for (int x = 1; x < SIZE - 1; x++) {
        int k = y * SIZE + x;
        double gx = pattern[k + 1] - pattern[k - 1];
        double gy = pattern[k + SIZE] - pattern[k - SIZE];
        sum[0] += gx * gx - gy * gy;
        sum[1] += 2 * gx * gy;
        sum[2] += gx * gx + gy * gy;
      }
    }
    return sum;
  }
}
