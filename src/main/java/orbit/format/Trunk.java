package orbit.format;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import orbit.network.Graph;
import orbit.network.Node;
import orbit.network.Operation;

/**
 * The main way through a graph with several ends: all that leads to the end with the most layers of
 * weights before it. Heads at the side branch off it.
 */
final class Trunk {

  private Trunk() {}

  /** The last node of the trunk; of two ends as deep as each other the later. */
  static Node end(Graph graph) {
    int[] depths = new int[graph.nodes().size()];
    Set<String> read = new HashSet<>();
    for (int n = 0; n < depths.length; n++) {
      Node node = graph.nodes().get(n);
      depths[n] = hasWeights(node.operation()) ? 1 : 0;
      depths[n] +=
          node.inputs().stream().mapToInt(name -> depths[graph.index(name)]).max().orElse(0);
      read.addAll(node.inputs());
    }
    int end = 0;
    for (int n = 0; n < depths.length; n++) {
      boolean deeper = depths[n] >= depths[end];
      end = !read.contains(graph.nodes().get(n).name()) && deeper ? n : end;
    }
    return graph.nodes().get(end);
  }

  private static boolean hasWeights(Operation operation) {
    return operation instanceof Operation.Convolution || operation instanceof Operation.Dense;
  }

  /** The same graph, the nodes of the trunk before all others. */
  static Graph first(Graph graph) {
    Set<Node> nodes = new LinkedHashSet<>(graph.upTo(List.of(end(graph).name())));
    nodes.addAll(graph.nodes());
    return new Graph(graph.input(), List.copyOf(nodes));
  }
}
