package orbit.view;

/**
 * A row's or column's header on its way to another place.
 *
 * @param row whether a row is dragged, or else a column
 * @param from its position
 * @param at where the pointer is, along the header
 */
record MatrixDrag(boolean row, int from, double at) {

  /** The boundary at which the line would be put: before that position. */
  int boundary(MatrixGeometry geometry) {
    double start = row ? geometry.rowAt(0) : geometry.columnAt(0);
    double pitch = row ? geometry.rowPitch() : geometry.columnPitch();
    int lines = row ? geometry.device().grid().rows() : geometry.device().grid().columns();
    return Math.clamp(Math.round((at - start) / pitch), 0, lines);
  }

  /** The position it would have. */
  int to(MatrixGeometry geometry) {
    int boundary = boundary(geometry);
    return boundary > from ? boundary - 1 : boundary;
  }
}
