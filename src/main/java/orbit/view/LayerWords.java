package orbit.view;

import java.util.LinkedHashSet;
import java.util.Set;
import orbit.network.Field;
import orbit.network.Graph;
import orbit.network.Layer;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Window;

/**
 * What a row says of a layer.
 *
 * @param extent number of units and size of their map
 * @param operation kernel and stride of the operations that yield the units, such as {@code 5×5/2};
 *     of a block those of its branches
 * @param sight receptive field and total stride
 */
record LayerWords(String extent, String operation, String sight) {

  static LayerWords of(Graph graph, Layer layer) {
    Set<String> operations = new LinkedHashSet<>();
    collect(graph, graph.node(layer.node()), operations, false);
    return new LayerWords(
        "%d units, %d × %d".formatted(layer.units(), layer.shape().height(), layer.shape().width()),
        String.join("  ", operations),
        sight(layer.field()));
  }

  static String sight(Field field) {
    return "sees %s px, every %s px"
        .formatted(extent(field.height(), field.width()), step(field.strideY(), field.strideX()));
  }

  private static String extent(int height, int width) {
    return height + " × " + width;
  }

  private static String step(int y, int x) {
    return y == x ? String.valueOf(y) : extent(y, x);
  }

  private static void collect(Graph graph, Node node, Set<String> found, boolean summed) {
    switch (node.operation()) {
      case Operation.Convolution(var kernels, Window window, int groups) ->
          found.add(words("", window));
      case Operation.MaxPool(Window window) -> found.add(words("max ", window));
      case Operation.AveragePool(Window window, boolean counts) ->
          found.add(words("mean ", window));
      case Operation.GlobalAveragePool pool -> found.add("mean of the map");
      case Operation.Dense dense -> found.add("dense");
      case Operation.Input input -> {}
      case Operation.Add add -> {
        // a sum goes on along its shortcut, which is no operation of this layer
        if (!summed) {
          node.inputs().forEach(name -> collect(graph, graph.node(name), found, true));
        }
      }
      case Operation.Concat concat ->
          node.inputs().forEach(name -> collect(graph, graph.node(name), found, summed));
      case Operation.Bias bias -> inward(graph, node, found, summed);
      case Operation.Relu relu -> inward(graph, node, found, summed);
      case Operation.Clip clip -> inward(graph, node, found, summed);
      case Operation.LeakyRelu relu -> inward(graph, node, found, summed);
      case Operation.Sigmoid sigmoid -> inward(graph, node, found, summed);
      case Operation.HardSigmoid sigmoid -> inward(graph, node, found, summed);
      case Operation.Multiply multiply -> inward(graph, node, found, summed);
      case Operation.Lrn lrn -> inward(graph, node, found, summed);
      case Operation.BatchNorm norm -> inward(graph, node, found, summed);
      case Operation.Pad pad -> inward(graph, node, found, summed);
      case Operation.Softmax softmax -> inward(graph, node, found, summed);
    }
  }

  private static void inward(Graph graph, Node node, Set<String> found, boolean summed) {
    collect(graph, graph.node(node.inputs().getFirst()), found, summed);
  }

  private static String words(String what, Window window) {
    boolean strides = window.strideY() > 1 || window.strideX() > 1;
    return what
        + window.height()
        + "×"
        + window.width()
        + (strides ? "/" + step(window.strideY(), window.strideX()) : "");
  }

  /** All of it, for those who hear it or ask for more. */
  String all(String name) {
    return name
        + "\n"
        + extent
        + (operation.isEmpty() ? "" : "\nkernel/stride: " + operation)
        + "\n"
        + sight;
  }
}
