package orbit.figure.sheet;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Marks on a sheet, painted from the first to the last.
 *
 * @param width of the sheet in points
 * @param height of the sheet in points
 * @param paper colour of the whole sheet, 0xAARRGGBB; 0 for none
 * @param title what it is, in a line
 * @param words what it shows, for those who do not see it
 * @param provenance where it comes from
 */
public record Figure(
    double width,
    double height,
    int paper,
    List<Mark> marks,
    String title,
    String words,
    Provenance provenance) {

  /** Points in a millimetre. */
  public static final double MILLIMETRE = 72 / 25.4;

  /** The largest side of a PDF page. */
  private static final double MOST = 14_400;

  /**
   * @throws IllegalArgumentException if the sheet is empty or larger than five metres
   */
  public Figure {
    if (!(width > 0 && height > 0 && width <= MOST && height <= MOST)) {
      throw new IllegalArgumentException(
          "a sheet cannot be %.0f x %.0f mm".formatted(width / MILLIMETRE, height / MILLIMETRE));
    }
    marks = List.copyOf(marks);
  }

  public Area sheet() {
    return new Area(0, 0, width, height);
  }

  /** Paints from (0, 0) to (width, height), as much larger as the target's transform says. */
  public void paint(Graphics2D g) {
    new FigurePainter(g).paint(this);
  }

  /**
   * As pixels, the same as in a PNG.
   *
   * @param pixelsPerInch 72 makes a pixel of a point
   * @throws IllegalArgumentException if that makes no picture or one beyond measure
   */
  public Pixels pixels(double pixelsPerInch) {
    BufferedImage image = PngFigure.image(this, pixelsPerInch);
    int width = image.getWidth();
    int height = image.getHeight();
    return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  /** The same on clear paper. */
  public Figure transparent() {
    return new Figure(width, height, 0, marks, title, words, provenance);
  }
}
