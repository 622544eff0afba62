package orbit.circuit;

import java.util.List;
import java.util.StringJoiner;
import orbit.network.Csv;
import orbit.symmetry.Element;

/** The numbers of an analysis as a table, for other programs. */
public final class ScoreTable {

  private final StringJoiner lines = new StringJoiner("\n", "", "\n");

  private ScoreTable() {
    lines.add("measure,of,value");
  }

  /**
   * {@code measure,of,value}, a line each: the score and its chance, the residual of each unit and
   * cell, the power in each irreducible representation, share and spread of each band. What is no
   * number is empty; holes and cells without a kernel have no line.
   */
  public static String csv(Circuit circuit, Analysis analysis) {
    ScoreTable table = new ScoreTable();
    table.add("score", "", analysis.score());
    table.add("chance", "", analysis.chance().mean());
    table.add("chance deviation", "", analysis.chance().deviation());
    table.add("p-value", "", analysis.chance().pValue());
    table.add("permutations", "", analysis.chance().permutations());
    table.lines.add(Csv.row("seed", "", analysis.chance().seed()));
    table.side("residual of input", circuit.input(), analysis.residualOfInputs());
    table.side("residual of output", circuit.output(), analysis.residualOfOutputs());
    table.cells(circuit, analysis.residualOfCells());
    analysis.spectrum().forEach(line -> table.add("power", line.irrep(), line.share()));
    if (circuit.group().order() > 1) {
      table.bands(circuit, BandKernel.of(circuit, new Bands(circuit)));
    }
    return table.lines.toString();
  }

  private void side(String measure, Side side, double[] residuals) {
    for (int u = 0; u < side.size(); u++) {
      if (!side.isHole(u)) {
        add(measure, side.unitName(u), residuals[u]);
      }
    }
  }

  private void cells(Circuit circuit, double[][] residuals) {
    for (int o = 0; o < residuals.length; o++) {
      for (int i = 0; i < residuals[o].length; i++) {
        if (circuit.weights().present(o, i)) {
          add("residual of cell", cell(circuit, new Bands.Cell(o, i)), residuals[o][i]);
        }
      }
    }
  }

  private void bands(Circuit circuit, List<BandKernel> bands) {
    for (BandKernel band : bands) {
      Element relative = band.relative();
      String name = cell(circuit, band.first()) + " at " + relative;
      add("share of band", name, band.share());
      add("spread of band", name, band.spread());
      add("cells of band", name, band.cells());
    }
  }

  private static String cell(Circuit circuit, Bands.Cell cell) {
    return circuit.input().unitName(cell.input())
        + " to "
        + circuit.output().unitName(cell.output());
  }

  private void add(String measure, String of, double value) {
    lines.add(Csv.row(measure, of, Double.isFinite(value) ? value : ""));
  }
}
