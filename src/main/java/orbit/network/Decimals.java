package orbit.network;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Numbers of long lists, read sooner than the parser does in a program that has just started. */
public final class Decimals {

  /** Up to here whole numbers are exact as doubles, and so is their quotient by an exact power. */
  private static final int MOST_DIGITS = 15;

  private static final double[] TENS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private Decimals() {}

  /** The number that is the parser's current token, rounded once as {@code parseDouble} does. */
  public static double value(JsonParser parser) {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
      return parser.getDoubleValue();
    }
    double value =
        plain(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    return Double.isNaN(value) ? parser.getDoubleValue() : value;
  }

  /** What a number of few digits without an exponent says; NaN for others. */
  static double plain(char[] text, int from, int length) {
    boolean negative = length > 0 && text[from] == '-';
    long digits = 0;
    int count = 0;
    int point = -1;
    for (int k = negative ? 1 : 0; k < length; k++) {
      char c = text[from + k];
      if (c == '.' && point < 0) {
        point = count;
      } else if (c >= '0' && c <= '9' && count < MOST_DIGITS) {
        digits = 10 * digits + (c - '0');
        count++;
      } else {
        return Double.NaN;
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    double size = digits / TENS[point < 0 ? 0 : count - point];
    return negative ? -size : size;
  }
}
