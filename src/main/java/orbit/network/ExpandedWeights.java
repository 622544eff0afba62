package orbit.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Weights between layers that need not be adjacent, the network between them made linear (see
 * {@link Linear}) and its kernels composed along all paths: {@code out[o](y, x) = sum over i, dy,
 * dx of W[o][i][dy][dx] * in[i](y * strideY + top + dy, x * strideX + left + dx)} away from
 * padding.
 *
 * <p>Opposite contributions along different paths cancel; a unit that pools over variants of a
 * feature may show little weight for any of them.
 *
 * @param weights [out][in][height][width]
 * @param top the kernel's first row, in steps of the input layer
 * @see <a href="https://doi.org/10.23915/distill.00024.007">Voss et al., Visualizing Weights,
 *     Distill 2021</a>
 */
public record ExpandedWeights(Weights weights, int strideY, int strideX, int top, int left) {

  /** As below, and cannot be stopped. */
  public static ExpandedWeights between(Graph graph, String from, String to) {
    return between(graph, from, to, () -> false);
  }

  /**
   * Expanded weights from a node to a node, padding resolved for the size of picture that the
   * network was made for.
   *
   * @param cancelled asked often
   * @throws GraphException if there is no such node
   * @throws IllegalArgumentException if one does not depend on the other, or the weights would not
   *     fit into memory
   * @throws java.util.concurrent.CancellationException if no longer wanted
   */
  public static ExpandedWeights between(
      Graph graph, String from, String to, BooleanSupplier cancelled) {
    Graph linear = Linear.of(graph);
    Map<String, LinearMap> maps = new HashMap<>();
    maps.put(from, LinearMap.identity(linear.shape(from).channels()));
    for (Node node : linear.upTo(List.of(to))) {
      if (linear.index(node.name()) > linear.index(from)) {
        after(linear, node, maps, cancelled).ifPresent(map -> maps.put(node.name(), map));
      }
    }
    LinearMap map = maps.get(to);
    if (map == null) {
      boolean reversed = graph.upTo(List.of(from)).contains(graph.node(to));
      throw new IllegalArgumentException(
          to + " does not depend on " + from + (reversed ? "; they are the wrong way round" : ""));
    }
    return assembled(map, cancelled);
  }

  private static Optional<LinearMap> after(
      Graph graph, Node node, Map<String, LinearMap> maps, BooleanSupplier cancelled) {
    List<LinearMap> inputs = new ArrayList<>();
    for (String name : node.inputs()) {
      Optional.ofNullable(maps.get(name)).ifPresent(inputs::add);
    }
    if (inputs.isEmpty()) {
      return Optional.empty();
    }
    LinearMap map = inputs.getFirst();
    Shape shape = graph.shape(node.inputs().getFirst());
    return Optional.of(
        switch (node.operation()) {
          case Operation.Convolution(Tensor kernels, Window window, int groups) ->
              composed(map, kernels, window, shape, groups, cancelled);
          case Operation.Dense(Tensor weights) ->
              composed(map, weights, Fields.whole(shape), shape, 1, cancelled);
          case Operation.AveragePool(Window window, boolean counts) ->
              map.averaged(window, window.around(shape.height(), shape.width()));
          case Operation.BatchNorm norm -> map.scaled(norm.scale().values());
          case Operation.Pad(Padding.Fixed padding, double value) -> map.moved(padding);
          case Operation.Concat concat -> concatenated(graph, node, maps, map);
          case Operation.Add add -> LinearMap.sum(inputs, cancelled);
          case Operation.Input input -> throw notLinear(node);
          case Operation.Bias bias -> throw notLinear(node);
          case Operation.Relu relu -> throw notLinear(node);
          case Operation.MaxPool pool -> throw notLinear(node);
          case Operation.Lrn lrn -> throw notLinear(node);
          case Operation.Softmax softmax -> throw notLinear(node);
        });
  }

  private static IllegalStateException notLinear(Node node) {
    return new IllegalStateException(node.name() + " was not made linear");
  }

  private static LinearMap composed(
      LinearMap map,
      Tensor kernels,
      Window window,
      Shape shape,
      int groups,
      BooleanSupplier cancelled) {
    Padding.Fixed pad = window.around(shape.height(), shape.width());
    return new Composition(map, kernels.values(), kernels.extent(0), window, pad, groups)
        .run(cancelled);
  }

  /** Channels that do not depend on the input layer stay as zeros. */
  private static LinearMap concatenated(
      Graph graph, Node node, Map<String, LinearMap> maps, LinearMap like) {
    List<LinearMap.Part> parts = new ArrayList<>();
    for (String name : node.inputs()) {
      LinearMap map = maps.get(name);
      if (map != null) {
        parts.addAll(map.parts());
      } else {
        int units = graph.shape(name).channels();
        float[] zeros = new float[LinearMap.size(units, like.support(), like.inputs())];
        parts.add(new LinearMap.Part(units, like.support(), false, zeros));
      }
    }
    return new LinearMap(like.inputs(), like.strideY(), like.strideX(), parts);
  }

  /** Kernels [out][in][height][width] over the union of all supports. */
  private static ExpandedWeights assembled(LinearMap map, BooleanSupplier cancelled) {
    Support union = map.support();
    int inputs = map.inputs();
    float[] values = new float[LinearMap.size(map.outputs(), union, inputs)];
    int row = union.cells() * inputs;
    int first = 0;
    for (LinearMap.Part part : map.parts()) {
      int at = first * row;
      IntStream.range(0, part.outputs())
          .parallel()
          .forEach(
              o -> {
                Composition.check(cancelled);
                turn(part, o, inputs, union, values, at + o * row);
              });
      first += part.outputs();
    }
    DenseWeights weights =
        new DenseWeights(map.outputs(), inputs, union.height(), union.width(), values);
    return new ExpandedWeights(weights, map.strideY(), map.strideX(), union.top(), union.left());
  }

  /** Writes one output's cells [cell][in] as kernels [in][cell]. */
  private static void turn(
      LinearMap.Part part, int output, int inputs, Support union, float[] values, int at) {
    Support inner = part.support();
    int cells = union.cells();
    int from = output * inner.cells() * (part.diagonal() ? 1 : inputs);
    for (int y = 0; y < inner.height(); y++) {
      for (int x = 0; x < inner.width(); x++) {
        int to = at + union.indexOf(inner, y, x);
        if (part.diagonal()) {
          values[to + output * cells] = part.values()[from++];
        } else {
          for (int i = 0; i < inputs; i++) {
            values[to + i * cells] = part.values()[from++];
          }
        }
      }
    }
  }
}
