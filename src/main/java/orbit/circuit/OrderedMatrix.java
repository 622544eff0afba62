package orbit.circuit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import orbit.network.Csv;
import orbit.network.Weights;

/**
 * A circuit's weights in an order, with the names of their units, for other programs.
 *
 * @param weights [out][in] as the circuit lists its units, in whatever frame
 * @param layout of rows and columns; a transposed one has inputs as rows
 */
public record OrderedMatrix(Circuit circuit, Weights weights, Layout layout) {

  /** Names of the outputs in their order. */
  public List<String> outputs() {
    return names(circuit.output(), layout.outputs());
  }

  /**
   * Names of the inputs in the order that the first output gives them; by relative element each
   * output has an order of its own.
   */
  public List<String> inputs() {
    return names(circuit.input(), layout.inputs().getFirst());
  }

  private static List<String> names(Side side, Order order) {
    return IntStream.range(0, order.size())
        .mapToObj(position -> side.unitName(order.unitAt(position)))
        .toList();
  }

  /** [rows, columns, height, width]. */
  public int[] shape() {
    return new int[] {layout.rows(), layout.columns(), weights.height(), weights.width()};
  }

  /** The weights in that shape; zero where there is no kernel. */
  public float[] values() {
    Weights ordered = WeightViews.laidOut(weights, layout);
    int size = ordered.kernelSize();
    float[] values = new float[Math.multiplyExact(layout.rows() * layout.columns(), size)];
    float[] kernel = new float[size];
    for (int row = 0; row < layout.rows(); row++) {
      for (int column = 0; column < layout.columns(); column++) {
        int start = (row * layout.columns() + column) * size;
        if (ordered.present(row, column)) {
          ordered.read(row, column, kernel);
          System.arraycopy(kernel, 0, values, start, size);
        }
      }
    }
    return values;
  }

  /** 1 for each cell with a kernel, 0 for the others, [rows, columns]. */
  public float[] present() {
    float[] present = new float[layout.rows() * layout.columns()];
    for (int cell = 0; cell < present.length; cell++) {
      int row = cell / layout.columns();
      int column = cell % layout.columns();
      boolean kernel = weights.present(layout.outputAt(row, column), layout.inputAt(row, column));
      present[cell] = kernel ? 1 : 0;
    }
    return present;
  }

  /**
   * One line a weight: {@code output,input,row,column,weight}, in the order of the matrix; cells
   * without a kernel have no line, and no digit is lost.
   */
  public void writeCsv(OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder("output,input,row,column,weight\n");
    float[] kernel = new float[weights.kernelSize()];
    for (int row = 0; row < layout.rows(); row++) {
      for (int column = 0; column < layout.columns(); column++) {
        int o = layout.outputAt(row, column);
        int i = layout.inputAt(row, column);
        if (!weights.present(o, i)) {
          continue;
        }
        weights.read(o, i, kernel);
        String names =
            Csv.quoted(circuit.output().unitName(o))
                + ","
                + Csv.quoted(circuit.input().unitName(i))
                + ",";
        for (int k = 0; k < kernel.length; k++) {
          int v = k / weights.width();
          int u = k % weights.width();
          text.append(names).append(v).append(',').append(u).append(',').append(kernel[k]);
          text.append('\n');
        }
      }
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
