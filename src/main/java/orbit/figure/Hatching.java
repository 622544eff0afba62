package orbit.figure;

/** Strokes over the tiles without a kernel: diagonal over absent cells, crossed over holes. */
final class Hatching {

  private static final int SPACING = 6;

  private final MatrixPicture picture;
  private final Axis rows;
  private final Axis columns;

  Hatching(MatrixPicture picture) {
    this.picture = picture;
    rows = picture.viewport().rows();
    columns = picture.viewport().columns();
  }

  /** Hatches the lines from {@code top} up to, not including, {@code bottom}. */
  void paint(int top, int bottom, int[] target) {
    int width = picture.viewport().width();
    int endRow = Math.max(rows.firstTile(top), rows.endTile(bottom - 1));
    int endColumn = Math.max(columns.firstTile(0), columns.endTile(width - 1));
    for (int row = rows.firstTile(top); row < endRow; row++) {
      boolean holeRow = picture.holeRow().test(row);
      for (int column = columns.firstTile(0); column < endColumn; column++) {
        boolean hole = holeRow || picture.holeColumn().test(column);
        if (hole || !picture.weights().present(row, column)) {
          hatch(row, column, hole, top, bottom, target);
        }
      }
    }
  }

  private void hatch(int row, int column, boolean hole, int top, int bottom, int[] target) {
    int width = picture.viewport().width();
    int stroke = hole ? picture.surroundings().holeHatch() : picture.surroundings().absentHatch();
    int startX = columns.start(column);
    int startY = rows.start(row);
    int endX = Math.min(width, startX + columns.pixelsOf(column));
    int endY = Math.min(bottom, startY + rows.pixelsOf(row));
    for (int y = Math.max(top, startY); y < endY; y++) {
      for (int x = Math.max(0, startX); x < endX; x++) {
        int across = x - startX;
        int down = y - startY;
        if ((across + down) % SPACING == 0 || (hole && (across - down) % SPACING == 0)) {
          target[y * width + x] = stroke;
        }
      }
    }
  }
}
