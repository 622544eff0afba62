package orbit.visualization;

/**
 * {@code sigmoid(M t)} of each pixel: colours from 0 to 1 from three numbers that vary
 * independently in photographs. Networks of another number of channels have {@code sigmoid(t)}.
 */
final class Colours {

  /** Measured on ImageNet by the authors of Lucid; divided by its longest column. */
  private static final double[][] MATRIX = {
    {0.26, 0.09, 0.02}, {0.27, 0.00, -0.05}, {0.27, -0.09, 0.03}
  };

  private static final double LONGEST = Math.sqrt(0.26 * 0.26 + 0.27 * 0.27 + 0.27 * 0.27);

  private Colours() {}

  /** Turns [channels][pixels] of numbers into colours, in place. */
  static void apply(float[][] channels) {
    mix(channels, false);
    for (float[] channel : channels) {
      for (int k = 0; k < channel.length; k++) {
        channel[k] = (float) (1 / (1 + Math.exp(-channel[k])));
      }
    }
  }

  /** Turns the gradient by the colours into that by the numbers, in place. */
  static void adjoint(float[][] colours, float[][] gradient) {
    for (int c = 0; c < colours.length; c++) {
      for (int k = 0; k < colours[c].length; k++) {
        gradient[c][k] *= colours[c][k] * (1 - colours[c][k]);
      }
    }
    mix(gradient, true);
  }

  private static void mix(float[][] channels, boolean transposed) {
    if (channels.length != 3) {
      return;
    }
    float[] m = new float[9];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        m[3 * row + column] =
            (float) ((transposed ? MATRIX[column][row] : MATRIX[row][column]) / LONGEST);
      }
    }
    for (int k = 0; k < channels[0].length; k++) {
      float a = channels[0][k];
      float b = channels[1][k];
      float c = channels[2][k];
      channels[0][k] = m[0] * a + m[1] * b + m[2] * c;
      channels[1][k] = m[3] * a + m[4] * b + m[5] * c;
      channels[2][k] = m[6] * a + m[7] * b + m[8] * c;
    }
  }
}
