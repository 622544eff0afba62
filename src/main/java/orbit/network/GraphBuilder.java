package orbit.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A graph in the making: every node is checked when it is added, and its shape is known. */
public final class GraphBuilder {

  private final Shape input;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Shape> shapes = new LinkedHashMap<>();

  /**
   * @param input shape of the picture that the network was made for
   */
  public GraphBuilder(Shape input) {
    this.input = input;
  }

  /**
   * Adds a node behind those that it reads; the first is the input.
   *
   * @return the shape of its map
   * @throws GraphException if it does not fit; the graph stays as it was
   */
  public Shape add(Node node) {
    check(node);
    List<Shape> inputs = new ArrayList<>();
    for (String name : node.inputs()) {
      Shape shape = shapes.get(name);
      if (shape == null) {
        throw new GraphException(node.name(), "no node " + name + " stands before it");
      }
      inputs.add(shape);
    }
    Shape shape;
    try {
      shape = Shapes.after(node.operation(), input, inputs);
    } catch (IllegalArgumentException | ArithmeticException problem) {
      throw new GraphException(node.name(), String.valueOf(problem.getMessage()));
    }
    if (shapes.putIfAbsent(node.name(), shape) != null) {
      throw new GraphException(node.name(), "this name stands twice");
    }
    nodes.add(node);
    return shape;
  }

  GraphBuilder addAll(List<Node> more) {
    more.forEach(this::add);
    return this;
  }

  private void check(Node node) {
    boolean first = nodes.isEmpty();
    if (first != node.operation() instanceof Operation.Input) {
      throw new GraphException(
          node.name(), first ? "the first node is not the input" : "a second input");
    }
    int given = node.inputs().size();
    int wanted =
        switch (node.operation()) {
          case Operation.Input picture -> 0;
          case Operation.Concat concat -> Math.max(1, given);
          case Operation.Add add -> Math.max(1, given);
          case Operation.Multiply multiply -> 2;
          default -> 1;
        };
    if (given != wanted) {
      throw new GraphException(node.name(), "%d inputs instead of %d".formatted(given, wanted));
    }
  }

  /** Shape of the picture that the network was made for. */
  public Shape input() {
    return input;
  }

  public boolean has(String node) {
    return shapes.containsKey(node);
  }

  /**
   * Shape of a node's map.
   *
   * @throws GraphException if there is none of this name
   */
  public Shape shape(String node) {
    Shape shape = shapes.get(node);
    if (shape == null) {
      throw new GraphException(node, "there is no such node");
    }
    return shape;
  }

  List<Node> nodes() {
    return List.copyOf(nodes);
  }

  Map<String, Shape> shapes() {
    return shapes;
  }

  /**
   * @throws GraphException if nothing was added
   */
  public Graph build() {
    return new Graph(this);
  }
}
