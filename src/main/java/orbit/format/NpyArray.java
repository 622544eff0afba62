package orbit.format;

import java.util.Arrays;

/**
 * Numbers in C order, the last index fastest.
 *
 * @param type as the file names it, such as {@code <f4}
 * @param shape extents, all positive; none for a single number
 * @param values taken as they are, without copying; finite
 */
public record NpyArray(String type, int[] shape, float[] values) {

  /**
   * @throws IllegalArgumentException if the values do not fill the shape
   */
  public NpyArray {
    if (size(shape) != values.length) {
      throw new IllegalArgumentException(
          values.length + " values do not fill " + Arrays.toString(shape));
    }
  }

  /** Number of values; -1 where no array has such a shape. */
  static long size(int[] shape) {
    long size = 1;
    for (int extent : shape) {
      // both below 2^31, so that the product fits
      size *= extent;
      if (extent < 1 || size > Integer.MAX_VALUE - 8) {
        return -1;
      }
    }
    return size;
  }
}
