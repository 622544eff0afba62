package orbit.figure;

/**
 * Pixels and weights along one direction: tile t starts at the first pixel p with floor((p -
 * offset) / pitch) >= t, and its kernel is spread over its pixels, less the gap at its end, in
 * whole pixels.
 *
 * <p>Spread by tile and not by weight, equal kernels in tiles of equal size look equal. Every
 * weight on screen falls on at least one pixel: where pixels are scarce, one shows a run of
 * weights, and a tile without a pixel of its own falls on the one before its start.
 *
 * @param tiles number of tiles
 * @param kernel weights in a tile
 * @param pitch pixels from tile to tile
 * @param offset where tile 0 starts, in pixels
 * @param gap pixels at the end of each tile that show no weight
 */
record Axis(int tiles, int kernel, double pitch, double offset, int gap) {

  /** Share of a tile by which rounding may miss a whole pixel. */
  private static final double SLACK = 1e-9;

  /** The tile under a pixel, not limited to those that exist. Grows with the pixel. */
  private int index(int pixel) {
    return (int) Math.floor((pixel - offset) / pitch + SLACK);
  }

  /** First pixel of a tile. */
  int start(int tile) {
    int pixel = (int) Math.ceil(offset + tile * pitch);
    // Rounding may put the product a pixel off what the quotient says, and the quotient rules.
    while (index(pixel - 1) >= tile) {
      pixel--;
    }
    while (index(pixel) < tile) {
      pixel++;
    }
    return pixel;
  }

  /** First of the tiles that a pixel shows. */
  int firstTile(int pixel) {
    return Math.clamp(index(pixel), 0, tiles);
  }

  /** End of the tiles that a pixel shows; not above the first if it shows none. */
  int endTile(int pixel) {
    return Math.min(tiles, Math.max(index(pixel) + 1, index(pixel + 1)));
  }

  boolean shows(int pixel) {
    return firstTile(pixel) < endTile(pixel);
  }

  /** Whether a pixel lies in the gap at the end of a tile. */
  boolean isGap(int pixel) {
    if (gap == 0 || !shows(pixel)) {
      return false;
    }
    return pixel >= start(firstTile(pixel) + 1) - gap;
  }

  /** Whether a pixel lies before the first tile or after the last one's weights. */
  boolean isOutside(int pixel) {
    return !shows(pixel) || (firstTile(pixel) == tiles - 1 && isGap(pixel));
  }

  /** First of the weights that a pixel shows, counted across tiles. */
  int firstWeight(int pixel) {
    int tile = firstTile(pixel);
    int start = start(tile);
    int pixels = start(tile + 1) - gap - start;
    return tile * kernel + (pixels < 1 ? 0 : within(pixel - start, pixels));
  }

  /** End of the weights that a pixel shows; more than one where pixels are scarce. */
  int endWeight(int pixel) {
    int tile = firstTile(pixel);
    int end = endTile(pixel);
    int start = start(tile);
    int pixels = start(tile + 1) - gap - start;
    if (end > tile + 1 || pixels < 1) {
      return end * kernel;
    }
    int first = within(pixel - start, pixels);
    return tile * kernel + Math.max(first + 1, within(pixel - start + 1, pixels));
  }

  /** First pixel that shows a kernel's weight, counted from the tile's start. */
  int pixelOf(int weight, int pixels) {
    if (pixels >= kernel) {
      return Math.ceilDiv(weight * pixels, kernel);
    }
    // The last pixel whose run starts no later than the weight.
    return ((weight + 1) * pixels - 1) / kernel;
  }

  /** Pixels of a tile that show weights; one that it shares if it has none of its own. */
  int pixelsOf(int tile) {
    return Math.max(1, start(tile + 1) - gap - start(tile));
  }

  /** First pixel that shows a tile's weights. */
  int firstPixel(int tile) {
    int start = start(tile);
    return start(tile + 1) == start ? start - 1 : start;
  }

  private int within(int pixel, int pixels) {
    return pixel * kernel / pixels;
  }
}
