package orbit.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
   * @throws IllegalArgumentException if one does not depend on the other, their paths differ in
   *     stride, or the weights would be more than an array holds
   * @throws java.util.concurrent.CancellationException if no longer wanted
   */
  public static ExpandedWeights between(
      Graph graph, String from, String to, BooleanSupplier cancelled) {
    Graph linear = Linear.of(graph);
    Fields fields = new Fields(linear, linear.input(), linear.node(from).name());
    check(linear, from, to, fields);
    Map<String, LinearMap> maps = new HashMap<>();
    maps.put(from, LinearMap.identity(linear.shape(from).channels()));
    for (Node node : linear.upTo(List.of(to))) {
      if (fields.has(node.name()) && !node.name().equals(from)) {
        maps.put(node.name(), after(linear, node, maps, cancelled));
      }
    }
    return assembled(Objects.requireNonNull(maps.get(to)), cancelled);
  }

  private static void check(Graph graph, String from, String to, Fields fields) {
    if (!fields.has(to)) {
      boolean reversed = graph.upTo(List.of(from)).contains(graph.node(to));
      throw new IllegalArgumentException(
          to
              + " does not depend on "
              + from
              + (reversed ? "; the two are the wrong way round" : ""));
    }
    Field field = fields.of(to);
    int outputs = graph.shape(to).channels();
    int inputs = graph.shape(from).channels();
    // as a double, for the product may be beyond a long
    double size = (double) outputs * inputs * field.height() * field.width();
    if (size > LinearMap.LARGEST) {
      throw new IllegalArgumentException(
          "the weights from %s to %s would be %d x %d kernels of %d x %d, "
                  .formatted(from, to, outputs, inputs, field.height(), field.width())
              + "%.0f values; choose closer layers".formatted(size));
    }
  }

  private static LinearMap after(
      Graph graph, Node node, Map<String, LinearMap> maps, BooleanSupplier cancelled) {
    List<LinearMap> inputs = new ArrayList<>();
    for (String name : node.inputs()) {
      Optional.ofNullable(maps.get(name)).ifPresent(inputs::add);
    }
    LinearMap map = inputs.getFirst();
    Shape shape = graph.shape(node.inputs().getFirst());
    boolean sameSteps =
        inputs.stream()
            .allMatch(
                other -> other.strideY() == map.strideY() && other.strideX() == map.strideX());
    if (!sameSteps && Math.max(shape.height(), shape.width()) > 1) {
      throw new IllegalArgumentException(
          node.name() + " joins paths of different strides, which have no common kernel");
    }
    return switch (node.operation()) {
      case Operation.Convolution(Tensor kernels, Window window, int groups) ->
          composed(map, kernels, window, shape, groups, cancelled);
      case Operation.Dense(Tensor weights) ->
          composed(map, weights, Fields.whole(shape), shape, 1, cancelled);
      case Operation.AveragePool(Window window, boolean counts) ->
          map.averaged(window, window.around(shape.height(), shape.width()), cancelled);
      case Operation.GlobalAveragePool pool ->
          map.averaged(Fields.whole(shape), new Padding.Fixed(0, 0, 0, 0), cancelled);
      case Operation.BatchNorm norm -> map.scaled(norm.scale().values(), cancelled);
      case Operation.Pad(Padding.Fixed padding, double value) -> map.moved(padding);
      case Operation.Concat concat -> concatenated(graph, node, maps, map);
      case Operation.Add add -> LinearMap.sum(inputs, cancelled);
      case Operation.Input input -> throw notLinear(node);
      case Operation.Bias bias -> throw notLinear(node);
      case Operation.Relu relu -> throw notLinear(node);
      case Operation.MaxPool pool -> throw notLinear(node);
      case Operation.Lrn lrn -> throw notLinear(node);
      case Operation.Clip clip -> throw notLinear(node);
      case Operation.LeakyRelu relu -> throw notLinear(node);
      case Operation.Sigmoid sigmoid -> throw notLinear(node);
      case Operation.HardSigmoid sigmoid -> throw notLinear(node);
      case Operation.Multiply multiply -> throw notLinear(node);
      case Operation.Softmax softmax -> throw notLinear(node);
    };
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
    List<Part> parts = new ArrayList<>();
    for (String name : node.inputs()) {
      LinearMap map = maps.get(name);
      if (map != null) {
        parts.addAll(map.parts());
      } else {
        int units = graph.shape(name).channels();
        parts.add(Part.zeros(units, like));
      }
    }
    return new LinearMap(like.inputs(), like.strideY(), like.strideX(), parts);
  }

  /** Kernels [out][in][height][width] over the union of all supports. */
  private static ExpandedWeights assembled(LinearMap map, BooleanSupplier cancelled) {
    Support union = map.support();
    int inputs = map.inputs();
    float[] values = new float[map.outputs() * union.cells() * inputs];
    int row = union.cells() * inputs;
    int first = 0;
    for (Part part : map.parts()) {
      int at = first * row;
      IntStream.range(0, part.outputs())
          .parallel()
          .forEach(
              o -> {
                Composition.check(cancelled);
                part.writeTo(values, at + o * row, union, o, inputs);
              });
      first += part.outputs();
    }
    DenseWeights weights =
        new DenseWeights(map.outputs(), inputs, union.height(), union.width(), values);
    return new ExpandedWeights(weights, map.strideY(), map.strideX(), union.top(), union.left());
  }
}
