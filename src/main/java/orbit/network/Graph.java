package orbit.network;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
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
    this(new GraphBuilder(input).addAll(nodes));
  }

  Graph(GraphBuilder builder) {
    input = builder.input();
    nodes = builder.nodes();
    shapes = Collections.unmodifiableMap(builder.shapes());
    nodes.forEach(node -> indices.put(node.name(), indices.size()));
    if (nodes.isEmpty()) {
      throw new GraphException("0", "the first node is not the input");
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
    return new GraphBuilder(picture).addAll(nodes).shapes();
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
