package orbit.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network as operations in the order in which they can be computed: every node reads earlier ones
 * only, the first and only the first is the input. Checked when made, so that a graph that exists
 * can be run.
 */
public final class Graph {

  private final List<Node> nodes;
  private final Shape input;
  private final Map<String, Integer> indices = new HashMap<>();
  private final Map<String, Shape> shapes;

  /**
   * @param input shape of the picture that the network was made for
   * @throws GraphException if nodes do not fit together
   */
  public Graph(Shape input, List<Node> nodes) {
    this.input = input;
    this.nodes = List.copyOf(nodes);
    if (nodes.isEmpty() || !(nodes.getFirst().operation() instanceof Operation.Input)) {
      throw new GraphException(
          nodes.isEmpty() ? "0" : nodes.getFirst().name(), "the first node is not the input");
    }
    for (Node node : this.nodes) {
      check(node);
      if (indices.putIfAbsent(node.name(), indices.size()) != null) {
        throw new GraphException(node.name(), "this name stands twice");
      }
    }
    this.shapes = Collections.unmodifiableMap(shapes(input));
  }

  private void check(Node node) {
    boolean first = indices.isEmpty();
    if (!first && node.operation() instanceof Operation.Input) {
      throw new GraphException(node.name(), "a second input");
    }
    int wanted =
        switch (node.operation()) {
          case Operation.Input input -> 0;
          case Operation.Concat concat -> Math.max(1, node.inputs().size());
          case Operation.Add add -> Math.max(1, node.inputs().size());
          default -> 1;
        };
    if (node.inputs().size() != wanted) {
      throw new GraphException(
          node.name(), "%d inputs instead of %d".formatted(node.inputs().size(), wanted));
    }
    for (String name : node.inputs()) {
      if (!indices.containsKey(name)) {
        throw new GraphException(node.name(), "no node " + name + " stands before it");
      }
    }
  }

  /** All nodes, in the order of computation. */
  public List<Node> nodes() {
    return nodes;
  }

  /** Shape of the picture that the network was made for. */
  public Shape input() {
    return input;
  }

  public boolean has(String node) {
    return indices.containsKey(node);
  }

  /**
   * @throws GraphException if there is none of this name
   */
  public Node node(String name) {
    return nodes.get(index(name));
  }

  /**
   * Position in the order of computation.
   *
   * @throws GraphException if there is none of this name
   */
  public int index(String name) {
    Integer index = indices.get(name);
    if (index == null) {
      throw new GraphException(name, "there is no such node");
    }
    return index;
  }

  /**
   * Shape of a node's map for the picture that the network was made for.
   *
   * @throws GraphException if there is none of this name
   */
  public Shape shape(String node) {
    index(node);
    return shapes.getOrDefault(node, input);
  }

  /**
   * Shapes of all maps for a picture of another size.
   *
   * @throws GraphException naming the first node that the picture is too small for
   */
  public Map<String, Shape> shapes(Shape picture) {
    return shapes(picture, nodes);
  }

  /**
   * Shapes of some nodes' maps, and of those that they need, for a picture of another size.
   *
   * @throws GraphException naming the first node that the picture is too small for
   */
  public Map<String, Shape> shapesUpTo(Shape picture, List<String> targets) {
    return shapes(picture, upTo(targets));
  }

  private static Map<String, Shape> shapes(Shape picture, List<Node> nodes) {
    Map<String, Shape> found = new LinkedHashMap<>();
    for (Node node : nodes) {
      List<Shape> inputs = new ArrayList<>();
      node.inputs().forEach(name -> inputs.add(found.getOrDefault(name, picture)));
      try {
        found.put(node.name(), Shapes.after(node.operation(), picture, inputs));
      } catch (IllegalArgumentException | ArithmeticException problem) {
        throw new GraphException(node.name(), String.valueOf(problem.getMessage()));
      }
    }
    return found;
  }

  /** The nodes needed for some, in the order of computation. */
  public List<Node> upTo(List<String> targets) {
    BitSet needed = new BitSet();
    targets.forEach(target -> needed.set(index(target)));
    for (int n = nodes.size() - 1; n >= 0; n--) {
      if (needed.get(n)) {
        nodes.get(n).inputs().forEach(name -> needed.set(index(name)));
      }
    }
    return needed.stream().mapToObj(nodes::get).toList();
  }
}
