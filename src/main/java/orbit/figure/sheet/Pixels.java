package orbit.figure.sheet;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A picture.
 *
 * @param argb width x height pixels, row by row, 0xAARRGGBB, not premultiplied
 */
public record Pixels(int width, int height, int[] argb) {

  /**
   * @throws IllegalArgumentException if the pixels do not fit
   */
  public Pixels {
    if (width < 1 || height < 1 || argb.length != (long) width * height) {
      throw new IllegalArgumentException(
          "%d pixels are not %d x %d".formatted(argb.length, width, height));
    }
  }

  /** The same with another colour for each. */
  Pixels mapped(IntUnaryOperator colour) {
    return new Pixels(width, height, Arrays.stream(argb).map(colour).toArray());
  }
}
