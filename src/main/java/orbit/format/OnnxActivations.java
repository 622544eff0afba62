package orbit.format;

import orbit.network.Operation;

/** Nonlinearities, one value at a time or over the channels. */
final class OnnxActivations {

  private final OnnxNetwork network;

  OnnxActivations(OnnxNetwork network) {
    this.network = network;
  }

  /** What is one operation of the network. */
  OnnxView simple(OnnxNode node) {
    OnnxView view = node.view(0);
    return switch (node.operation()) {
      case "Relu" -> network.add(node, new Operation.Relu(), view);
      case "Clip" -> clip(node, view);
      case "LeakyRelu" ->
          network.add(node, new Operation.LeakyRelu(node.number("alpha", 0.01)), view);
      case "PRelu" -> prelu(node, view);
      case "Sigmoid" -> network.add(node, new Operation.Sigmoid(), view);
      default ->
          network.add(
              node,
              new Operation.HardSigmoid(node.number("alpha", 0.2), node.number("beta", 0.5)),
              view);
    };
  }

  private OnnxView clip(OnnxNode node, OnnxView view) {
    double low = node.has(1) ? node.constant(1).single() : node.number("min", -Float.MAX_VALUE);
    double high = node.has(2) ? node.constant(2).single() : node.number("max", Float.MAX_VALUE);
    return network.limited(node, view, low, high);
  }

  private OnnxView prelu(OnnxNode node, OnnxView view) {
    float[] slopes = network.perChannel(node.constant(1), view);
    for (float slope : slopes) {
      if (slope != slopes[0]) {
        throw OnnxUnsupported.because("slopes that differ between channels");
      }
    }
    return network.add(node, new Operation.LeakyRelu(slopes[0]), view);
  }

  /** What is several operations of the network. */
  OnnxView composed(OnnxNode node) {
    OnnxView view = node.view(0);
    return switch (node.operation()) {
      case "HardSwish" -> {
        Operation gate = new Operation.HardSigmoid(1.0 / 6, 0.5);
        yield network.add(
            node, new Operation.Multiply(), view, network.step(node, "gate", gate, view));
      }
      case "Swish" -> {
        if (node.number("alpha", 1) != 1) {
          throw OnnxUnsupported.because("an alpha other than 1");
        }
        OnnxView gate = network.step(node, "gate", new Operation.Sigmoid(), view);
        yield network.add(node, new Operation.Multiply(), view, gate);
      }
      default -> softmax(node, view);
    };
  }

  private OnnxView softmax(OnnxNode node, OnnxView view) {
    // before opset 13 over all indices from the axis on
    boolean together = node.opset() < 13;
    int axis = OnnxDims.axis(node.integer("axis", together ? 1 : -1), view.rank());
    OnnxView seen = together ? view.flattened(axis) : view;
    if (!seen.isAt(together ? 1 : axis, OnnxView.Part.CHANNEL)) {
      throw OnnxUnsupported.because("over other than channels");
    }
    return network.add(node, new Operation.Softmax(), view);
  }
}
