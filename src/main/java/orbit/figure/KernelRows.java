package orbit.figure;

import java.util.Arrays;
import java.util.function.IntPredicate;
import orbit.network.Weights;

/**
 * The visible part of the matrix, one row of tiles at a time; answers for lines of weights across
 * the tiles.
 */
final class KernelRows {

  private final Weights weights;
  private final IntPredicate holeRow;
  private final IntPredicate holeColumn;
  private final int firstColumn;
  private final int endColumn;
  private final float[] kernels;

  /** Where each weight of a line is in {@link #kernels}, for the kernels' first row. */
  private final int[] places;

  private int loaded = -1;

  KernelRows(MatrixPicture picture, ColumnMap columns) {
    weights = picture.weights();
    holeRow = picture.holeRow();
    holeColumn = picture.holeColumn();
    firstColumn = columns.firstColumn;
    endColumn = columns.endColumn;
    int width = weights.width();
    int size = weights.kernelSize();
    kernels = new float[(endColumn - firstColumn) * size];
    places = new int[(endColumn - firstColumn) * width];
    Arrays.setAll(places, c -> c / width * size + c % width);
  }

  /** Number of weights in a line. */
  int length() {
    return places.length;
  }

  /**
   * The strongest of some lines, column by column, as {@link Magnitude} keys.
   *
   * @param from first line, counted in weights across tiles
   */
  void strongest(int from, int end, int[] keys) {
    Arrays.fill(keys, Magnitude.NONE);
    for (int line = from; line < end; line++) {
      int row = line / weights.height();
      if (row != loaded) {
        load(row);
        loaded = row;
      }
      strengthen(keys, line % weights.height() * weights.width());
    }
  }

  private void strengthen(int[] keys, int offset) {
    for (int c = 0; c < places.length; c++) {
      keys[c] = Math.max(keys[c], Magnitude.key(kernels[places[c] + offset]));
    }
  }

  private void load(int row) {
    if (holeRow.test(row)) {
      Arrays.fill(kernels, Magnitude.ABSENT);
      return;
    }
    weights.readRow(row, firstColumn, endColumn, kernels);
    int size = weights.kernelSize();
    for (int column = firstColumn; column < endColumn; column++) {
      if (holeColumn.test(column) || !weights.present(row, column)) {
        int at = (column - firstColumn) * size;
        Arrays.fill(kernels, at, at + size, Magnitude.ABSENT);
      }
    }
  }
}
