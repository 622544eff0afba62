package orbit.view;

import java.util.Optional;
import java.util.function.Supplier;
import orbit.figure.Viewport;

/** Moves the view of a matrix in its model, which may be newer than what is on screen. */
final class MatrixCamera {

  /** How far a cell is moved away from the edge when it is scrolled into view. */
  private static final double CLEAR = 12;

  private static final double ZOOM_STEP = 1.25;

  private final CircuitViewModel model;
  private final Supplier<MatrixGeometry.Frame> frame;

  /**
   * @param frame of the control as it is now
   */
  MatrixCamera(CircuitViewModel model, Supplier<MatrixGeometry.Frame> frame) {
    this.model = model;
    this.frame = frame;
  }

  /** The geometry of the model's state. */
  MatrixGeometry geometry() {
    return MatrixGeometry.of(frame.get(), model.state().viewport());
  }

  void zoomIn() {
    zoom(ZOOM_STEP);
  }

  void zoomOut() {
    zoom(1 / ZOOM_STEP);
  }

  private void zoom(double factor) {
    MatrixGeometry at = geometry();
    zoomAt((at.left() + at.width()) / 2, (at.top() + at.height()) / 2, factor);
    model.endGesture();
  }

  void fit() {
    model.viewport(Optional.empty());
    model.endGesture();
  }

  /** Part of a gesture: what is under the point stays there. */
  void zoomAt(double x, double y, double factor) {
    MatrixGeometry at = geometry();
    view(at, at.device().zoomAt(x * at.pixelScale(), y * at.pixelScale(), factor));
  }

  /** Part of a gesture. */
  void pan(double dx, double dy) {
    MatrixGeometry at = geometry();
    view(at, at.device().pan(dx * at.pixelScale(), dy * at.pixelScale()));
  }

  private void view(MatrixGeometry at, Viewport device) {
    Optional<Viewport> moved = Optional.of(at.with(device).view());
    model.viewport(Optional.of(MatrixGeometry.of(frame.get(), moved).view()));
  }

  /** Zooms so that rows and columns from the first to the last fill about half of the control. */
  void zoomTo(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    MatrixGeometry around =
        MatrixGeometry.around(frame.get(), firstRow, lastRow, firstColumn, lastColumn);
    model.viewport(Optional.of(around.view()));
    model.endGesture();
  }

  /** Moves the matrix as little as shows the cell. */
  void reveal(int row, int column) {
    MatrixGeometry at = geometry();
    double dx = shift(at.columnAt(column), at.columnPitch(), at.left(), at.width());
    double dy = shift(at.rowAt(row), at.rowPitch(), at.top(), at.height());
    if (dx != 0 || dy != 0) {
      pan(dx, dy);
      model.endGesture();
    }
  }

  private static double shift(double start, double length, double from, double to) {
    if (start < from - 0.5) {
      return from - start + Math.min(CLEAR, (to - from - length) / 2);
    }
    return start + length > to + 0.5 ? Math.max(to - CLEAR - start - length, from - start) : 0;
  }
}
