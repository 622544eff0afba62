package orbit.figure.kind;

import orbit.figure.ColourScale;
import orbit.figure.sheet.Figure;

/**
 * How a figure looks, whatever it shows.
 *
 * @param width of the sheet in millimetres
 * @param font size of the text in points
 * @param dark light on dark rather than dark on light
 * @param caption whether the text below says what is shown
 * @param legend whether colours are explained
 */
public record FigureStyle(
    double width, double font, ColourScale scale, boolean dark, boolean caption, boolean legend) {

  /** Two columns of a journal. */
  public static final FigureStyle USUAL =
      new FigureStyle(180, 7, ColourScale.RED_BLUE, false, true, true);

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

  double points() {
    return width * Figure.MILLIMETRE;
  }
}
