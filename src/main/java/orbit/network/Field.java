package orbit.network;

/**
 * The receptive field of the units at (0, 0) of a map, and the steps to the next ones; in pixels of
 * the picture.
 *
 * @param top first row of the field; negative where it begins in the padding
 * @param left first column of the field
 */
public record Field(int height, int width, int strideY, int strideX, int top, int left) {

  /** A pixel sees itself. */
  static final Field PIXEL = new Field(1, 1, 1, 1, 0, 0);

  /**
   * @throws ArithmeticException if a number is too large
   */
  public Field {
    Math.addExact(top, height);
    Math.addExact(left, width);
  }

  /**
   * The field behind a window that slides over a map with this field.
   *
   * @throws ArithmeticException if a number is too large
   */
  Field behind(Window window, Padding.Fixed pad) {
    return new Field(
        Math.addExact(height, Math.multiplyExact(window.reachY() - 1, strideY)),
        Math.addExact(width, Math.multiplyExact(window.reachX() - 1, strideX)),
        Math.multiplyExact(strideY, window.strideY()),
        Math.multiplyExact(strideX, window.strideX()),
        before(top, pad.top(), strideY),
        before(left, pad.left(), strideX));
  }

  /**
   * The field after so many rows and columns were added before the map.
   *
   * @throws ArithmeticException if a number is too large
   */
  Field padded(Padding.Fixed pad) {
    return new Field(
        height,
        width,
        strideY,
        strideX,
        before(top, pad.top(), strideY),
        before(left, pad.left(), strideX));
  }

  private static int before(int first, int added, int stride) {
    return Math.subtractExact(first, Math.multiplyExact(added, stride));
  }

  /** The smallest field that covers both; strides are the same along both paths. */
  Field with(Field other) {
    int first = Math.min(top, other.top);
    int leftmost = Math.min(left, other.left);
    return new Field(
        Math.subtractExact(Math.max(top + height, other.top + other.height), first),
        Math.subtractExact(Math.max(left + width, other.left + other.width), leftmost),
        strideY,
        strideX,
        first,
        leftmost);
  }
}
