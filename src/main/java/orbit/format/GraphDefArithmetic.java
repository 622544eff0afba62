package orbit.format;

import java.util.Arrays;
import java.util.List;
import orbit.network.Operation;
import orbit.network.Shape;
import orbit.network.Tensor;

/** Sums and products of a GraphDef: of maps, and of a map with a constant per channel. */
final class GraphDefArithmetic {

  private GraphDefArithmetic() {}

  static GraphDefValue.FeatureMap bias(GraphDefCall call, GraphDefDrawing drawing) {
    call.expect(2);
    GraphDefValue.FeatureMap map = call.map(0);
    refuseFlattened(call.node(), map, drawing);
    return drawing.add(call.node(), new Operation.Bias(drawing.vector(call.constant(1))), map);
  }

  static GraphDefValue sum(GraphDefCall call, GraphDefDrawing drawing) {
    if (call.inputs().size() == 2 && call.isConstant(0) != call.isConstant(1)) {
      int constant = call.isConstant(0) ? 0 : 1;
      Tensor values = perChannel(call, constant, call.map(1 - constant), drawing);
      return drawing.add(call.node(), new Operation.Bias(values), call.map(1 - constant));
    }
    return drawing.add(
        call.node(), new Operation.Add(), nonempty(call, call.maps(0, call.inputs().size())));
  }

  private static List<GraphDefValue.FeatureMap> nonempty(
      GraphDefCall call, List<GraphDefValue.FeatureMap> maps) {
    if (maps.isEmpty()) {
      throw call.node().problem("it reads nothing");
    }
    return maps;
  }

  static GraphDefValue difference(GraphDefCall call, GraphDefDrawing drawing) {
    call.expect(2);
    boolean fromMap = call.isMap(0);
    GraphDefValue.FeatureMap map = call.map(fromMap ? 0 : 1);
    float[] values = perChannel(call, fromMap ? 1 : 0, map, drawing).values();
    if (fromMap) {
      float[] negative = new float[values.length];
      for (int c = 0; c < values.length; c++) {
        negative[c] = -values[c];
      }
      return drawing.add(
          call.node(), new Operation.Bias(drawing.computed(call.node(), negative)), map);
    }
    Tensor shift = drawing.computed(call.node(), values);
    return scaled(call.node(), drawing.repeated(call.node(), -1, map), shift, map, drawing);
  }

  static GraphDefValue product(GraphDefCall call, GraphDefDrawing drawing) {
    call.expect(2);
    if (call.isConstant(0) || call.isConstant(1)) {
      int constant = call.isConstant(0) ? 0 : 1;
      GraphDefValue.FeatureMap map = call.map(1 - constant);
      Tensor scale = perChannel(call, constant, map, drawing);
      return scaled(call.node(), scale, drawing.repeated(call.node(), 0, map), map, drawing);
    }
    // Orbit's second factor may be one value per channel, the first may not
    boolean swapped = drawing.isPoint(call.map(0));
    return drawing.add(
        call.node(),
        new Operation.Multiply(),
        List.of(call.map(swapped ? 1 : 0), call.map(swapped ? 0 : 1)));
  }

  static GraphDefValue quotient(GraphDefCall call, GraphDefDrawing drawing) {
    call.expect(2);
    GraphDefValue.FeatureMap map = call.map(0);
    float[] values = perChannel(call, 1, map, drawing).values();
    float[] inverse = new float[values.length];
    for (int c = 0; c < values.length; c++) {
      inverse[c] = 1 / values[c];
    }
    Tensor scale = drawing.computed(call.node(), inverse);
    return scaled(call.node(), scale, drawing.repeated(call.node(), 0, map), map, drawing);
  }

  /** {@code scale * x + shift}. */
  private static GraphDefValue scaled(
      GraphDefNode node,
      Tensor scale,
      Tensor shift,
      GraphDefValue.FeatureMap map,
      GraphDefDrawing drawing) {
    Tensor mean = drawing.repeated(node, 0, map);
    Tensor variance = drawing.repeated(node, 1, map);
    return drawing.add(node, new Operation.BatchNorm(scale, shift, mean, variance, 0), map);
  }

  static GraphDefValue.FeatureMap batchNorm(GraphDefCall call, GraphDefDrawing drawing) {
    call.expect(5);
    GraphDefNode node = call.node();
    if (node.flag("is_training", true)) {
      throw node.problem("it is in training mode, without a mean and variance of its own");
    }
    double epsilon = node.number("epsilon", 1e-4);
    Tensor variance = drawing.vector(call.constant(4));
    for (float value : variance.values()) {
      if (!(value + epsilon > 0)) {
        throw node.problem("its variance is not positive");
      }
    }
    return drawing.add(
        node,
        new Operation.BatchNorm(
            drawing.vector(call.constant(1)),
            drawing.vector(call.constant(2)),
            drawing.vector(call.constant(3)),
            variance,
            epsilon),
        call.plane(0));
  }

  /** A constant input as one value per channel of the map, as TensorFlow would stretch it. */
  private static Tensor perChannel(
      GraphDefCall call, int input, GraphDefValue.FeatureMap map, GraphDefDrawing drawing) {
    GraphDefConstant constant = call.constant(input);
    Shape shape = drawing.shape(map);
    int most = map.flat() ? 2 : 4;
    if (constant.count() == 1 && constant.rank() <= most) {
      return drawing.repeated(call.node(), constant.values().get()[0], map);
    }
    refuseFlattened(call.node(), map, drawing);
    boolean last = map.flat() || drawing.layout() == GraphDefLayout.NHWC;
    int axis = constant.rank() - (last ? 1 : 3);
    boolean fits = axis >= 0 && constant.rank() <= most;
    if (!fits
        || constant.count() != shape.channels()
        || constant.shape()[axis] != constant.count()) {
      throw call.node()
          .problem(
              "a constant of %s beside a map of %s"
                  .formatted(Arrays.toString(constant.shape()), shape));
    }
    return drawing.vector(constant);
  }

  /** A vector made of a larger map has another order of values in Orbit. */
  static void refuseFlattened(
      GraphDefNode node, GraphDefValue.FeatureMap map, GraphDefDrawing drawing) {
    if (map.flat() && !drawing.isPoint(map)) {
      throw node.problem("on a map of %s made a vector".formatted(drawing.shape(map)));
    }
  }
}
