package orbit.view;

import orbit.circuit.Layout;
import orbit.workspace.Selection;

/** Brings what is selected elsewhere into sight. */
final class MatrixReveal {

  private MatrixReveal() {}

  /** Moves the matrix as little as shows the cell or the unit's line. */
  static void show(MatrixPane matrix, Layout layout, Selection selection) {
    switch (selection) {
      case Selection.Cell(int output, int input) ->
          matrix.camera().reveal(layout.rowOf(output, input), layout.columnOf(output, input));
      case Selection.Output(int unit) -> line(matrix, unit, matrix.rows().outputs());
      case Selection.Input(int unit) -> line(matrix, unit, !matrix.rows().outputs());
      case Selection.Band band -> {}
      case Selection.Nothing nothing -> {}
    }
  }

  private static void line(MatrixPane matrix, int unit, boolean row) {
    int position = (row ? matrix.rows() : matrix.columns()).positionOf(unit);
    MatrixGeometry at = matrix.camera().geometry();
    if (position >= 0) {
      matrix.camera().reveal(row ? position : at.firstRow(), row ? at.firstColumn() : position);
    }
  }
}
