package orbit.format;

import orbit.network.GraphException;
import orbit.network.Operation;

/** What each operation of TensorFlow is in Orbit. */
final class GraphDefOperations {

  private final GraphDefDrawing drawing;

  GraphDefOperations(GraphDefDrawing drawing) {
    this.drawing = drawing;
  }

  /** An operation that Orbit does not have. */
  static final class Unsupported extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /**
   * The value of a node whose inputs are known.
   *
   * @throws GraphException if the node does not fit
   * @throws Unsupported if there is no such operation
   */
  GraphDefValue of(GraphDefCall call) {
    GraphDefNode node = call.node();
    if (GraphDefFolding.folds(call)) {
      return GraphDefFolding.fold(call, drawing);
    }
    return switch (node.operation()) {
      case "Const" -> new GraphDefValue.Constant(GraphDefConstant.of(node, drawing.allowance()));
      case "Identity", "CheckNumerics", "StopGradient", "PreventGradient", "Snapshot", "Dropout" ->
          call.value(0);
      case "PlaceholderWithDefault" -> call.value(0);
      case "Cast" -> cast(call);
      case "Conv2D" -> GraphDefWeights.convolution(call, drawing);
      case "DepthwiseConv2dNative" -> GraphDefWeights.depthwise(call, drawing);
      case "MatMul", "BatchMatMul", "BatchMatMulV2" -> GraphDefWeights.dense(call, drawing);
      case "BiasAdd", "BiasAddV1" -> GraphDefArithmetic.bias(call, drawing);
      case "Add", "AddV2", "AddN" -> GraphDefArithmetic.sum(call, drawing);
      case "Sub" -> GraphDefArithmetic.difference(call, drawing);
      case "Mul" -> GraphDefArithmetic.product(call, drawing);
      case "RealDiv", "Div" -> GraphDefArithmetic.quotient(call, drawing);
      case "FusedBatchNorm", "FusedBatchNormV2", "FusedBatchNormV3" ->
          GraphDefArithmetic.batchNorm(call, drawing);
      case "Relu" -> each(call, new Operation.Relu());
      case "Relu6" -> each(call, new Operation.Clip(0, 6));
      case "LeakyRelu" -> each(call, new Operation.LeakyRelu(node.number("alpha", 0.2)));
      case "Sigmoid" -> each(call, new Operation.Sigmoid());
      case "MaxPool", "AvgPool" -> GraphDefWindows.pool(call, drawing);
      case "Pad", "PadV2" -> GraphDefWindows.pad(call, drawing);
      case "LRN" -> normalisation(call);
      case "Concat", "ConcatV2" -> GraphDefShaping.concat(call, drawing);
      case "Reshape" -> GraphDefShaping.reshape(call, drawing);
      case "Squeeze" -> GraphDefShaping.squeeze(call, drawing);
      case "Flatten" -> GraphDefShaping.flatten(call);
      case "Mean" -> GraphDefShaping.mean(call, drawing);
      case "Softmax" -> GraphDefShaping.softmax(call, drawing);
      case "Shape", "StridedSlice", "Prod", "Pack" -> sizes(call);
      default -> throw new Unsupported();
    };
  }

  /** A new shape that the file computes: only how many extents it has is known. */
  private GraphDefValue sizes(GraphDefCall call) {
    if (call.node().operation().equals("Shape")) {
      return new GraphDefValue.Sizes(call.map(0).flat() ? 2 : 4);
    }
    if (call.inputs().stream().noneMatch(GraphDefValue.Sizes.class::isInstance)) {
      throw new Unsupported();
    }
    boolean list = call.node().operation().equals("Pack");
    return new GraphDefValue.Sizes(list ? call.inputs().size() : 1);
  }

  /** All maps are float32; whole numbers would be rounded. */
  private static GraphDefValue cast(GraphDefCall call) {
    return switch (call.node().attribute("DstT").getType()) {
      case DT_FLOAT, DT_DOUBLE, DT_HALF, DT_BFLOAT16 -> call.value(0);
      default -> throw new Unsupported();
    };
  }

  private GraphDefValue each(GraphDefCall call, Operation operation) {
    call.expect(1);
    return drawing.add(call.node(), operation, call.map(0));
  }

  private GraphDefValue normalisation(GraphDefCall call) {
    call.expect(1);
    GraphDefNode node = call.node();
    if (drawing.layout() == GraphDefLayout.NCHW) {
      throw node.problem("it needs channels as the last axis");
    }
    Operation lrn =
        new Operation.Lrn(
            node.integer("depth_radius", 5),
            node.number("bias", 1),
            node.number("alpha", 1),
            node.number("beta", 0.5));
    return drawing.add(node, lrn, call.plane(0));
  }
}
