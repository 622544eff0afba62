package orbit.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A plot as pixels.
 *
 * @param width in pixels
 * @param argb width x height pixels, all opaque
 * @param frame where what lies, in the plot's own units
 */
public record PlotPicture(int width, int height, int[] argb, PlotFrame frame) {

  /** Pixels along a side, at most; beyond, the picture is coarser than asked. */
  private static final double MOST = 8192;

  static PlotPicture of(TuningPlot plot, int width, int height, double scale, PlotStyle style) {
    if (width < 1 || height < 1 || !(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "no such picture: %d x %d, scale %s".formatted(width, height, scale));
    }
    double fine = Math.min(scale, MOST / Math.max(width, height));
    int across = (int) Math.ceil(width * fine - 1e-6);
    int down = (int) Math.ceil(height * fine - 1e-6);
    // the pixels are opaque, so premultiplied is what they are
    BufferedImage image = new BufferedImage(across, down, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    try {
      g.setColor(style.background());
      g.fillRect(0, 0, across, down);
      g.scale(fine, fine);
      PlotFrame frame = plot.paint(g, width, height, style);
      int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
      return new PlotPicture(across, down, pixels, frame);
    } finally {
      g.dispose();
    }
  }
}
