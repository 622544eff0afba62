package orbit.network;

import java.util.HashMap;
import java.util.Map;

/** Receptive fields of the nodes of a graph, for pictures of one size. */
public final class Fields {

  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, Shape> shapes;

  /**
   * Fields of all nodes, in pixels of the picture.
   *
   * @throws GraphException naming the first node that the picture is too small for, or whose field
   *     is beyond all numbers
   */
  public Fields(Graph graph, Shape picture) {
    this(graph, picture, graph.nodes().getFirst().name());
  }

  /** Fields of the nodes that depend on one, in steps of its map. */
  Fields(Graph graph, Shape picture, String start) {
    shapes = graph.shapes(picture);
    fields.put(start, Field.PIXEL);
    for (Node node : graph.nodes()) {
      if (!has(node.name()) && node.inputs().stream().anyMatch(this::has)) {
        fields.put(node.name(), field(node, picture));
      }
    }
  }

  boolean has(String node) {
    return fields.containsKey(node);
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
    try {
      return checked(node, picture);
    } catch (ArithmeticException beyond) {
      throw new GraphException(node.name(), "its receptive field or stride is too large");
    }
  }

  private Field checked(Node node, Shape picture) {
    Field before =
        node.inputs().stream()
            .filter(this::has)
            .map(this::of)
            .reduce(Field::with)
            .orElse(Field.PIXEL);
    Shape map =
        shapes.getOrDefault(node.inputs().isEmpty() ? "" : node.inputs().getFirst(), picture);
    return switch (node.operation()) {
      case Operation.Convolution(Tensor kernels, Window window, int groups) ->
          behind(before, window, map);
      case Operation.MaxPool(Window window) -> behind(before, window, map);
      case Operation.AveragePool(Window window, boolean counts) -> behind(before, window, map);
      case Operation.Pad(Padding.Fixed pad, double value) -> before.padded(pad);
      case Operation.GlobalAveragePool pool -> behind(before, whole(map), map);
      case Operation.Dense dense -> behind(before, whole(map), map);
      case Operation.Input input -> before;
      case Operation.Bias bias -> before;
      case Operation.Relu relu -> before;
      case Operation.Clip clip -> before;
      case Operation.LeakyRelu relu -> before;
      case Operation.Sigmoid sigmoid -> before;
      case Operation.HardSigmoid sigmoid -> before;
      case Operation.Multiply multiply -> before;
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
