package orbit.network;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A convolution behind a linear map: {@code W[o](u) = sum over c, t of K[o][c](t) * V[c](u - stride
 * t)}, V the map's kernels. One task per four outputs, so the bits do not depend on threads.
 */
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

  /**
   * The convolution of the map.
   *
   * @throws CancellationException if no longer wanted
   */
  LinearMap run(BooleanSupplier cancelled) {
    LinearMap.refuseTooMany(outputs, support, map.inputs());
    float[][] rows = new float[outputs][];
    int perGroup = outputs / groups;
    int blocks = Math.ceilDiv(perGroup, FourSums.COUNT);
    IntStream.range(0, groups * blocks)
        .parallel()
        .forEach(
            block -> {
              int group = block / blocks;
              int first = group * perGroup + block % blocks * FourSums.COUNT;
              int end = Math.min(first + FourSums.COUNT, (group + 1) * perGroup);
              compose(group, first, end, rows, cancelled);
            });
    return new LinearMap(
        map.inputs(),
        map.strideY() * window.strideY(),
        map.strideX() * window.strideX(),
        List.of(new Part(support, false, rows)));
  }

  static void check(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("the weights are no longer wanted");
    }
  }

  private void compose(int group, int first, int end, float[][] rows, BooleanSupplier cancelled) {
    for (int o = first; o < end; o++) {
      rows[o] = new float[support.cells() * map.inputs()];
    }
    int channels = map.outputs() / groups;
    int before = -group * channels;
    for (Part part : map.parts()) {
      int from = Math.max(0, -before);
      int to = Math.min(part.outputs(), channels - before);
      if (from < to && part.diagonal()) {
        check(cancelled);
        for (int o = first; o < end; o++) {
          diagonal(part, from, to, o * channels + before, rows[o]);
        }
      } else if (from < to) {
        full(part, from, to, channels, before, first, end, rows, cancelled);
      }
      before += part.outputs();
    }
  }

  private int taps() {
    return window.height() * window.width();
  }

  /** The cell where a row of a part's support stands, seen through a tap of the window. */
  private int cell(Support inner, int tap, int y) {
    Support whole = map.support();
    int down = tap / window.width() * window.dilationY() * map.strideY();
    int across = tap % window.width() * window.dilationX() * map.strideX();
    return (down + inner.top() - whole.top() + y) * support.width()
        + across
        + inner.left()
        - whole.left();
  }

  /**
   * Adds channels of a diagonal part to one output.
   *
   * @param kernel the number of the kernel of the part's channel 0
   */
  private void diagonal(Part part, int from, int to, int kernel, float[] row) {
    Support inner = part.support();
    for (int tap = 0; tap < taps(); tap++) {
      for (int y = 0; y < inner.height(); y++) {
        int at = cell(inner, tap, y) * map.inputs();
        for (int c = from; c < to; c++) {
          float factor = kernels[(kernel + c) * taps() + tap];
          for (int x = 0; x < inner.width(); x++) {
            row[at + x * map.inputs() + c] += factor * part.rows()[c][y * inner.width() + x];
          }
        }
      }
    }
  }

  /** Adds channels of a part to up to four outputs; a missing output is the last one again. */
  private void full(
      Part part,
      int from,
      int to,
      int channels,
      int before,
      int first,
      int end,
      float[][] rows,
      BooleanSupplier cancelled) {
    Support inner = part.support();
    int run = inner.width() * map.inputs();
    FourSums sums = new FourSums(part.rows(), inner.height() * run, kernels, taps());
    int[] at = new int[FourSums.COUNT];
    for (int tap = 0; tap < taps(); tap++) {
      check(cancelled);
      for (int j = 0; j < at.length; j++) {
        at[j] = (Math.min(first + j, end - 1) * channels + before) * taps() + tap;
      }
      sums.compute(from, to, at);
      for (int o = first; o < end; o++) {
        for (int y = 0; y < inner.height(); y++) {
          int into = cell(inner, tap, y) * map.inputs();
          Part.add(sums.get(o - first), y * run, rows[o], into, run);
        }
      }
    }
  }
}
