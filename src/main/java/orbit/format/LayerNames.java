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
 * nonlinearities behind it. Of parallel branches that are concatenated only the block is a layer;
 * heads at the side do not count for what is parallel.
 */
final class LayerNames {

  private final Graph graph;
  private final Function<List<Node>, String> naming;
  private final List<List<Integer>> readers = new ArrayList<>();
  private final BitSet trunk = new BitSet();
  private final BitSet passes = new BitSet();
  private final BitSet branches = new BitSet();

  private LayerNames(Graph graph, Function<List<Node>, String> naming) {
    this.graph = graph;
    this.naming = naming;
    graph.nodes().forEach(node -> readers.add(new ArrayList<>()));
    for (Node node : graph.nodes()) {
      int reader = graph.index(node.name());
      node.inputs().stream().distinct().forEach(name -> readers.get(graph.index(name)).add(reader));
    }
    findPasses();
    findBranches();
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
    if (joins || passes.get(last) || !branches.get(last)) {
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

  /** The nodes through which every way from the picture to the end of the trunk leads. */
  private void findPasses() {
    graph
        .upTo(List.of(Trunk.end(graph).name()))
        .forEach(node -> trunk.set(graph.index(node.name())));
    int farthest = 0;
    for (int n = trunk.nextSetBit(0); n >= 0; n = trunk.nextSetBit(n + 1)) {
      passes.set(n, n >= farthest);
      for (int reader : readers.get(n)) {
        farthest = trunk.get(reader) ? Math.max(farthest, reader) : farthest;
      }
    }
  }

  /** The nodes that are concatenated with others before all that is computed comes together. */
  private void findBranches() {
    for (int n = readers.size() - 1; n >= 0; n--) {
      int next = next(n);
      if (next >= 0) {
        boolean joins = graph.nodes().get(next).operation() instanceof Operation.Concat;
        branches.set(n, joins || (!passes.get(next) && branches.get(next)));
      }
    }
  }

  /** The first node that reads one, on the trunk if there is such; -1 if none does. */
  private int next(int node) {
    List<Integer> next = readers.get(node);
    return next.stream()
        .filter(trunk::get)
        .findFirst()
        .orElse(next.isEmpty() ? -1 : next.getFirst());
  }
}
