package orbit.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/**
 * How a plot looks, whatever it shows.
 *
 * @param dark light on dark rather than dark on light
 * @param family of the font, as AWT knows it
 * @param size of the font, in the units in which the plot is as wide as it is
 */
public record PlotStyle(boolean dark, String family, double size) {

  public static final PlotStyle LIGHT = new PlotStyle(false, Font.SANS_SERIF, 11);

  public static final PlotStyle DARK = new PlotStyle(true, Font.SANS_SERIF, 11);

  /**
   * @throws IllegalArgumentException if the size is not positive and finite
   */
  public PlotStyle {
    if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no such size of a font: " + size);
    }
  }

  public static PlotStyle of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  Color background() {
    return new Color((dark ? Surroundings.DARK : Surroundings.LIGHT).background());
  }

  Color text() {
    return dark ? new Color(0xe6e8ea) : new Color(0x1f2428);
  }

  /** For ticks and their numbers. */
  Color quiet() {
    return dark ? new Color(0xa3adb6) : new Color(0x5b646c);
  }

  Color grid() {
    return dark ? new Color(0x3a3f44) : new Color(0xe3e6e9);
  }

  Font font() {
    return Typeface.named(family).deriveFont((float) size);
  }

  BasicStroke line(double width) {
    float wide = (float) (width * size / 11);
    return new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** Thin and straight: edges of pixels stay edges. */
  BasicStroke hairline() {
    return new BasicStroke((float) (size / 11), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }
}
