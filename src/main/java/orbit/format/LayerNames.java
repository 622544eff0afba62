package orbit.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import orbit.network.Graph;
import orbit.network.Node;
import orbit.network.Operation;

/**
 * The layers of a graph that has no list of them: convolutions, pools and joins, each with the
 * nonlinearities behind it. Of parallel branches that are concatenated only the block is a layer.
 */
final class LayerNames {

  private final Graph graph;
  private final Function<List<Node>, String> naming;
  private final List<List<Integer>> readers = new ArrayList<>();
  private final BitSet passes = new BitSet();

  private LayerNames(Graph graph, Function<List<Node>, String> naming) {
    this.graph = graph;
    this.naming = naming;
    graph.nodes().forEach(node -> readers.add(new ArrayList<>()));
    for (Node node : graph.nodes()) {
      int reader = graph.index(node.name());
      node.inputs().stream().distinct().forEach(name -> readers.get(graph.index(name)).add(reader));
    }
    findPasses();
  }

  /**
   * Names of layers with the node of each, in the order of computation.
   *
   * @param naming of a layer, from the nodes it consists of, the first that which has weights or
   *     joins; of two equal names the second gets its node's
   */
  static Map<String, String> of(Graph graph, Function<List<Node>, String> naming) {
    LayerNames layers = new LayerNames(graph, naming);
    Map<String, String> found = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      layers.add(node, found);
    }
    return found;
  }

  private void add(Node node, Map<String, String> found) {
    if (!begins(node.operation())) {
      return;
    }
    List<Node> chain = new ArrayList<>(List.of(node));
    int last = graph.index(node.name());
    while (readers.get(last).size() == 1 && isTail(readers.get(last).getFirst())) {
      last = readers.get(last).getFirst();
      chain.add(graph.nodes().get(last));
    }
    boolean joins = node.operation() instanceof Operation.Concat;
    if (joins || passes.get(last) || !isBranch(last)) {
      String end = chain.getLast().name();
      String name = naming.apply(List.copyOf(chain));
      found.putIfAbsent(found.containsKey(name) ? end : name, end);
    }
  }

  private static boolean begins(Operation operation) {
    return operation instanceof Operation.Convolution
        || operation instanceof Operation.Dense
        || operation instanceof Operation.MaxPool
        || operation instanceof Operation.AveragePool
        || operation instanceof Operation.GlobalAveragePool
        || operation instanceof Operation.Concat
        || operation instanceof Operation.Multiply
        || operation instanceof Operation.Add;
  }

  private boolean isTail(int index) {
    Operation operation = graph.nodes().get(index).operation();
    return operation instanceof Operation.Bias
        || operation instanceof Operation.BatchNorm
        || operation instanceof Operation.Relu
        || operation instanceof Operation.LeakyRelu
        || operation instanceof Operation.Clip
        || operation instanceof Operation.Sigmoid
        || operation instanceof Operation.HardSigmoid;
  }

  /** Whether it is concatenated with others before all that is computed comes together again. */
  private boolean isBranch(int index) {
    for (int at = index; !readers.get(at).isEmpty(); at = readers.get(at).getFirst()) {
      Operation operation = graph.nodes().get(at).operation();
      if (at != index && operation instanceof Operation.Concat) {
        return true;
      }
      if (at != index && passes.get(at)) {
        return false;
      }
    }
    return false;
  }

  /** The nodes through which every way from the picture to the last node leads. */
  private void findPasses() {
    int size = graph.nodes().size();
    BitSet needed = new BitSet();
    graph
        .upTo(List.of(graph.nodes().getLast().name()))
        .forEach(node -> needed.set(graph.index(node.name())));
    int farthest = 0;
    for (int n = 0; n < size; n++) {
      if (needed.get(n)) {
        passes.set(n, n >= farthest);
        for (int reader : readers.get(n)) {
          farthest = needed.get(reader) ? Math.max(farthest, reader) : farthest;
        }
      }
    }
  }
}
