package orbit.figure;

import java.util.Arrays;
import java.util.List;

/**
 * A diverging colour scale, symmetric about zero: value v in [-limit, limit] to the colour at (v /
 * limit + 1) / 2 between the stops, linearly interpolated in sRGB; values beyond the limit take the
 * end's colour.
 *
 * <p>Red-blue, orange-purple and brown-green are ColorBrewer's 5-class RdBu, PuOr and BrBG (Brewer,
 * Harrower: colorbrewer2.org, which rates them safe for colour-blind readers), turned so that the
 * warm end is positive.
 */
public final class ColourScale {

  /** Blue negative, white zero, red positive. */
  public static final ColourScale RED_BLUE =
      new ColourScale("red-blue", 0xffe600, 0x0571b0, 0x92c5de, 0xf7f7f7, 0xf4a582, 0xca0020);

  /** ColorBrewer PuOr: purple negative, orange positive. */
  public static final ColourScale ORANGE_PURPLE =
      new ColourScale("orange-purple", 0x00b050, 0x5e3c99, 0xb2abd2, 0xf7f7f7, 0xfdb863, 0xe66101);

  /** ColorBrewer BrBG: blue-green negative, brown positive. */
  public static final ColourScale BROWN_GREEN =
      new ColourScale("brown-green", 0xff00c8, 0x018571, 0x80cdc1, 0xf5f5f5, 0xdfc27d, 0xa6611a);

  /** The article's second pair, inhibition #0088ee and support #ee8800, about the same white. */
  public static final ColourScale ORANGE_BLUE =
      new ColourScale("orange-blue", 0x00b050, 0x0088ee, 0xf7f7f7, 0xee8800);

  /** Black negative, middle grey zero, white positive: keeps the sign in greyscale print. */
  public static final ColourScale GREYS = new ColourScale("greys", 0xffe600, 0x000000, 0xffffff);

  /** Even, so that zero and the stops of a five-stop scale fall on entries. */
  private static final int STEPS = 1024;

  private static final int ZERO = STEPS / 2;

  private final String name;
  private final int[] stops;
  private final int[] table;
  private final int notANumber;

  private ColourScale(String name, int notANumber, int... stops) {
    this.name = name;
    this.stops = stops;
    this.notANumber = opaque(notANumber);
    this.table = table(stops);
  }

  /** Every scale, the default first. */
  public static List<ColourScale> all() {
    return List.of(RED_BLUE, ORANGE_PURPLE, BROWN_GREEN, ORANGE_BLUE, GREYS);
  }

  public String name() {
    return name;
  }

  /** The stops from -limit to limit, evenly spaced, as opaque ARGB. */
  public List<Integer> stops() {
    return Arrays.stream(stops).map(ColourScale::opaque).boxed().toList();
  }

  /** The colour that no number has. */
  public int notANumber() {
    return notANumber;
  }

  /**
   * @param limit end of the scale, positive and finite
   */
  public int argb(float value, float limit) {
    return shade(value, factor(limit));
  }

  /** Table steps per unit of value: what {@link #shade} multiplies by. */
  static float factor(float limit) {
    if (!(limit > 0 && limit < Float.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no such end of a colour scale: " + limit);
    }
    // Finite, so that zero stays zero under the smallest limits.
    return Math.min(ZERO / limit, Float.MAX_VALUE);
  }

  int shade(float value, float factor) {
    if (Float.isNaN(value)) {
      return notANumber;
    }
    int step = (int) (value * factor + (ZERO + 0.5f));
    return table[Math.clamp(step, 0, STEPS)];
  }

  @Override
  public String toString() {
    return name;
  }

  private static int[] table(int[] stops) {
    int[] table = new int[STEPS + 1];
    for (int s = 0; s <= STEPS; s++) {
      double at = (double) s * (stops.length - 1) / STEPS;
      int below = Math.min((int) at, stops.length - 2);
      table[s] = mix(stops[below], stops[below + 1], at - below);
    }
    return table;
  }

  private static int mix(int a, int b, double share) {
    int argb = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int from = a >> shift & 0xff;
      int to = b >> shift & 0xff;
      argb |= (int) Math.round(from + share * (to - from)) << shift;
    }
    return opaque(argb);
  }

  private static int opaque(int rgb) {
    return 0xff000000 | rgb;
  }
}
