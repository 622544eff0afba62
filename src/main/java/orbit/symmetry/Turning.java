package orbit.symmetry;

/**
 * Turns a pixel grid about its centre by an element: {@code (rho(g) K)(x) = K(g^-1 x)}.
 *
 * <p>The eight elements of D4 only exchange pixels; every other angle is interpolated (bilinear,
 * zero outside) and loses some energy. Hue leaves the grid as it is.
 */
public final class Turning {

  private final int size;
  private final boolean exact;
  // target pixel t is the sum over j of weight[4t + j] * source[from[4t + j]]; exact: one each
  private final int[] from;
  private final float[] weight;

  private Turning(int size, boolean exact, int[] from, float[] weight) {
    this.size = size;
    this.exact = exact;
    this.from = from;
    this.weight = weight;
  }

  /**
   * @throws IllegalArgumentException if the grid is not square and the element is not a half turn
   *     or a mirror
   */
  public static Turning of(Element element, int height, int width) {
    boolean exact = element.rotation() % 90 == 0;
    if (height != width && element.rotation() % 180 != 0) {
      throw new IllegalArgumentException(
          "a grid of " + height + " x " + width + " cannot be turned by " + element);
    }
    return exact ? exact(element, height, width) : interpolated(element, height);
  }

  private static Turning exact(Element element, int height, int width) {
    int quarters = (int) (element.rotation() / 90);
    int[] from = new int[height * width];
    for (int row = 0; row < height; row++) {
      for (int col = 0; col < width; col++) {
        int below = height - 1 - row;
        int right = width - 1 - col;
        // where the pixel lay before the clockwise quarter turns
        int r =
            switch (quarters) {
              case 0 -> row;
              case 1 -> right;
              case 2 -> below;
              default -> col;
            };
        int c =
            switch (quarters) {
              case 0 -> col;
              case 1 -> row;
              case 2 -> right;
              default -> below;
            };
        from[row * width + col] = r * width + (element.mirrored() ? width - 1 - c : c);
      }
    }
    return new Turning(height * width, true, from, new float[0]);
  }

  private static Turning interpolated(Element element, int n) {
    int[] from = new int[4 * n * n];
    float[] weight = new float[4 * n * n];
    double centre = (n - 1) / 2.0;
    double angle = Math.toRadians(element.rotation());
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    for (int row = 0; row < n; row++) {
      for (int col = 0; col < n; col++) {
        double x = col - centre;
        double y = row - centre;
        // y runs down, so a clockwise turn is x' = x cos - y sin; here its inverse
        double sourceX = x * cos + y * sin;
        double sourceY = -x * sin + y * cos;
        if (element.mirrored()) {
          sourceX = -sourceX;
        }
        corners(sourceX + centre, sourceY + centre, n, 4 * (row * n + col), from, weight);
      }
    }
    return new Turning(n * n, false, from, weight);
  }

  private static void corners(double x, double y, int n, int at, int[] from, float[] weight) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    for (int j = 0; j < 4; j++) {
      int column = left + (j & 1);
      int line = top + (j >> 1);
      if (column >= 0 && column < n && line >= 0 && line < n) {
        from[at + j] = line * n + column;
        weight[at + j] = (float) ((1 - Math.abs(x - column)) * (1 - Math.abs(y - line)));
      }
    }
  }

  /** Whether pixels were only exchanged. */
  public boolean isExact() {
    return exact;
  }

  /** Writes the turned {@code source} into {@code target}; the two must not be the same array. */
  public void apply(float[] source, float[] target) {
    if (exact) {
      for (int t = 0; t < size; t++) {
        target[t] = source[from[t]];
      }
      return;
    }
    for (int t = 0; t < size; t++) {
      float sum = 0;
      for (int j = 4 * t; j < 4 * t + 4; j++) {
        sum += weight[j] * source[from[j]];
      }
      target[t] = sum;
    }
  }
}
