package orbit.visualization;

/**
 * A picture seen through a {@link Motion}, bilinear between pixels, grey outside; linear in the
 * colours' difference from grey.
 */
final class Sampling {

  private static final float GREY = 0.5f;

  private final int height;
  private final int width;
  private final int[] corner;
  private final float[] across;
  private final float[] down;

  /**
   * @param height of the picture
   * @param viewHeight of what the network sees
   * @param centreX column of the view where the picture's centre lies without motion
   * @param centreY its row
   */
  Sampling(
      int height,
      int width,
      int viewHeight,
      int viewWidth,
      double centreX,
      double centreY,
      Motion motion) {
    this.height = height;
    this.width = width;
    corner = new int[viewHeight * viewWidth];
    across = new float[corner.length];
    down = new float[corner.length];
    double area = motion.xx() * motion.yy() - motion.xy() * motion.yx();
    for (int y = 0, k = 0; y < viewHeight; y++) {
      for (int x = 0; x < viewWidth; x++, k++) {
        double vx = x - centreX - motion.tx();
        double vy = y - centreY - motion.ty();
        double px = (motion.yy() * vx - motion.xy() * vy) / area + (width - 1) / 2.0;
        double py = (motion.xx() * vy - motion.yx() * vx) / area + (height - 1) / 2.0;
        double left = Math.floor(px);
        double top = Math.floor(py);
        boolean outside = left < -1 || top < -1 || left >= width || top >= height;
        corner[k] = outside ? -1 : ((int) top + 1) * (width + 2) + (int) left + 1;
        across[k] = (float) (px - left);
        down[k] = (float) (py - top);
      }
    }
  }

  /** Writes one channel of the view as {@code black + range * colour}. */
  void apply(float[] channel, float[] view, int at, double black, double range) {
    int stride = width + 2;
    float[] framed = new float[(height + 2) * stride];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        framed[(y + 1) * stride + x + 1] = channel[y * width + x] - GREY;
      }
    }
    float middle = (float) (black + range * GREY);
    float factor = (float) range;
    for (int k = 0; k < corner.length; k++) {
      int c = corner[k];
      float value = 0;
      if (c >= 0) {
        float a = across[k];
        float d = down[k];
        value =
            (1 - d) * ((1 - a) * framed[c] + a * framed[c + 1])
                + d * ((1 - a) * framed[c + stride] + a * framed[c + stride + 1]);
      }
      view[at + k] = middle + factor * value;
    }
  }

  /** The transposed map, from the gradient by the view to that by the channel. */
  void adjoint(float[] view, int at, double range, float[] channel) {
    int stride = width + 2;
    float[] framed = new float[(height + 2) * stride];
    float factor = (float) range;
    for (int k = 0; k < corner.length; k++) {
      int c = corner[k];
      if (c >= 0) {
        float g = factor * view[at + k];
        float lower = down[k] * g;
        float upper = g - lower;
        float a = across[k];
        framed[c] += (1 - a) * upper;
        framed[c + 1] += a * upper;
        framed[c + stride] += (1 - a) * lower;
        framed[c + stride + 1] += a * lower;
      }
    }
    for (int y = 0; y < height; y++) {
      System.arraycopy(framed, (y + 1) * stride + 1, channel, y * width, width);
    }
  }
}
