package orbit.figure.sheet;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.Map;

/** Pixels as images that files hold well: of few colours by a palette, opaque where they are. */
final class Images {

  private static final int PALETTE = 256;

  /** Points to which a viewer may blur an edge between two squares. */
  private static final double BLUR = 0.4;

  private static final int MOST_ENLARGED = 32;
  private static final double MOST_PIXELS = 4e6;

  private Images() {}

  /**
   * The same with every pixel as a square of many, since some viewers smooth what they enlarge
   * whatever the file says.
   *
   * @param side of a pixel in points
   */
  static BufferedImage squares(Pixels pixels, double side) {
    double room = Math.sqrt(MOST_PIXELS / ((double) pixels.width() * pixels.height()));
    int factor =
        (int)
            Math.clamp(
                Math.ceil(side / BLUR), 1, Math.max(1, Math.floor(Math.min(MOST_ENLARGED, room))));
    BufferedImage small = of(pixels);
    BufferedImage image =
        new BufferedImage(
            small.getColorModel(),
            small
                .getRaster()
                .createCompatibleWritableRaster(pixels.width() * factor, pixels.height() * factor),
            false,
            null);
    int[] row = new int[pixels.width()];
    int[] wide = new int[row.length * factor];
    for (int band = 0; band < small.getRaster().getNumBands(); band++) {
      for (int y = 0; y < pixels.height(); y++) {
        small.getRaster().getSamples(0, y, row.length, 1, band, row);
        for (int x = 0; x < wide.length; x++) {
          wide[x] = row[x / factor];
        }
        for (int again = 0; again < factor; again++) {
          image.getRaster().setSamples(0, y * factor + again, wide.length, 1, band, wide);
        }
      }
    }
    return image;
  }

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
        new IndexColorModel(8, PALETTE, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage image =
        new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
    int[] row = new int[pixels.width()];
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        row[x] = numbers.getOrDefault(pixels.argb()[y * row.length + x], 0);
      }
      image.getRaster().setSamples(0, y, row.length, 1, 0, row);
    }
    return image;
  }
}
