package orbit.network;

import java.util.ArrayList;
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

  /** Every unit of a layer as it is. */
  static LinearMap identity(int units) {
    float[][] ones = new float[units][1];
    for (float[] one : ones) {
      one[0] = 1;
    }
    return new LinearMap(units, 1, 1, List.of(new Part(Support.POINT, true, ones)));
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
  LinearMap scaled(float[] factors, BooleanSupplier cancelled) {
    List<Part> scaled = new ArrayList<>();
    int before = 0;
    for (Part part : parts) {
      int first = before;
      float[][] rows =
          Part.rows(part.outputs(), o -> times(part.rows()[o], factors[first + o]), cancelled);
      scaled.add(new Part(part.support(), part.diagonal(), rows));
      before += part.outputs();
    }
    return new LinearMap(inputs, strideY, strideX, scaled);
  }

  private static float[] times(float[] row, float factor) {
    float[] scaled = new float[row.length];
    for (int k = 0; k < row.length; k++) {
      scaled[k] = factor * row[k];
    }
    return scaled;
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
      moved.add(new Part(there, part.diagonal(), part.rows()));
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
    for (Part part : parts) {
      Support wide = behind(part.support(), window, pad);
      int run = part.diagonal() ? 1 : inputs;
      refuseTooMany(part.outputs(), wide, run);
      float[][] rows =
          Part.rows(
              part.outputs(),
              o -> mean(part.rows()[o], part.support(), run, window, wide),
              cancelled);
      averaged.add(new Part(wide, part.diagonal(), rows));
    }
    return new LinearMap(inputs, strideY * window.strideY(), strideX * window.strideX(), averaged);
  }

  private float[] mean(float[] row, Support narrow, int run, Window window, Support wide) {
    float[] share = times(row, 1f / (window.height() * window.width()));
    float[] sum = new float[wide.cells() * run];
    int count = narrow.width() * run;
    for (int ky = 0; ky < window.height(); ky++) {
      for (int kx = 0; kx < window.width(); kx++) {
        for (int y = 0; y < narrow.height(); y++) {
          int to = (ky * strideY + y) * wide.width() + kx * strideX;
          Part.add(share, y * count, sum, to * run, count);
        }
      }
    }
    return sum;
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
    int inputs = first.inputs();
    refuseTooMany(first.outputs(), union, inputs);
    float[][] rows =
        Part.rows(
            first.outputs(),
            o -> {
              float[] cells = new float[union.cells() * inputs];
              maps.forEach(map -> map.addTo(cells, union, o));
              return cells;
            },
            cancelled);
    return new LinearMap(
        inputs, first.strideY(), first.strideX(), List.of(new Part(union, false, rows)));
  }

  private void addTo(float[] cells, Support larger, int output) {
    int first = 0;
    for (Part part : parts) {
      if (output >= first && output < first + part.outputs()) {
        part.addTo(cells, larger, output - first, inputs);
      }
      first += part.outputs();
    }
  }

  /**
   * Refuses more values than an array holds.
   *
   * @throws IllegalArgumentException if they are too many
   */
  static void refuseTooMany(int outputs, Support support, int inputs) {
    // as a double, for the product may be beyond a long
    double size = (double) outputs * inputs * support.height() * support.width();
    if (size > LARGEST) {
      throw new IllegalArgumentException(
          "weights on the way would be %d x %d kernels of %d x %d, %.0f values; choose closer layers"
              .formatted(outputs, inputs, support.height(), support.width(), size));
    }
  }
}
