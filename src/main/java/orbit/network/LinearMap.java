package orbit.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A linear, translation-equivariant function of a layer's map: {@code out[o](y, x) = sum over i,
 * dy, dx of W[o][i][dy][dx] * in[i](y * strideY + top + dy, x * strideX + left + dx)}.
 *
 * <p>Outputs that were concatenated keep supports of their own until the end.
 *
 * @param inputs units of the layer
 * @param parts outputs, one part after the other
 */
record LinearMap(int inputs, int strideY, int strideX, List<Part> parts) {

  /** So many values fit into an array. */
  static final int LARGEST = Integer.MAX_VALUE - 8;

  /**
   * Some outputs with one support.
   *
   * @param values [out][cell][in]; of a diagonal part, where output o reads input o alone,
   *     [out][cell]
   */
  record Part(int outputs, Support support, boolean diagonal, float[] values) {

    /** Outputs that do not depend on the layer; one cell within the support of the others. */
    static Part zeros(int outputs, LinearMap like) {
      Support within = like.parts().getFirst().support();
      Support cell = new Support(within.top(), within.left(), 1, 1);
      return new Part(outputs, cell, false, new float[size(outputs, cell, like.inputs())]);
    }

    /** Adds one output's kernel, times a factor, to cells of a larger support. */
    void addTo(float[] cells, Support larger, int output, int inputs, float factor) {
      int run = diagonal ? 1 : inputs;
      int from = output * support.cells() * run;
      for (int y = 0; y < support.height(); y++) {
        int at = larger.indexOf(support, y, 0);
        if (diagonal) {
          for (int x = 0; x < support.width(); x++) {
            cells[(at + x) * inputs + output] += factor * values[from + x];
          }
        } else {
          axpy(factor, values, from, cells, at * inputs, support.width() * inputs);
        }
        from += support.width() * run;
      }
    }
  }

  /** Every unit of a layer as it is. */
  static LinearMap identity(int units) {
    float[] ones = new float[units];
    Arrays.fill(ones, 1);
    return new LinearMap(units, 1, 1, List.of(new Part(units, Support.POINT, true, ones)));
  }

  int outputs() {
    return parts.stream().mapToInt(Part::outputs).sum();
  }

  Support support() {
    return parts.stream().map(Part::support).reduce(Support::with).orElse(Support.POINT);
  }

  /** The support behind a window that slides over this map. */
  Support behind(Support support, Window window, Padding.Fixed pad) {
    return new Support(
        support.top() - pad.top() * strideY,
        support.left() - pad.left() * strideX,
        support.height() + (window.reachY() - 1) * strideY,
        support.width() + (window.reachX() - 1) * strideX);
  }

  /** The same function, its outputs multiplied by a factor each. */
  LinearMap scaled(float[] factors) {
    List<Part> scaled = new ArrayList<>();
    int first = 0;
    for (Part part : parts) {
      float[] values = part.values().clone();
      int size = values.length / part.outputs();
      for (int k = 0; k < values.length; k++) {
        values[k] *= factors[first + k / size];
      }
      scaled.add(new Part(part.outputs(), part.support(), part.diagonal(), values));
      first += part.outputs();
    }
    return new LinearMap(inputs, strideY, strideX, scaled);
  }

  /** The same function after rows and columns were added before the map. */
  LinearMap moved(Padding.Fixed pad) {
    List<Part> moved = new ArrayList<>();
    for (Part part : parts) {
      Support s = part.support();
      Support there =
          new Support(
              s.top() - pad.top() * strideY,
              s.left() - pad.left() * strideX,
              s.height(),
              s.width());
      moved.add(new Part(part.outputs(), there, part.diagonal(), part.values()));
    }
    return new LinearMap(inputs, strideY, strideX, moved);
  }

  /**
   * The mean over a window.
   *
   * @throws java.util.concurrent.CancellationException if no longer wanted
   */
  LinearMap averaged(Window window, Padding.Fixed pad, BooleanSupplier cancelled) {
    List<Part> averaged = new ArrayList<>();
    float share = 1f / (window.height() * window.width());
    for (Part part : parts) {
      Support wide = behind(part.support(), window, pad);
      int run = part.diagonal() ? 1 : inputs;
      float[] values = new float[size(part.outputs(), wide, run)];
      for (int o = 0; o < part.outputs(); o++) {
        Composition.check(cancelled);
        for (int ky = 0; ky < window.height(); ky++) {
          for (int kx = 0; kx < window.width(); kx++) {
            for (int y = 0; y < part.support().height(); y++) {
              int from = (o * part.support().cells() + y * part.support().width()) * run;
              int to = o * wide.cells() + (ky * strideY + y) * wide.width() + kx * strideX;
              axpy(share, part.values(), from, values, to * run, part.support().width() * run);
            }
          }
        }
      }
      averaged.add(new Part(part.outputs(), wide, part.diagonal(), values));
    }
    return new LinearMap(inputs, strideY * window.strideY(), strideX * window.strideX(), averaged);
  }

  /**
   * The sum of functions with as many outputs.
   *
   * @throws java.util.concurrent.CancellationException if no longer wanted
   */
  static LinearMap sum(List<LinearMap> maps, BooleanSupplier cancelled) {
    LinearMap first = maps.getFirst();
    if (maps.size() == 1) {
      return first;
    }
    Support union = maps.stream().map(LinearMap::support).reduce(Support::with).orElseThrow();
    int row = size(1, union, first.inputs());
    float[] values = new float[size(first.outputs(), union, first.inputs())];
    for (LinearMap map : maps) {
      int output = 0;
      for (Part part : map.parts()) {
        for (int o = 0; o < part.outputs(); o++, output++) {
          Composition.check(cancelled);
          float[] cells = new float[row];
          part.addTo(cells, union, o, first.inputs(), 1);
          axpy(1, cells, 0, values, output * row, row);
        }
      }
    }
    Part part = new Part(first.outputs(), union, false, values);
    return new LinearMap(first.inputs(), first.strideY(), first.strideX(), List.of(part));
  }

  /**
   * Number of values of some outputs.
   *
   * @throws IllegalArgumentException if they do not fit into an array
   */
  static int size(int outputs, Support support, int inputs) {
    long size = (long) outputs * support.height() * support.width() * inputs;
    if (size > LARGEST) {
      throw new IllegalArgumentException(
          "weights on the way would be %d x %d kernels of %d x %d, %d values; choose closer layers"
              .formatted(outputs, inputs, support.height(), support.width(), size));
    }
    return (int) size;
  }

  /** {@code to += factor * from}. */
  static void axpy(float factor, float[] from, int f, float[] to, int t, int count) {
    for (int k = 0; k < count; k++) {
      to[t + k] += factor * from[f + k];
    }
  }
}
