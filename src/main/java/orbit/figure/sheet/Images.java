package orbit.figure.sheet;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.Map;

/** Pixels as images that files hold well: of few colours by a palette, opaque where they are. */
final class Images {

  private static final int PALETTE = 256;

  private Images() {}

  static BufferedImage of(Pixels pixels) {
    Map<Integer, Integer> numbers = new HashMap<>();
    boolean opaque = true;
    for (int argb : pixels.argb()) {
      opaque &= argb >>> 24 == 0xff;
      if (numbers.size() <= PALETTE) {
        numbers.putIfAbsent(argb, numbers.size());
      }
    }
    return opaque && numbers.size() <= PALETTE
        ? indexed(pixels, numbers)
        : direct(pixels, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
  }

  private static BufferedImage direct(Pixels pixels, int type) {
    BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), type);
    image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
    return image;
  }

  private static BufferedImage indexed(Pixels pixels, Map<Integer, Integer> numbers) {
    int[] colours = new int[PALETTE];
    numbers.forEach((argb, number) -> colours[number] = argb);
    IndexColorModel model =
        new IndexColorModel(
            8, PALETTE, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    BufferedImage image =
        new BufferedImage(
            pixels.width(), pixels.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
    int[] row = new int[pixels.width()];
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        row[x] = numbers.get(pixels.argb()[y * row.length + x]);
      }
      image.getRaster().setSamples(0, y, row.length, 1, 0, row);
    }
    return image;
  }
}
