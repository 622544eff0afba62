package orbit.figure;

import java.util.Arrays;
import orbit.network.Batch;
import orbit.network.Shape;

/**
 * The maps of all units of a layer side by side, row by row, with a gap of one pixel between them.
 *
 * @param columns maps in a row
 * @param rows rows of maps
 * @param tileWidth pixels of a map across
 * @param tileHeight pixels of a map down
 * @param argb width x height pixels
 */
public record MapMosaic(
    int units, int columns, int rows, int tileWidth, int tileHeight, int[] argb) {

  /**
   * Lays out the maps so that the whole is about as wide as it is high times the aspect.
   *
   * @param index which of the pictures
   * @param limit end of the colour scale, positive and finite
   * @param aspect width by height that is wished for
   */
  public static MapMosaic of(
      Batch maps, int index, ColourScale scale, float limit, double aspect, int gap) {
    Shape shape = maps.shape();
    int units = shape.channels();
    // a map of one value is seen, too
    int times = Math.max(1, Math.ceilDiv(6, Math.max(shape.width(), shape.height())));
    int wide = shape.width() * times;
    int high = shape.height() * times;
    int columns =
        (int) Math.clamp(Math.round(Math.sqrt(units * aspect * (high + 1) / (wide + 1))), 1, units);
    int rows = Math.ceilDiv(units, columns);
    int width = columns * (wide + 1) - 1;
    int[] argb = new int[width * (rows * (high + 1) - 1)];
    Arrays.fill(argb, gap);
    float factor = ColourScale.factor(limit);
    for (int unit = 0; unit < units; unit++) {
      int top = unit / columns * (high + 1);
      int left = unit % columns * (wide + 1);
      for (int y = 0; y < high; y++) {
        for (int x = 0; x < wide; x++) {
          float value = maps.at(index, unit, y / times, x / times);
          argb[(top + y) * width + left + x] = scale.shade(value, factor);
        }
      }
    }
    return new MapMosaic(units, columns, rows, wide, high, argb);
  }

  public int width() {
    return columns * (tileWidth + 1) - 1;
  }

  public int height() {
    return rows * (tileHeight + 1) - 1;
  }

  /** The unit at a pixel; -1 for none. */
  public int unitAt(double x, double y) {
    int column = (int) Math.floor(x / (tileWidth + 1));
    int row = (int) Math.floor(y / (tileHeight + 1));
    int unit = row * columns + column;
    boolean within = column >= 0 && column < columns && row >= 0 && unit < units;
    return within ? unit : -1;
  }
}
