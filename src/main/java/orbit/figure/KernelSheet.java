package orbit.figure;

import java.util.Arrays;
import orbit.network.Weights;

/**
 * The kernels of a layer that reads the picture itself, as colour pictures beside one another: unit
 * 0 at the top left, row by row.
 *
 * @param argb width x height pixels, row by row
 */
public record KernelSheet(int width, int height, int[] argb) {

  private static final int GAP = 4;
  private static final int BETWEEN = 0xffffffff;

  /**
   * @param weights of three input channels, red, green and blue
   * @param columns kernels in a row
   * @param scale pixels of the sheet for one of a kernel
   * @throws IllegalArgumentException if there are not three channels
   */
  public static KernelSheet of(Weights weights, int columns, int scale) {
    int across = Math.min(columns, weights.outputs());
    int down = Math.ceilDiv(weights.outputs(), across);
    int stepX = weights.width() * scale + GAP;
    int stepY = weights.height() * scale + GAP;
    int width = across * stepX + GAP;
    int height = down * stepY + GAP;
    int[] sheet = new int[width * height];
    Arrays.fill(sheet, BETWEEN);
    float[] kernels = new float[weights.inputs() * weights.kernelSize()];
    for (int unit = 0; unit < weights.outputs(); unit++) {
      weights.readRow(unit, 0, weights.inputs(), kernels);
      int[] picture = KernelPicture.argb(kernels, weights.height(), weights.width());
      int left = GAP + unit % across * stepX;
      int top = GAP + unit / across * stepY;
      for (int y = 0; y < weights.height() * scale; y++) {
        for (int x = 0; x < weights.width() * scale; x++) {
          int pixel = picture[y / scale * weights.width() + x / scale];
          sheet[(top + y) * width + left + x] = pixel;
        }
      }
    }
    return new KernelSheet(width, height, sheet);
  }
}
