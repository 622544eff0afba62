package orbit.figure;

/** Scales at which a matrix fits a picture, in pixels per weight. */
final class Fitting {

  private static final double LARGEST_SCALE = 256;

  /** Smallest size in pixels that loses at most a fifth when cut to whole pixels. */
  private static final int SNAPPED_FROM = 4;

  private Fitting() {}

  /** The scale at which the whole matrix just fits. */
  static double scale(Grid grid, int width, int height) {
    double across = (double) width / Math.max(1, grid.weightsAcross());
    double down = (double) height / Math.max(1, grid.weightsDown());
    return Math.min(Math.min(across, down), largest(grid));
  }

  /** The scale beyond which nothing more can be seen, or pixels cannot be counted. */
  static double largest(Grid grid) {
    long weights = Math.max(1, Math.max(grid.weightsAcross(), grid.weightsDown()));
    return Math.min(LARGEST_SCALE, Viewport.FARTHEST / 2 / weights);
  }

  /**
   * The largest scale not above another at which square tiles, and where that costs little also
   * their weights, all have the same whole pixels.
   */
  static double crisp(Grid grid, double scale) {
    int kernel = grid.kernelWidth();
    double tile = scale * kernel;
    if (kernel != grid.kernelHeight() || tile < SNAPPED_FROM) {
      return scale;
    }
    double pixels = Math.floor((tile - Viewport.gap(tile)) / kernel);
    return pixels < SNAPPED_FROM
        ? Math.floor(tile) / kernel
        : (pixels * kernel + Viewport.gap(tile)) / kernel;
  }
}
