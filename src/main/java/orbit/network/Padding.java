package orbit.network;

/** Rows and columns that are added round a map before a window slides over it. */
public sealed interface Padding {

  /** So much at every side, whatever the size of the map. */
  record Fixed(int top, int bottom, int left, int right) implements Padding {

    /**
     * @throws IllegalArgumentException if one is negative
     */
    public Fixed {
      if (Math.min(Math.min(top, bottom), Math.min(left, right)) < 0) {
        throw new IllegalArgumentException("padding cannot be negative");
      }
    }
  }

  /**
   * TensorFlow's SAME: as many outputs as the stride fits into the map, the odd row or column at
   * the bottom or right. Depends on the size of the map, so at stride 2 the centre of a window
   * shifts with the size's parity.
   */
  record Same() implements Padding {}

  static Padding none() {
    return of(0);
  }

  /** The same at all four sides. */
  static Padding of(int all) {
    return new Fixed(all, all, all, all);
  }

  /** The rows and columns added to a map of this size. */
  default Fixed around(Window window, int height, int width) {
    return switch (this) {
      case Fixed fixed -> fixed;
      case Same same -> {
        int tall = missing(height, window.strideY(), window.reachY());
        int wide = missing(width, window.strideX(), window.reachX());
        yield new Fixed(tall / 2, tall - tall / 2, wide / 2, wide - wide / 2);
      }
    };
  }

  private static int missing(int size, int stride, int reach) {
    int outputs = (size + stride - 1) / stride;
    return Math.max(0, (outputs - 1) * stride + reach - size);
  }
}
