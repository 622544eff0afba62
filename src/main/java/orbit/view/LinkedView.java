package orbit.view;

import orbit.figure.Grid;
import orbit.figure.Viewport;

/** How far one is in a matrix, carried to another that is compared with it. */
final class LinkedView {

  private LinkedView() {}

  /**
   * The view of another matrix that is as far in, with the same share of its rows and columns
   * beyond the edges: of matrices of one size the same rows and columns.
   *
   * @param turned whether one of the two is transposed, so that rows are the other's columns
   */
  static Viewport carried(Viewport from, Grid to, boolean turned) {
    Viewport seen = turned ? turned(from) : from;
    Grid grid = seen.grid();
    double scale =
        seen.scale()
            * Viewport.fit(to, seen.width(), seen.height()).scale()
            / Viewport.fit(grid, seen.width(), seen.height()).scale();
    double across = scale * to.columns() * to.kernelWidth();
    double down = scale * to.rows() * to.kernelHeight();
    double x = seen.x() * across / Math.max(1, seen.scale() * grid.columns() * grid.kernelWidth());
    double y = seen.y() * down / Math.max(1, seen.scale() * grid.rows() * grid.kernelHeight());
    return new Viewport(to, seen.width(), seen.height(), scale, x, y).clamped();
  }

  private static Viewport turned(Viewport from) {
    Grid other = from.grid().transposed();
    return new Viewport(other, from.width(), from.height(), from.scale(), from.y(), from.x());
  }
}
