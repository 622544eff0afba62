package orbit.view;

import java.util.Optional;
import orbit.figure.Cell;

/** What lies at a point of the matrix control. */
sealed interface MatrixSpot {

  /**
   * @param weight none between the tiles
   */
  record OnCell(int row, int column, Optional<Cell> weight) implements MatrixSpot {}

  record OnRow(int row) implements MatrixSpot {}

  record OnColumn(int column) implements MatrixSpot {}

  record Outside() implements MatrixSpot {}
}
