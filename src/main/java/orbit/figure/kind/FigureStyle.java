package orbit.figure.kind;

import orbit.figure.ColourScale;
import orbit.figure.sheet.Figure;

/**
 * How a figure looks, whatever it shows.
 *
 * @param width of the sheet in millimetres
 * @param font size of the text in points
 * @param dark light on dark rather than dark on light
 * @param title whether the text below says what it is
 * @param caption whether the text below says how it is shown
 * @param legend whether colours are explained
 */
public record FigureStyle(
    double width,
    double font,
    ColourScale scale,
    boolean dark,
    boolean title,
    boolean caption,
    boolean legend) {

  /** Two columns of a journal. */
  public static final FigureStyle USUAL =
      new FigureStyle(180, 7, ColourScale.RED_BLUE, false, true, true);

  /** With a title where there is a caption. */
  public FigureStyle(
      double width, double font, ColourScale scale, boolean dark, boolean caption, boolean legend) {
    this(width, font, scale, dark, caption, caption, legend);
  }

  /**
   * @throws IllegalArgumentException if a size is beyond what can be printed and read
   */
  public FigureStyle {
    if (!(width >= 30 && width <= 2000)) {
      throw new IllegalArgumentException("a figure is 30 to 2000 mm wide, not " + width);
    }
    if (!(font >= 3 && font <= 72)) {
      throw new IllegalArgumentException("a font has 3 to 72 points, not " + font);
    }
  }

  /** Size of the sheet in millimetres, and of the text in points. */
  public FigureStyle sized(double otherWidth, double otherFont) {
    return new FigureStyle(otherWidth, otherFont, scale, dark, title, caption, legend);
  }

  public FigureStyle coloured(ColourScale other, boolean onDark) {
    return new FigureStyle(width, font, other, onDark, title, caption, legend);
  }

  public FigureStyle saying(boolean withTitle, boolean withCaption, boolean withLegend) {
    return new FigureStyle(width, font, scale, dark, withTitle, withCaption, withLegend);
  }

  double points() {
    return width * Figure.MILLIMETRE;
  }
}
