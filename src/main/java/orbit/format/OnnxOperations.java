package orbit.format;

/** Which part translates which operation of ONNX. */
final class OnnxOperations {

  private final OnnxConvolutions convolutions;
  private final OnnxPools pools;
  private final OnnxActivations activations;
  private final OnnxArithmetic arithmetic;
  private final OnnxDense dense;
  private final OnnxChannelParts parts;
  private final OnnxReshaping reshaping = new OnnxReshaping();

  OnnxOperations(OnnxNetwork network) {
    convolutions = new OnnxConvolutions(network);
    pools = new OnnxPools(network);
    activations = new OnnxActivations(network);
    arithmetic = new OnnxArithmetic(network);
    dense = new OnnxDense(network);
    parts = new OnnxChannelParts(network);
  }

  /**
   * What the node gives, if one of its inputs at least is a map.
   *
   * @throws OnnxUnsupported if the operation has no counterpart or does not fit
   * @throws orbit.network.FileProblem if a weight is not finite
   */
  OnnxValue apply(OnnxNode node) {
    return switch (node.operation()) {
      case "Conv" -> convolutions.convolution(node);
      case "BatchNormalization" -> convolutions.batchNorm(node);
      case "LRN" -> convolutions.lrn(node);
      case "Pad" -> pools.pad(node);
      case "MaxPool" -> pools.maxPool(node);
      case "AveragePool" -> pools.averagePool(node);
      case "GlobalAveragePool" -> pools.globalAverage(node);
      case "ReduceMean" -> pools.mean(node);
      case "Gemm" -> dense.gemm(node);
      case "MatMul" -> dense.matMul(node);
      case "Concat" -> parts.concat(node);
      case "Slice" -> parts.slice(node);
      case "Gather" -> parts.gather(node);
      case "Relu", "Clip", "LeakyRelu", "PRelu", "Sigmoid", "HardSigmoid" ->
          activations.simple(node);
      case "HardSwish", "Swish", "Softmax" -> activations.composed(node);
      case "Add", "Sum", "Sub", "Mul", "Div", "Neg", "Max", "Min" -> arithmetic.apply(node);
      default -> reshaping.apply(node);
    };
  }
}
