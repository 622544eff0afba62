package orbit.network;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** A convolution behind a linear map; one task per output, so the bits do not depend on threads. */
final class Composition {

  private final LinearMap map;
  private final float[] kernels;
  private final Window window;
  private final int outputs;
  private final int groups;
  private final Support support;

  /**
   * @param kernels [out][in / groups][height][width], as large as the window
   */
  Composition(
      LinearMap map, float[] kernels, int outputs, Window window, Padding.Fixed pad, int groups) {
    this.map = map;
    this.kernels = kernels;
    this.window = window;
    this.outputs = outputs;
    this.groups = groups;
    this.support = map.behind(map.support(), window, pad);
  }

  LinearMap run(BooleanSupplier cancelled) {
    int row = support.cells() * map.inputs();
    float[] values = new float[LinearMap.size(outputs, support, map.inputs())];
    IntStream.range(0, outputs)
        .parallel()
        .forEach(
            output -> {
              check(cancelled);
              compose(output, values, output * row);
            });
    LinearMap.Part part = new LinearMap.Part(outputs, support, false, values);
    return new LinearMap(
        map.inputs(),
        map.strideY() * window.strideY(),
        map.strideX() * window.strideX(),
        List.of(part));
  }

  static void check(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("the weights are no longer wanted");
    }
  }

  private void compose(int output, float[] values, int at) {
    int perGroup = map.outputs() / groups;
    int group = output / (outputs / groups);
    int first = 0;
    for (LinearMap.Part part : map.parts()) {
      int from = Math.max(first, group * perGroup);
      int to = Math.min(first + part.outputs(), (group + 1) * perGroup);
      if (from < to) {
        int kernel = (output * perGroup + from - group * perGroup) * window.height();
        add(part, from - first, to - first, kernel * window.width(), values, at);
      }
      first += part.outputs();
    }
  }

  /** Adds the channels of a part, whose kernels begin at {@code kernel}. */
  private void add(LinearMap.Part part, int from, int to, int kernel, float[] values, int at) {
    int taps = window.height() * window.width();
    Support inner = part.support();
    Support whole = map.support();
    int down = inner.top() - whole.top();
    int across = inner.left() - whole.left();
    for (int tap = 0; tap < taps; tap++) {
      int ky = tap / window.width() * window.dilationY() * map.strideY();
      int kx = tap % window.width() * window.dilationX() * map.strideX();
      for (int y = 0; y < inner.height(); y++) {
        int cell = (ky + down + y) * support.width() + kx + across;
        int into = at + cell * map.inputs();
        int weight = kernel + tap;
        if (part.diagonal()) {
          diagonal(part, from, to, y, weight, values, into);
        } else {
          full(part, from, to, y, weight, values, into);
        }
      }
    }
  }

  private void diagonal(
      LinearMap.Part part, int from, int to, int y, int kernel, float[] values, int at) {
    int taps = window.height() * window.width();
    Support inner = part.support();
    for (int c = from; c < to; c++) {
      float factor = kernels[kernel + (c - from) * taps];
      int row = c * inner.cells() + y * inner.width();
      for (int x = 0; x < inner.width(); x++) {
        values[at + x * map.inputs() + c] += factor * part.values()[row + x];
      }
    }
  }

  /** Four channels at a time, which spares three of four reads and writes of the sum. */
  private void full(
      LinearMap.Part part, int from, int to, int y, int kernel, float[] values, int at) {
    int taps = window.height() * window.width();
    Support inner = part.support();
    int run = inner.width() * map.inputs();
    int step = inner.cells() * map.inputs();
    float[] rows = part.values();
    int row = from * step + y * run;
    int c = from;
    for (; c + 4 <= to; c += 4, row += 4 * step) {
      int k = kernel + (c - from) * taps;
      four(
          kernels[k],
          kernels[k + taps],
          kernels[k + 2 * taps],
          kernels[k + 3 * taps],
          rows,
          row,
          step,
          values,
          at,
          run);
    }
    for (; c < to; c++, row += step) {
      LinearMap.axpy(kernels[kernel + (c - from) * taps], rows, row, values, at, run);
    }
  }

  private static void four(
      float w0,
      float w1,
      float w2,
      float w3,
      float[] rows,
      int row,
      int step,
      float[] values,
      int at,
      int run) {
    int row1 = row + step;
    int row2 = row1 + step;
    int row3 = row2 + step;
    for (int k = 0; k < run; k++) {
      values[at + k] +=
          w0 * rows[row + k] + w1 * rows[row1 + k] + w2 * rows[row2 + k] + w3 * rows[row3 + k];
    }
  }
}
