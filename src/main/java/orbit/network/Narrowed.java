package orbit.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A graph that computes some units of a node and nothing that they do not read: branches of other
 * units are gone, and kernels of the last convolution have the rows of these units alone.
 *
 * @param graph the graph that is left
 * @param node its last node, whose channels are the units in their order
 */
public record Narrowed(Graph graph, String node) {

  private record Part(String node, List<Integer> units) {}

  /**
   * @param units some units of the node, ascending
   * @throws GraphException if there is no such node or no such unit
   */
  public static Narrowed to(Graph graph, String node, List<Integer> units) {
    int all = graph.shape(node).channels();
    for (int u = 0; u < units.size(); u++) {
      boolean ascends = u == 0 || units.get(u) > units.get(u - 1);
      if (units.get(u) < 0 || units.get(u) >= all || !ascends) {
        throw new GraphException(node, "of its %d units, %s are no choice".formatted(all, units));
      }
    }
    if (units.isEmpty()) {
      throw new GraphException(node, "no unit of it was chosen");
    }
    List<Node> needed = graph.upTo(List.of(node));
    if (units.size() == all) {
      return new Narrowed(new Graph(graph.input(), needed), node);
    }
    Narrowing narrowing = new Narrowing(graph, new ArrayList<>(needed));
    String target = narrowing.of(new Part(node, units));
    Graph whole = new Graph(graph.input(), narrowing.nodes);
    return new Narrowed(new Graph(graph.input(), whole.upTo(List.of(target))), target);
  }

  /** Adds a node for each part of a map that is needed. */
  private record Narrowing(Graph graph, List<Node> nodes, Map<Part, String> done) {

    Narrowing(Graph graph, List<Node> nodes) {
      this(graph, nodes, new HashMap<>());
    }

    String of(Part part) {
      String known = done.get(part);
      if (known == null) {
        known = added(part);
        done.put(part, known);
      }
      return known;
    }

    private String added(Part part) {
      Node node = graph.node(part.node());
      List<Integer> units = part.units();
      if (units.size() == graph.shape(node.name()).channels()) {
        return node.name();
      }
      return switch (node.operation()) {
        case Operation.Concat concat -> branches(node, units);
        case Operation.Convolution(Tensor kernels, Window window, int groups) ->
            groups == 1
                ? add(
                    part, new Operation.Convolution(rows(kernels, units), window, 1), node.inputs())
                : selection(part);
        case Operation.Dense(Tensor weights) ->
            add(part, new Operation.Dense(rows(weights, units)), node.inputs());
        case Operation.Bias(Tensor values) ->
            channelwise(node, part, new Operation.Bias(rows(values, units)));
        case Operation.BatchNorm norm ->
            channelwise(
                node,
                part,
                new Operation.BatchNorm(
                    rows(norm.scale(), units),
                    rows(norm.shift(), units),
                    rows(norm.mean(), units),
                    rows(norm.variance(), units),
                    norm.epsilon()));
        case Operation.Relu relu -> channelwise(node, part, relu);
        case Operation.Clip clip -> channelwise(node, part, clip);
        case Operation.LeakyRelu relu -> channelwise(node, part, relu);
        case Operation.Sigmoid sigmoid -> channelwise(node, part, sigmoid);
        case Operation.HardSigmoid sigmoid -> channelwise(node, part, sigmoid);
        case Operation.MaxPool pool -> channelwise(node, part, pool);
        case Operation.AveragePool pool -> channelwise(node, part, pool);
        case Operation.GlobalAveragePool pool -> channelwise(node, part, pool);
        case Operation.Pad pad -> channelwise(node, part, pad);
        case Operation.Add add -> channelwise(node, part, add);
        case Operation.Multiply product -> channelwise(node, part, product);
        case Operation.Input input -> selection(part);
        case Operation.Lrn lrn -> selection(part);
        case Operation.Softmax softmax -> selection(part);
      };
    }

    private String channelwise(Node node, Part part, Operation narrow) {
      List<String> inputs =
          node.inputs().stream().map(input -> of(new Part(input, part.units()))).toList();
      return add(part, narrow, inputs);
    }

    private String branches(Node node, List<Integer> units) {
      List<String> parts = new ArrayList<>();
      int first = 0;
      for (String branch : node.inputs()) {
        int from = first;
        int count = graph.shape(branch).channels();
        List<Integer> here =
            units.stream()
                .filter(unit -> unit >= from && unit < from + count)
                .map(unit -> unit - from)
                .toList();
        if (!here.isEmpty()) {
          parts.add(of(new Part(branch, here)));
        }
        first += count;
      }
      return parts.size() == 1
          ? parts.getFirst()
          : add(new Part(node.name(), units), node.operation(), parts);
    }

    /** Units of a map that is computed whole: a convolution that copies them. */
    private String selection(Part part) {
      int inputs = graph.shape(part.node()).channels();
      int outputs = part.units().size();
      float[] copies = new float[outputs * inputs];
      for (int u = 0; u < outputs; u++) {
        copies[u * inputs + part.units().get(u)] = 1;
      }
      Tensor kernels = new Tensor("selection", new int[] {outputs, inputs, 1, 1}, copies);
      Window window = Window.square(1, 1, Padding.none());
      return add(part, new Operation.Convolution(kernels, window, 1), List.of(part.node()));
    }

    private String add(Part part, Operation operation, List<String> inputs) {
      String name = part.node() + part.units();
      while (isUsed(name)) {
        name += "'";
      }
      nodes.add(new Node(name, operation, inputs));
      return name;
    }

    private boolean isUsed(String name) {
      return nodes.stream().anyMatch(node -> node.name().equals(name));
    }

    /** Some rows of a tensor, a row being all values of one first index. */
    private static Tensor rows(Tensor tensor, List<Integer> units) {
      int size = tensor.values().length / tensor.extent(0);
      float[] values = new float[units.size() * size];
      IntStream.range(0, units.size())
          .forEach(
              u -> System.arraycopy(tensor.values(), units.get(u) * size, values, u * size, size));
      int[] shape = tensor.shape();
      shape[0] = units.size();
      return new Tensor(tensor.name(), shape, values);
    }
  }
}
