package orbit.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A graph with one node more, whose map holds the values of another before its ReLU; a layer of
 * several branches loses the ReLU of each.
 *
 * @param node the node of these values; the given one where nothing cuts them off
 */
public record BeforeRelu(Graph graph, String node) {

  /**
   * @throws GraphException if there is no such node
   */
  public static BeforeRelu of(Graph graph, String node) {
    List<Node> nodes = new ArrayList<>(graph.nodes());
    graph.index(node);
    String before = before(graph, nodes, node);
    return new BeforeRelu(new Graph(graph.input(), nodes), before);
  }

  private static String before(Graph graph, List<Node> nodes, String name) {
    Node node = graph.node(name);
    if (node.operation() instanceof Operation.Relu
        || node.operation() instanceof Operation.Clip
        || node.operation() instanceof Operation.LeakyRelu) {
      return node.inputs().getFirst();
    }
    if (!(node.operation() instanceof Operation.Concat)) {
      return name;
    }
    List<String> branches =
        node.inputs().stream().map(input -> before(graph, nodes, input)).toList();
    if (branches.equals(node.inputs())) {
      return name;
    }
    String added = unused(nodes, name + " before ReLU");
    nodes.add(new Node(added, node.operation(), branches));
    return added;
  }

  private static String unused(List<Node> nodes, String wanted) {
    String name = wanted;
    for (int n = 2; isUsed(nodes, name); n++) {
      name = wanted + " " + n;
    }
    return name;
  }

  private static boolean isUsed(List<Node> nodes, String name) {
    return nodes.stream().anyMatch(node -> node.name().equals(name));
  }
}
