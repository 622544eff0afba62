package orbit.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import orbit.network.Graph;
import orbit.network.GraphBuilder;
import orbit.network.GraphException;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Shape;
import orbit.network.Tensor;

/** The graph that is being made from a GraphDef, and its tensors, each made once. */
final class GraphDefDrawing {

  private final GraphBuilder builder;
  private final GraphDefLayout layout;
  private final Allowance allowance;
  private final Map<String, Tensor> tensors = new HashMap<>();

  GraphDefDrawing(String input, Shape picture, GraphDefLayout layout, Allowance allowance) {
    builder = new GraphBuilder(picture);
    builder.add(new Node(input, new Operation.Input()));
    this.layout = layout;
    this.allowance = allowance;
  }

  GraphDefLayout layout() {
    return layout;
  }

  Allowance allowance() {
    return allowance;
  }

  Shape shape(GraphDefValue.FeatureMap map) {
    return builder.shape(map.node());
  }

  /** Whether a map is one value per channel, so that nothing depends on the order of its axes. */
  boolean isPoint(GraphDefValue.FeatureMap map) {
    return shape(map).height() == 1 && shape(map).width() == 1;
  }

  /**
   * Adds a node that reads maps.
   *
   * @throws GraphException if it does not fit
   */
  GraphDefValue.FeatureMap add(
      GraphDefNode node, Operation operation, List<GraphDefValue.FeatureMap> maps) {
    boolean flat = maps.getFirst().flat();
    if (maps.stream().anyMatch(map -> map.flat() != flat)) {
      throw node.problem("one input is a vector and another a map");
    }
    List<String> names = maps.stream().map(GraphDefValue.FeatureMap::node).toList();
    builder.add(new Node(node.name(), operation, names));
    return new GraphDefValue.FeatureMap(node.name(), flat);
  }

  GraphDefValue.FeatureMap add(
      GraphDefNode node, Operation operation, GraphDefValue.FeatureMap map) {
    return add(node, operation, List.of(map));
  }

  /** The values of a constant as a list, such as one value per channel. */
  Tensor vector(GraphDefConstant constant) {
    return tensor(constant, "vector", constant.values(), constant.count());
  }

  /**
   * A tensor made from a constant; the same again for the same constant and kind.
   *
   * @throws GraphException if it is empty
   */
  Tensor tensor(GraphDefConstant constant, String kind, Supplier<float[]> values, int... shape) {
    if (constant.count() == 0) {
      throw new GraphException(constant.node(), "it holds no values");
    }
    return tensors.computeIfAbsent(
        kind + Arrays.toString(shape) + constant.node(),
        key -> new Tensor(constant.node(), shape, values.get()));
  }

  /**
   * A list of numbers that are computed for a node.
   *
   * @throws GraphException if one is not finite
   */
  Tensor computed(GraphDefNode node, float... values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw node.problem("its constants are too large or divide by zero");
      }
    }
    return Tensor.vector(node.name(), values);
  }

  /** The same value for each channel of a map. */
  Tensor repeated(GraphDefNode node, float value, GraphDefValue.FeatureMap map) {
    int channels = shape(map).channels();
    allowance.take(channels, "node " + node.name());
    float[] values = new float[channels];
    Arrays.fill(values, value);
    return computed(node, values);
  }

  Graph build() {
    return builder.build();
  }
}
