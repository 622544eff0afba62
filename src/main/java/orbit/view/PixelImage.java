package orbit.view;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import orbit.figure.ColourScale;

/** Few pixels as a picture whose pixels are sharp squares. */
final class PixelImage {

  private PixelImage() {}

  /**
   * @param side the least that the longer side is enlarged to
   */
  static Image of(int[] argb, int height, int width, int side) {
    int times = Math.max(1, Math.ceilDiv(side, Math.max(height, width)));
    int wide = width * times;
    int[] pixels = new int[height * times * wide];
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] = argb[p / wide / times * width + p % wide / times];
    }
    WritableImage image = new WritableImage(wide, height * times);
    image
        .getPixelWriter()
        .setPixels(0, 0, wide, height * times, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
    return image;
  }

  /** A kernel in the colours of a matrix. */
  static Image ofKernel(
      float[] kernel, int height, int width, ColourScale scale, float limit, int side) {
    int[] argb = new int[height * width];
    for (int k = 0; k < argb.length; k++) {
      argb[k] = scale.argb(kernel[k], limit);
    }
    return of(argb, height, width, side);
  }
}
