package orbit.figure.sheet;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import orbit.figure.Typeface;

/**
 * Widths and lines of text in the one typeface of figures, the same on every machine: fractional
 * and without hints.
 */
public final class Lettering {

  /** Above the baseline, as a share of the size: the tallest letter. */
  public static final double ASCENT = 0.75;

  public static final double DESCENT = 0.22;

  /** From one baseline to the next. */
  public static final double LEADING = 1.25;

  /** How much wider text becomes where a viewer of an SVG has only DejaVu Sans to set it in. */
  public static final double SUBSTITUTE = 1.18;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final Font HUNDRED = Typeface.FIGURES.deriveFont(100f);

  private Lettering() {}

  /** The text on one line, with a question mark for what the typeface lacks. */
  public static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .map(c -> c >= ' ' && HUNDRED.canDisplay(c) ? c : '?')
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  public static double width(String text, double size) {
    return text.isEmpty() ? 0 : HUNDRED.getStringBounds(text, EXACT).getWidth() / 100 * size;
  }

  /** The text, or as much of its beginning as fits with an ellipsis. */
  public static String fitted(String text, double size, double room) {
    String whole = shown(text);
    if (width(whole, size) <= room) {
      return whole;
    }
    int low = 0;
    int high = whole.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      boolean fits = width(whole.substring(0, middle).strip() + "…", size) <= room;
      low = fits ? middle : low;
      high = fits ? high : middle - 1;
    }
    return low == 0 ? "" : whole.substring(0, low).strip() + "…";
  }

  /** The text in lines that are no wider than the room, broken between words. */
  public static List<String> wrapped(String text, double size, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : shown(text).strip().split(" +", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer, size) <= room) {
        line = longer;
      } else {
        lines.add(fitted(line, size, room));
        line = word;
      }
    }
    if (!line.isEmpty()) {
      lines.add(fitted(line, size, room));
    }
    return List.copyOf(lines);
  }
}
