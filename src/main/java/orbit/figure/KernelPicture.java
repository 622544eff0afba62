package orbit.figure;

/**
 * A kernel that reads the picture itself, as colours: weight w of a channel becomes {@code (1 + w /
 * limit) / 2} of that channel's brightness, with the largest |w| of all channels as limit. Middle
 * grey stands for zero, so that the picture is, up to contrast, the one the kernel likes best.
 */
public final class KernelPicture {

  private static final int CHANNELS = 3;

  private KernelPicture() {}

  /**
   * @param kernel values [3][height][width], red, green and blue; may hold what is not finite
   * @return height x width opaque pixels, ARGB
   * @throws IllegalArgumentException if there are not three channels
   */
  public static int[] argb(float[] kernel, int height, int width) {
    int size = height * width;
    if (kernel.length != CHANNELS * size) {
      throw new IllegalArgumentException(
          kernel.length + " values are not three times " + height + " x " + width);
    }
    float limit = 0;
    for (float weight : kernel) {
      float magnitude = Math.abs(weight);
      limit = magnitude <= Float.MAX_VALUE ? Math.max(limit, magnitude) : limit;
    }
    int[] pixels = new int[size];
    for (int p = 0; p < size; p++) {
      int argb = 0xff;
      for (int channel = 0; channel < CHANNELS; channel++) {
        argb = argb << 8 | shade(kernel[channel * size + p], limit);
      }
      pixels[p] = argb;
    }
    return pixels;
  }

  private static int shade(float weight, float limit) {
    double share = limit > 0 && !Float.isNaN(weight) ? (double) weight / limit : 0;
    return (int) Math.round(127.5 + 127.5 * Math.clamp(share, -1.0, 1.0));
  }
}
