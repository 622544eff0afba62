package orbit.format;

import orbit.network.Operation;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.Window;

/**
 * The operations of a GraphDef that have weights. TensorFlow keeps kernels [height][width][in][out]
 * and flattens a map in the order of its axes; Orbit has [out][in][height][width] and flattens
 * channel by channel.
 */
final class GraphDefWeights {

  private static final int TILE = 32;

  private GraphDefWeights() {}

  static GraphDefValue.FeatureMap convolution(GraphDefCall call, GraphDefDrawing drawing) {
    GraphDefConstant kernels = kernels(call);
    int[] s = kernels.shape();
    GraphDefValue.FeatureMap map = call.plane(0);
    int channels = drawing.shape(map).channels();
    if (s[2] == 0 || channels % s[2] != 0) {
      throw call.node().problem("kernels of %d channels on %d".formatted(s[2], channels));
    }
    Window window = GraphDefWindows.ofKernels(call.node(), drawing.layout(), s[0], s[1]);
    Tensor tensor =
        drawing.tensor(
            kernels,
            "kernels",
            () -> reordered(kernels.values().get(), s, 3, 2, 0, 1),
            s[3],
            s[2],
            s[0],
            s[1]);
    return drawing.add(
        call.node(), new Operation.Convolution(tensor, window, channels / s[2]), map);
  }

  /** Each channel has kernels of its own: [height][width][in][kernels per channel]. */
  static GraphDefValue.FeatureMap depthwise(GraphDefCall call, GraphDefDrawing drawing) {
    GraphDefConstant kernels = kernels(call);
    int[] s = kernels.shape();
    Window window = GraphDefWindows.ofKernels(call.node(), drawing.layout(), s[0], s[1]);
    Tensor tensor =
        drawing.tensor(
            kernels,
            "depthwise",
            () -> reordered(kernels.values().get(), s, 2, 3, 0, 1),
            Math.multiplyExact(s[2], s[3]),
            1,
            s[0],
            s[1]);
    return drawing.add(call.node(), new Operation.Convolution(tensor, window, s[2]), call.plane(0));
  }

  private static GraphDefConstant kernels(GraphDefCall call) {
    call.expect(2);
    GraphDefConstant kernels = call.constant(1);
    if (kernels.rank() != 4) {
      throw call.node().problem("kernels have four axes, not %d".formatted(kernels.rank()));
    }
    return kernels;
  }

  static GraphDefValue.FeatureMap dense(GraphDefCall call, GraphDefDrawing drawing) {
    call.expect(2);
    GraphDefNode node = call.node();
    GraphDefConstant weights = call.constant(1);
    GraphDefValue.FeatureMap map = call.map(0);
    boolean adjoint = node.flag("adj_x", false) || node.flag("adj_y", false);
    if (node.flag("transpose_a", false) || adjoint || !map.flat() || weights.rank() != 2) {
      throw node.problem("only a vector times a matrix is supported");
    }
    boolean transposed = node.flag("transpose_b", false);
    int out = weights.shape()[transposed ? 0 : 1];
    int in = weights.shape()[transposed ? 1 : 0];
    Shape shape = drawing.shape(map);
    if (in != shape.size()) {
      throw node.problem("weights of %d values times %d".formatted(in, shape.size()));
    }
    Tensor tensor =
        drawing.tensor(
            weights,
            "dense" + shape + transposed,
            () -> dense(weights.values().get(), out, shape, transposed, drawing.layout()),
            out,
            in);
    GraphDefValue.FeatureMap product = drawing.add(node, new Operation.Dense(tensor), map);
    return new GraphDefValue.FeatureMap(product.node(), true);
  }

  private static float[] dense(
      float[] values, int out, Shape map, boolean transposed, GraphDefLayout layout) {
    int c = map.channels();
    int h = map.height();
    int w = map.width();
    if (layout == GraphDefLayout.NCHW) {
      return transposed ? values : reordered(values, new int[] {c, h, w, out}, 3, 0, 1, 2);
    }
    return transposed
        ? reordered(values, new int[] {out, h, w, c}, 0, 3, 1, 2)
        : reordered(values, new int[] {h, w, c, out}, 3, 2, 0, 1);
  }

  /**
   * An array of four axes with its axes in another order.
   *
   * @param order for each new axis the old one
   */
  static float[] reordered(float[] values, int[] shape, int... order) {
    int[] steps = new int[4];
    int step = 1;
    for (int n = 3; n >= 0; n--) {
      steps[order[n]] = step;
      step *= shape[order[n]];
    }
    float[] result = new float[values.length];
    for (int a = 0; a < shape[0]; a++) {
      for (int b = 0; b < shape[1]; b++) {
        int from = (a * shape[1] + b) * shape[2] * shape[3];
        int to = a * steps[0] + b * steps[1];
        reorder(values, from, shape[2], shape[3], result, to, steps[2], steps[3]);
      }
    }
    return result;
  }

  /** Rows of a matrix to where they belong, in tiles that stay in the processor's cache. */
  private static void reorder(
      float[] values,
      int from,
      int rows,
      int columns,
      float[] result,
      int to,
      int down,
      int right) {
    for (int top = 0; top < rows; top += TILE) {
      for (int left = 0; left < columns; left += TILE) {
        for (int c = top; c < Math.min(rows, top + TILE); c++) {
          for (int d = left; d < Math.min(columns, left + TILE); d++) {
            result[to + c * down + d * right] = values[from + c * columns + d];
          }
        }
      }
    }
  }
}
