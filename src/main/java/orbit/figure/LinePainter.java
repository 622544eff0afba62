package orbit.figure;

import java.util.Arrays;

/** Paints lines of a picture, one worker's share; keeps the worker's buffers. */
final class LinePainter {

  private final MatrixPicture picture;
  private final ColumnMap columns;
  private final Axis rows;
  private final KernelRows kernels;
  private final int[] keys;
  private final int width;
  private final float factor;

  LinePainter(MatrixPicture picture, ColumnMap columns) {
    this.picture = picture;
    this.columns = columns;
    rows = picture.viewport().rows();
    kernels = new KernelRows(picture, columns);
    keys = new int[kernels.length()];
    width = picture.viewport().width();
    factor = ColourScale.factor(picture.limit());
  }

  /** Paints lines from y up to, not including, {@code end}. */
  void paint(int y, int end, int[] target) {
    int shownFrom = -1;
    for (int line = y; line < end; line++) {
      int at = line * width;
      if (rows.isOutside(line)) {
        Arrays.fill(target, at, at + width, picture.surroundings().background());
        shownFrom = -1;
      } else if (rows.isGap(line)) {
        System.arraycopy(columns.gapLine, 0, target, at, width);
        shownFrom = -1;
      } else {
        int from = rows.firstWeight(line);
        // Lines that begin with the same weight show no other.
        if (from == shownFrom) {
          System.arraycopy(target, at - width, target, at, width);
        } else {
          kernels.strongest(from, rows.endWeight(line), keys);
          shade(emptyLine(line), target, at);
          shownFrom = from;
        }
      }
    }
  }

  private int[] emptyLine(int line) {
    int first = rows.firstTile(line);
    int end = rows.endTile(line);
    return ColumnMap.allHoles(picture.holeRow(), first, end)
        ? columns.holeLine
        : columns.absentLine;
  }

  private void shade(int[] empty, int[] target, int at) {
    System.arraycopy(empty, 0, target, at, width);
    ColourScale scale = picture.scale();
    int[] from = columns.from;
    int[] end = columns.end;
    for (int x = columns.left; x < columns.right; x++) {
      int key = Magnitude.NONE;
      for (int c = from[x]; c < end[x]; c++) {
        key = Math.max(key, keys[c]);
      }
      if (key != Magnitude.NONE) {
        target[at + x] = scale.shade(Magnitude.weight(key), factor);
      }
    }
  }
}
