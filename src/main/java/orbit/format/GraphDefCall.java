package orbit.format;

import java.util.List;
import java.util.stream.IntStream;
import orbit.network.GraphException;

/** A node of a GraphDef with the values that it reads. */
record GraphDefCall(GraphDefNode node, List<GraphDefValue> inputs) {

  /**
   * @throws GraphException unless it reads so many
   */
  void expect(int count) {
    if (inputs.size() != count) {
      throw node.problem("%d inputs instead of %d".formatted(inputs.size(), count));
    }
  }

  GraphDefValue value(int index) {
    if (index >= inputs.size()) {
      throw node.problem("it has only %d inputs".formatted(inputs.size()));
    }
    return inputs.get(index);
  }

  boolean isMap(int index) {
    return value(index) instanceof GraphDefValue.FeatureMap;
  }

  boolean isConstant(int index) {
    return value(index) instanceof GraphDefValue.Constant;
  }

  /**
   * @throws GraphException if this input is none
   */
  GraphDefValue.FeatureMap map(int index) {
    if (value(index) instanceof GraphDefValue.FeatureMap map) {
      return map;
    }
    throw node.problem("input %d is not computed from the picture".formatted(index));
  }

  /**
   * A map that has height and width.
   *
   * @throws GraphException if this input is none
   */
  GraphDefValue.FeatureMap plane(int index) {
    GraphDefValue.FeatureMap map = map(index);
    if (map.flat()) {
      throw node.problem("input %d is a vector, not a map".formatted(index));
    }
    return map;
  }

  /**
   * @throws GraphException if this input is none
   */
  GraphDefConstant constant(int index) {
    if (value(index) instanceof GraphDefValue.Constant(GraphDefConstant numbers)) {
      return numbers;
    }
    throw node.problem("input %d is not a constant".formatted(index));
  }

  /** Inputs from one to before another, which must be maps. */
  List<GraphDefValue.FeatureMap> maps(int from, int to) {
    return IntStream.range(from, to).mapToObj(this::map).toList();
  }
}
