package orbit.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180). */
public final class Csv {

  private Csv() {}

  /**
   * A line of cells without its end: fractions to six digits, the same in every country; texts in
   * quotation marks where they need them.
   */
  public static String row(Object... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","));
  }

  private static String cell(Object value) {
    String text =
        value instanceof Double number
            ? String.format(Locale.ROOT, "%.6g", number)
            : String.valueOf(value);
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : quoted(text);
  }

  /** A text in quotation marks. */
  public static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
