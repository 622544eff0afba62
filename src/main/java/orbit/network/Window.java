package orbit.network;

/**
 * What slides over a map: height x width taps, so many rows and columns apart (dilation), moved by
 * so many (stride).
 *
 * @param ceil whether a last window that hangs over the edge still counts (ONNX {@code ceil_mode})
 */
public record Window(
    int height,
    int width,
    int strideY,
    int strideX,
    int dilationY,
    int dilationX,
    Padding padding,
    boolean ceil) {

  /**
   * @throws IllegalArgumentException if an extent is not positive
   */
  public Window {
    int sizes = Math.min(height, width);
    int steps = Math.min(Math.min(strideY, strideX), Math.min(dilationY, dilationX));
    if (Math.min(sizes, steps) < 1) {
      throw new IllegalArgumentException("a window's size, stride and dilation are at least 1");
    }
  }

  /** A square window without dilation. */
  public static Window square(int size, int stride, Padding padding) {
    return new Window(size, size, stride, stride, 1, 1, padding, false);
  }

  /** Rows from the first tap to the last. */
  public int reachY() {
    return (height - 1) * dilationY + 1;
  }

  /** Columns from the first tap to the last. */
  public int reachX() {
    return (width - 1) * dilationX + 1;
  }

  /**
   * The padding of a map of this size, with the rows and columns below and right of it that the
   * last windows hang over.
   */
  public Padding.Fixed around(int mapHeight, int mapWidth) {
    Padding.Fixed pad = padding.around(this, mapHeight, mapWidth);
    if (!ceil) {
      return pad;
    }
    int below = hanging(mapHeight, pad.top(), pad.bottom(), reachY(), strideY);
    int right = hanging(mapWidth, pad.left(), pad.right(), reachX(), strideX);
    return new Padding.Fixed(pad.top(), pad.bottom() + below, pad.left(), pad.right() + right);
  }

  private static int hanging(int size, int before, int after, int reach, int stride) {
    int room = size + before + after - reach;
    int steps = Math.ceilDiv(room, stride);
    // a window must begin within the map or the padding before it
    if (steps * stride >= size + before) {
      steps--;
    }
    return Math.max(0, steps * stride - room);
  }

  /**
   * Height and width of the map that comes out.
   *
   * @throws IllegalArgumentException if the window does not fit into the map
   */
  public int[] over(int mapHeight, int mapWidth) {
    Padding.Fixed pad = around(mapHeight, mapWidth);
    int tall = mapHeight + pad.top() + pad.bottom() - reachY();
    int wide = mapWidth + pad.left() + pad.right() - reachX();
    if (tall < 0 || wide < 0) {
      throw new IllegalArgumentException(
          "a window of %d x %d does not fit into %d x %d"
              .formatted(reachY(), reachX(), mapHeight, mapWidth));
    }
    return new int[] {tall / strideY + 1, wide / strideX + 1};
  }
}
