package orbit.network;

import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Some outputs of a linear map, all with one support.
 *
 * @param rows [out][cell][in], an output's cells in one array; of a diagonal part, where output o
 *     reads input o alone, [out][cell]
 */
record Part(Support support, boolean diagonal, float[][] rows) {

  /** Outputs that do not depend on the layer; one cell within the support of the others. */
  static Part zeros(int outputs, LinearMap like) {
    Support within = like.parts().getFirst().support();
    Support cell = new Support(within.top(), within.left(), 1, 1);
    return new Part(cell, false, new float[outputs][like.inputs()]);
  }

  /**
   * Rows computed side by side, each by one task, so that the bits do not depend on threads.
   *
   * @throws java.util.concurrent.CancellationException if no longer wanted
   */
  static float[][] rows(int count, IntFunction<float[]> row, BooleanSupplier cancelled) {
    float[][] rows = new float[count][];
    IntStream.range(0, count)
        .parallel()
        .forEach(
            o -> {
              Composition.check(cancelled);
              rows[o] = row.apply(o);
            });
    return rows;
  }

  int outputs() {
    return rows.length;
  }

  /** Adds one output's kernel to cells [cell][in] of a larger support. */
  void addTo(float[] cells, Support larger, int output, int inputs) {
    float[] row = rows[output];
    int from = 0;
    for (int y = 0; y < support.height(); y++) {
      int at = larger.indexOf(support, y, 0) * inputs;
      if (diagonal) {
        for (int x = 0; x < support.width(); x++) {
          cells[at + x * inputs + output] += row[from++];
        }
      } else {
        add(row, from, cells, at, support.width() * inputs);
        from += support.width() * inputs;
      }
    }
  }

  /** Writes one output's kernel as [in][cell] of a larger support, all else being zero. */
  void writeTo(float[] values, int at, Support larger, int output, int inputs) {
    float[] row = rows[output];
    int cells = larger.cells();
    int from = 0;
    for (int y = 0; y < support.height(); y++) {
      for (int x = 0; x < support.width(); x++) {
        int to = at + larger.indexOf(support, y, x);
        if (diagonal) {
          values[to + output * cells] = row[from++];
        } else {
          for (int i = 0; i < inputs; i++, to += cells) {
            values[to] = row[from++];
          }
        }
      }
    }
  }

  /** {@code to += from}. */
  static void add(float[] from, int f, float[] to, int t, int count) {
    for (int k = 0; k < count; k++) {
      to[t + k] += from[f + k];
    }
  }
}
