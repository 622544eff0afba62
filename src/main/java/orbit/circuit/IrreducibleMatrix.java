package orbit.circuit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import orbit.symmetry.Irrep;

/**
 * A circuit's weights in the irreducible bases of its places, {@code F_out K F_in^T}, where K is
 * the matrix in the canonical frame. Banded weights are block-diagonal here: a cell that joins two
 * different representations is zero (Schur's lemma).
 *
 * <p>Each cell is the norm of a kernel. The frame is that of one side, on whose group elements the
 * kernels stand: {@code K[g][q] = rho(g)^-1 W[o][i]}; a unit that a stabilizer leaves as it is
 * stands at every element of its coset, in equal shares of its energy.
 *
 * @param rows basis functions of the outputs, by representation
 * @param columns basis functions of the inputs, by representation
 * @param magnitudes norms, [row][column]
 * @param blocks one for each representation that both sides have
 * @param inBlocks share of the energy within the blocks, 0 to 1; NaN where there is none
 * @param area share of the cells within the blocks, which is what weights without symmetry have
 *     there
 * @param energy all energy in this basis
 * @param framedByOutputs whether kernels stand in the frame of their output, or of their input
 * @param missing cells that had no kernel, for a hole or a missing tile
 * @param holes what stands in their place
 */
public record IrreducibleMatrix(
    List<Line> rows,
    List<Line> columns,
    double[][] magnitudes,
    List<Block> blocks,
    double inBlocks,
    double area,
    double energy,
    boolean framedByOutputs,
    int missing,
    Holes holes) {

  /** What stands where a place has no unit. */
  public enum Holes {
    /** The mean kernel of the cell's band; zero where the band has no cell. */
    MEAN,
    /** Zero, which no banded matrix has there, so that blocks leak. */
    ZERO
  }

  /**
   * A basis function.
   *
   * @param number of the representation that it belongs to, among those of the group
   * @param irrep its name
   * @param family whose places it is a function of
   */
  public record Line(int number, String irrep, String family) {}

  /** The rows and columns of one representation: from the first up to, not including, the last. */
  public record Block(String irrep, int fromRow, int endRow, int fromColumn, int endColumn) {}

  /** A larger matrix takes more than seconds. */
  private static final double MOST = 2e10;

  /**
   * The matrix of a circuit.
   *
   * @throws IllegalArgumentException if it would be so large that it takes more than seconds
   */
  public static IrreducibleMatrix of(Circuit circuit, Holes holes) {
    List<PlacedOrbit> outputs = PlacedOrbit.of(circuit.output(), circuit.group());
    List<PlacedOrbit> inputs = PlacedOrbit.of(circuit.input(), circuit.group());
    double byOutputs = cells(circuit, outputs, inputs);
    double byInputs = cells(circuit, inputs, outputs);
    boolean framedByOutputs = byOutputs <= byInputs;
    double cost = Math.min(byOutputs, byInputs) * circuit.weights().kernelSize();
    if (cost * circuit.group().order() > MOST) {
      throw new IllegalArgumentException(
          "a matrix over %d elements is too large for the irreducible basis"
              .formatted(circuit.group().order()));
    }
    FramedKernels kernels = new FramedKernels(circuit, framedByOutputs, holes);
    return framedByOutputs
        ? kernels.matrix(outputs, inputs)
        : transposed(kernels.matrix(inputs, outputs));
  }

  private static double cells(Circuit circuit, List<PlacedOrbit> framed, List<PlacedOrbit> others) {
    double places = others.stream().mapToDouble(PlacedOrbit::places).sum();
    return (double) framed.size() * circuit.group().order() * places;
  }

  private static IrreducibleMatrix transposed(IrreducibleMatrix of) {
    double[][] turned = new double[of.columns.size()][of.rows.size()];
    for (int r = 0; r < turned.length; r++) {
      for (int c = 0; c < turned[r].length; c++) {
        turned[r][c] = of.magnitudes[c][r];
      }
    }
    List<Block> blocks =
        of.blocks.stream()
            .map(b -> new Block(b.irrep, b.fromColumn, b.endColumn, b.fromRow, b.endRow))
            .toList();
    return new IrreducibleMatrix(
        of.columns,
        of.rows,
        turned,
        blocks,
        of.inBlocks,
        of.area,
        of.energy,
        false,
        of.missing,
        of.holes);
  }

  /** Sorts basis functions by representation and tells how the energy lies about the blocks. */
  static IrreducibleMatrix sorted(
      List<Irrep> irreps,
      List<Line> rows,
      List<Line> columns,
      double[][] energies,
      int missing,
      Holes holes) {
    int[] rowAt = byIrrep(rows);
    int[] columnAt = byIrrep(columns);
    double[][] magnitudes = new double[rowAt.length][columnAt.length];
    double all = 0;
    double within = 0;
    long area = 0;
    for (int r = 0; r < rowAt.length; r++) {
      for (int c = 0; c < columnAt.length; c++) {
        double energy = energies[rowAt[r]][columnAt[c]];
        magnitudes[r][c] = Math.sqrt(energy);
        all += energy;
        if (rows.get(rowAt[r]).number == columns.get(columnAt[c]).number) {
          within += energy;
          area++;
        }
      }
    }
    List<Line> sortedRows = IntStream.of(rowAt).mapToObj(rows::get).toList();
    List<Line> sortedColumns = IntStream.of(columnAt).mapToObj(columns::get).toList();
    return new IrreducibleMatrix(
        sortedRows,
        sortedColumns,
        magnitudes,
        blocks(irreps, sortedRows, sortedColumns),
        within / all,
        (double) area / ((long) rowAt.length * columnAt.length),
        all,
        true,
        missing,
        holes);
  }

  private static int[] byIrrep(List<Line> lines) {
    return IntStream.range(0, lines.size())
        .boxed()
        .sorted(Comparator.comparingInt(line -> lines.get(line).number))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static List<Block> blocks(List<Irrep> irreps, List<Line> rows, List<Line> columns) {
    List<Block> blocks = new ArrayList<>();
    int row = 0;
    int column = 0;
    for (int irrep = 0; irrep < irreps.size(); irrep++) {
      int endRow = row + count(rows, irrep);
      int endColumn = column + count(columns, irrep);
      if (endRow > row && endColumn > column) {
        blocks.add(new Block(irreps.get(irrep).name(), row, endRow, column, endColumn));
      }
      row = endRow;
      column = endColumn;
    }
    return blocks;
  }

  private static int count(List<Line> lines, int irrep) {
    return (int) lines.stream().filter(line -> line.number == irrep).count();
  }
}
