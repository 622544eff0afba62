package orbit.figure;

import orbit.network.Batch;
import orbit.network.Shape;
import orbit.network.ValueRange;

/**
 * A picture of a network's input as a person sees it: colours of three channels, the mean of any
 * other number as grey; what lies beyond the range is cut.
 */
public final class InputPicture {

  private InputPicture() {}

  /**
   * @param index which of the pictures
   * @return height x width opaque pixels, ARGB
   */
  public static int[] argb(Batch pictures, int index, ValueRange range) {
    Shape shape = pictures.shape();
    int size = shape.height() * shape.width();
    int[] pixels = new int[size];
    for (int p = 0; p < size; p++) {
      int y = p / shape.width();
      int x = p % shape.width();
      int red;
      int green;
      int blue;
      if (shape.channels() == 3) {
        int first = range.blueFirst() ? 2 : 0;
        red = shade(colour(pictures, index, first, y, x, range));
        green = shade(colour(pictures, index, 1, y, x, range));
        blue = shade(colour(pictures, index, 2 - first, y, x, range));
      } else {
        double sum = 0;
        for (int c = 0; c < shape.channels(); c++) {
          sum += colour(pictures, index, c, y, x, range);
        }
        red = shade(sum / shape.channels());
        green = red;
        blue = red;
      }
      pixels[p] = 0xff000000 | red << 16 | green << 8 | blue;
    }
    return pixels;
  }

  private static double colour(
      Batch pictures, int index, int channel, int y, int x, ValueRange range) {
    double black = range.value(channel, 0);
    return (pictures.at(index, channel, y, x) - black) / (range.value(channel, 1) - black);
  }

  private static int shade(double colour) {
    return (int) Math.round(255 * Math.clamp(colour, 0.0, 1.0));
  }
}
