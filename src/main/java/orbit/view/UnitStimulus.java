package orbit.view;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import orbit.network.Batch;
import orbit.network.Shape;
import orbit.stimulus.StoredPicture;

/** A unit's picture as a stimulus. */
final class UnitStimulus {

  private UnitStimulus() {}

  /**
   * @param name of the unit, such as {@code mixed3b:379}
   */
  static StoredPicture of(String name, Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    float[] values = new float[3 * argb.length];
    for (int p = 0; p < argb.length; p++) {
      for (int c = 0; c < 3; c++) {
        values[c * argb.length + p] = (argb[p] >> 8 * (2 - c) & 0xff) / 255f;
      }
    }
    return new StoredPicture("picture of " + name, Batch.of(new Shape(3, height, width), values));
  }
}
