package orbit.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import orbit.circuit.Circuit;
import orbit.workspace.Selection;

/**
 * A unit that is wired differently from its family, or one of its cells.
 *
 * @param selection the unit or the cell
 * @param residual of a unit the share of its own energy; of a cell the share of the unit's residual
 */
record WiredDifferently(Selection selection, double residual) {

  /** The cells of a unit that are not as the symmetry has them, those that differ most first. */
  static List<WiredDifferently> cells(Selection unit, double[][] residuals) {
    List<WiredDifferently> cells = new ArrayList<>();
    switch (unit) {
      case Selection.Output(int output) -> {
        for (int i = 0; i < residuals[output].length; i++) {
          cells.add(new WiredDifferently(new Selection.Cell(output, i), residuals[output][i]));
        }
      }
      case Selection.Input(int input) -> {
        for (int o = 0; o < residuals.length; o++) {
          cells.add(new WiredDifferently(new Selection.Cell(o, input), residuals[o][input]));
        }
      }
      case Selection.Cell cell -> {}
      case Selection.Band band -> {}
      case Selection.Nothing nothing -> {}
    }
    double all = cells.stream().mapToDouble(WiredDifferently::residual).sum();
    return cells.stream()
        .filter(cell -> cell.residual > 0)
        .map(cell -> new WiredDifferently(cell.selection, cell.residual / all))
        .sorted(Comparator.comparingDouble(WiredDifferently::residual).reversed())
        .toList();
  }

  /** The names of the units. */
  String name(Circuit circuit) {
    return switch (selection) {
      case Selection.Output(int unit) -> circuit.output().unitName(unit) + "  out";
      case Selection.Input(int unit) -> circuit.input().unitName(unit) + "  in";
      case Selection.Cell(int output, int input) ->
          circuit.output().unitName(output) + " ← " + circuit.input().unitName(input);
      case Selection.Band(int band) -> "band " + band;
      case Selection.Nothing nothing -> "";
    };
  }
}
