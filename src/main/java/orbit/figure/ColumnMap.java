package orbit.figure;

import java.util.function.IntPredicate;

/**
 * What each pixel of a line shows, worked out once for a picture: weights from[x] to end[x] of the
 * visible columns, or none, and the colour where no weight is.
 */
final class ColumnMap {

  /** First visible column. */
  final int firstColumn;

  /** End of the visible columns. */
  final int endColumn;

  /** First pixel that is not background. */
  final int left;

  /** End of the pixels that are not background. */
  final int right;

  final int[] from;
  final int[] end;

  /** Colours of a line without a weight. */
  final int[] absentLine;

  /** Colours of a line in a row without a unit. */
  final int[] holeLine;

  /** Colours of a line between rows of tiles. */
  final int[] gapLine;

  ColumnMap(MatrixPicture picture) {
    Viewport viewport = picture.viewport();
    Surroundings colours = picture.surroundings();
    Axis axis = viewport.columns();
    int width = viewport.width();
    firstColumn = axis.firstTile(0);
    endColumn = Math.max(firstColumn, axis.endTile(width - 1));
    from = new int[width];
    end = new int[width];
    absentLine = new int[width];
    holeLine = new int[width];
    gapLine = new int[width];
    int first = width;
    int last = -1;
    int origin = firstColumn * axis.kernel();
    for (int x = 0; x < width; x++) {
      if (axis.isOutside(x)) {
        set(x, colours.background(), colours.background(), colours.background());
        continue;
      }
      first = Math.min(first, x);
      last = x;
      if (axis.isGap(x)) {
        set(x, colours.gap(), colours.gap(), colours.gap());
      } else if (allHoles(picture.holeColumn(), axis.firstTile(x), axis.endTile(x))) {
        set(x, colours.hole(), colours.hole(), colours.gap());
      } else {
        from[x] = axis.firstWeight(x) - origin;
        end[x] = axis.endWeight(x) - origin;
        set(x, colours.absent(), colours.hole(), colours.gap());
      }
    }
    left = first;
    right = last + 1;
  }

  static boolean allHoles(IntPredicate hole, int from, int end) {
    for (int tile = from; tile < end; tile++) {
      if (!hole.test(tile)) {
        return false;
      }
    }
    return true;
  }

  private void set(int x, int absent, int hole, int gap) {
    absentLine[x] = absent;
    holeLine[x] = hole;
    gapLine[x] = gap;
  }
}
