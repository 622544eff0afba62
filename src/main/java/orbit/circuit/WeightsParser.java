package orbit.circuit;

import java.util.Arrays;
import java.util.BitSet;
import orbit.family.FamilyReader;
import orbit.network.Decimals;
import orbit.network.DenseWeights;
import orbit.network.FileProblem;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads {@code weights[out][in][row][col]} as a stream, so that a large file never stands in memory
 * as a tree. {@code null} in place of a kernel, or of a whole row of kernels, is no tile.
 */
final class WeightsParser {

  private static final int MOST_VALUES = 100_000_000;
  private static final int LARGEST_KERNEL = 255;
  private static final String REMEDY = "give every kernel the same shape, [out][in][row][col]";

  private final JsonParser parser;
  private double[] values = new double[1024];
  private int filled;
  // where every kernel starts in values; -1 for no tile
  private int[] starts = new int[64];
  private int kernels;
  private final BitSet absent = new BitSet();
  private int outputs;
  private int inputs = -1;
  private int height = -1;
  private int width = -1;
  // [out, in, row, col] of the value that is being read
  private final int[] at = new int[4];

  private WeightsParser(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Values as the file writes them, and the shape that they have.
   *
   * @param absent cells without a kernel, output x inputs + input
   * @param emptyRows outputs for which the file has null in place of a list of kernels
   */
  record Parsed(
      int outputs,
      int inputs,
      int height,
      int width,
      double[] values,
      BitSet absent,
      BitSet emptyRows) {

    /** The weights as floats, without kernels where {@code holes} says so as well. */
    DenseWeights weights(BitSet alsoAbsent) {
      float[] floats = new float[values.length];
      for (int k = 0; k < floats.length; k++) {
        floats[k] = (float) values[k];
      }
      BitSet missing = (BitSet) absent.clone();
      missing.or(alsoAbsent);
      return new DenseWeights(outputs, inputs, height, width, floats, missing);
    }

    /**
     * The same where every row is empty, so that the file does not tell how many inputs there are.
     */
    Parsed withInputs(int count) {
      if (inputs > 0 || emptyRows.cardinality() < outputs) {
        return this;
      }
      BitSet all = new BitSet();
      all.set(0, outputs * count);
      int size = outputs * count * height * width;
      return new Parsed(outputs, count, height, width, new double[size], all, emptyRows);
    }

    Parsed reordered(Order outputOrder, Order inputOrder) {
      int size = height * width;
      double[] moved = new double[values.length];
      BitSet missing = new BitSet();
      BitSet empty = new BitSet();
      for (int o = 0; o < outputs; o++) {
        empty.set(o, emptyRows.get(outputOrder.unitAt(o)));
        for (int i = 0; i < inputs; i++) {
          int from = outputOrder.unitAt(o) * inputs + inputOrder.unitAt(i);
          int to = o * inputs + i;
          missing.set(to, absent.get(from));
          System.arraycopy(values, from * size, moved, to * size, size);
        }
      }
      return new Parsed(outputs, inputs, height, width, moved, missing, empty);
    }
  }

  /** Reads the array whose start is the parser's current token. */
  static Parsed parse(JsonParser parser) {
    return new WeightsParser(parser).parse();
  }

  private Parsed parse() {
    expectArray(0);
    BitSet emptyRows = new BitSet();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      at[0] = outputs++;
      if (outputs > FamilyReader.MOST_UNITS) {
        throw problem(1, "more than " + FamilyReader.MOST_UNITS + " outputs", REMEDY);
      }
      if (token == JsonToken.VALUE_NULL) {
        emptyRows.set(at[0]);
      } else {
        row();
      }
    }
    return spread(emptyRows);
  }

  private void row() {
    expectArray(1);
    int count = 0;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      at[1] = count++;
      if (count > FamilyReader.MOST_UNITS) {
        throw problem(2, "more than " + FamilyReader.MOST_UNITS + " inputs", REMEDY);
      }
      kernel(token);
    }
    if (inputs >= 0 && count != inputs) {
      throw problem(1, count + " kernels where other rows have " + inputs, REMEDY);
    }
    inputs = count;
  }

  private void kernel(JsonToken token) {
    if (kernels == starts.length) {
      starts = Arrays.copyOf(starts, kernels * 2);
    }
    if (token == JsonToken.VALUE_NULL) {
      starts[kernels++] = -1;
      return;
    }
    starts[kernels++] = filled;
    expectArray(2);
    int rows = 0;
    for (JsonToken line = parser.nextToken();
        line != JsonToken.END_ARRAY;
        line = parser.nextToken()) {
      at[2] = rows++;
      line();
    }
    if (height >= 0 && rows != height || rows == 0 || rows > LARGEST_KERNEL) {
      throw problem(2, "a kernel of " + rows + " rows" + others(height), REMEDY);
    }
    height = rows;
  }

  private void line() {
    expectArray(3);
    int columns = 0;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      at[3] = columns++;
      if (!token.isNumeric()) {
        throw problem(4, "a number belongs here", "write null for a missing kernel as a whole");
      }
      double value = Decimals.value(parser);
      if (!Double.isFinite((float) value)) {
        throw problem(4, "a weight must be a finite number", "correct the value");
      }
      add(value);
    }
    if (width >= 0 && columns != width || columns == 0 || columns > LARGEST_KERNEL) {
      throw problem(3, "a kernel row of " + columns + " values" + others(width), REMEDY);
    }
    width = columns;
  }

  private static String others(int count) {
    return count < 0 ? "" : " where others have " + count;
  }

  private void add(double value) {
    if (filled == values.length) {
      if (filled >= MOST_VALUES) {
        throw problem(0, "more than " + MOST_VALUES + " weights", "keep to the families' units");
      }
      values = Arrays.copyOf(values, (int) Math.min(MOST_VALUES, 2L * filled));
    }
    values[filled++] = value;
  }

  /** Puts the kernels on the full grid, zero where there is none. */
  private Parsed spread(BitSet emptyRows) {
    int in = Math.max(0, inputs);
    int h = Math.max(1, height);
    int w = Math.max(1, width);
    long size = (long) outputs * in * h * w;
    if (size > MOST_VALUES) {
      throw problem(0, "more than " + MOST_VALUES + " weights", "keep to the families' units");
    }
    double[] all = new double[(int) size];
    int kernel = 0;
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < in; i++) {
        int start = emptyRows.get(o) ? -1 : starts[kernel++];
        if (start < 0) {
          absent.set(o * in + i);
        } else {
          System.arraycopy(values, start, all, (o * in + i) * h * w, h * w);
        }
      }
    }
    return new Parsed(outputs, in, h, w, all, absent, emptyRows);
  }

  private void expectArray(int depth) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw problem(depth, "a list belongs here", REMEDY);
    }
  }

  private FileProblem problem(int depth, String problem, String remedy) {
    StringBuilder pointer = new StringBuilder("/weights");
    for (int d = 0; d < depth; d++) {
      pointer.append('/').append(at[d]);
    }
    return new FileProblem(pointer.toString(), problem, remedy);
  }
}
