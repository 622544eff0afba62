package orbit.network;

import java.util.HashMap;
import java.util.Map;

/** Receptive fields of all nodes of a graph, for pictures of one size. */
public final class Fields {

  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, Shape> shapes;

  /**
   * @throws GraphException naming the first node that the picture is too small for
   */
  public Fields(Graph graph, Shape picture) {
    shapes = graph.shapes(picture);
    for (Node node : graph.nodes()) {
      fields.put(node.name(), field(node, picture));
    }
  }

  /**
   * @throws GraphException if there is no such node
   */
  public Field of(String node) {
    Field field = fields.get(node);
    if (field == null) {
      throw new GraphException(node, "there is no such node");
    }
    return field;
  }

  private Field field(Node node, Shape picture) {
    Field before = node.inputs().stream().map(this::of).reduce(Field::with).orElse(Field.PIXEL);
    Shape map =
        shapes.getOrDefault(node.inputs().isEmpty() ? "" : node.inputs().getFirst(), picture);
    return switch (node.operation()) {
      case Operation.Convolution(Tensor kernels, Window window, int groups) ->
          behind(before, window, map);
      case Operation.MaxPool(Window window) -> behind(before, window, map);
      case Operation.AveragePool(Window window, boolean counts) -> behind(before, window, map);
      case Operation.Pad(Padding.Fixed pad, double value) -> before.padded(pad);
      case Operation.Dense dense -> behind(before, whole(map), map);
      case Operation.Input input -> before;
      case Operation.Bias bias -> before;
      case Operation.Relu relu -> before;
      case Operation.Lrn lrn -> before;
      case Operation.BatchNorm norm -> before;
      case Operation.Concat concat -> before;
      case Operation.Add add -> before;
      case Operation.Softmax softmax -> before;
    };
  }

  private static Field behind(Field before, Window window, Shape map) {
    return before.behind(window, window.around(map.height(), map.width()));
  }

  /** The window that a dense operation is: as large as the map. */
  static Window whole(Shape map) {
    return new Window(map.height(), map.width(), 1, 1, 1, 1, Padding.none(), false);
  }
}
