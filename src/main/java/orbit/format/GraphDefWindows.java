package orbit.format;

import java.util.Arrays;
import orbit.network.GraphException;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Window;

/** Windows, pooling and padding as a GraphDef says them: one number per axis of a map. */
final class GraphDefWindows {

  private static final int AXES = 4;

  private GraphDefWindows() {}

  /** Of a convolution with kernels of this size. */
  static Window ofKernels(GraphDefNode node, GraphDefLayout layout, int height, int width) {
    int[] steps = perAxis(node, "strides", layout);
    int[] dilations = {1, 1};
    if (node.has("dilations") && node.attribute("dilations").getList().getICount() > 0) {
      dilations = perAxis(node, "dilations", layout);
    }
    return window(node, layout, new int[] {height, width}, steps, dilations);
  }

  static GraphDefValue.FeatureMap pool(GraphDefCall call, GraphDefDrawing drawing) {
    call.expect(1);
    GraphDefNode node = call.node();
    int[] size = perAxis(node, "ksize", drawing.layout());
    int[] steps = perAxis(node, "strides", drawing.layout());
    Window window = window(node, drawing.layout(), size, steps, new int[] {1, 1});
    Operation pool =
        node.operation().equals("MaxPool")
            ? new Operation.MaxPool(window)
            : new Operation.AveragePool(window, false);
    return drawing.add(node, pool, call.plane(0));
  }

  static GraphDefValue.FeatureMap pad(GraphDefCall call, GraphDefDrawing drawing) {
    GraphDefNode node = call.node();
    boolean valued = node.operation().equals("PadV2");
    call.expect(valued ? 3 : 2);
    GraphDefValue.FeatureMap map = call.plane(0);
    int[] pairs = call.constant(1).integers();
    double value = valued ? call.constant(2).number() : 0;
    return drawing.add(node, new Operation.Pad(fixed(node, drawing.layout(), pairs), value), map);
  }

  private static Window window(
      GraphDefNode node, GraphDefLayout layout, int[] size, int[] steps, int[] dilations) {
    if (GraphDefLayout.of(node) != layout) {
      throw node.problem("other axes of the same graph are in another order");
    }
    String name = node.text("padding");
    Padding padding =
        switch (name) {
          case "SAME" -> new Padding.Same();
          case "VALID" -> Padding.none();
          case "EXPLICIT" -> fixed(node, layout, node.integers("explicit_paddings"));
          default -> throw node.problem("unknown padding " + Names.shown(name));
        };
    return new Window(
        size[0], size[1], steps[0], steps[1], dilations[0], dilations[1], padding, false);
  }

  /** From a pair of numbers for each axis: before and after. */
  private static Padding.Fixed fixed(GraphDefNode node, GraphDefLayout layout, int[] pairs) {
    int y = 2 * layout.rows();
    int x = 2 * layout.columns();
    int c = 2 * layout.channels();
    if (pairs.length != 2 * AXES || pairs[0] + pairs[1] != 0 || pairs[c] + pairs[c + 1] != 0) {
      throw node.problem("padding of " + Arrays.toString(pairs));
    }
    return new Padding.Fixed(pairs[y], pairs[y + 1], pairs[x], pairs[x + 1]);
  }

  /** For height and width; pictures and channels must not be touched. */
  private static int[] perAxis(GraphDefNode node, String key, GraphDefLayout layout) {
    int[] numbers = node.integers(key);
    if (numbers.length != AXES || numbers[0] != 1 || numbers[layout.channels()] != 1) {
      throw new GraphException(node.name(), key + " of " + Arrays.toString(numbers));
    }
    return new int[] {numbers[layout.rows()], numbers[layout.columns()]};
  }
}
