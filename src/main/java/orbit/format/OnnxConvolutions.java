package orbit.format;

import orbit.network.Operation;
import orbit.network.Tensor;
import orbit.network.Window;

/** Convolutions and what normalises their channels. */
final class OnnxConvolutions {

  private static final int MOST_GROUPS = 1 << 20;

  private final OnnxNetwork network;

  OnnxConvolutions(OnnxNetwork network) {
    this.network = network;
  }

  OnnxView convolution(OnnxNode node) {
    Tensor kernels = node.constant(1).tensor();
    if (kernels.rank() != 4) {
      throw OnnxUnsupported.because(
          "a convolution over %d dimensions".formatted(Math.max(0, kernels.rank() - 2)));
    }
    OnnxView map = node.map(0);
    long groups = node.integer("group", 1);
    if (groups < 1 || groups > MOST_GROUPS) {
      throw OnnxUnsupported.because(groups + " groups");
    }
    Window window = OnnxWindows.of(node, kernels.extent(2), kernels.extent(3), map);
    Operation operation = new Operation.Convolution(kernels, window, (int) groups);
    if (!node.has(2)) {
      return network.add(node, operation, map);
    }
    Tensor bias = node.constant(2).tensor();
    if (bias.values().length != kernels.extent(0)) {
      throw OnnxUnsupported.misfit("%s does not fit %s".formatted(bias, kernels));
    }
    return network.bias(node, network.step(node, "convolution", operation, map), bias);
  }

  OnnxView batchNorm(OnnxNode node) {
    OnnxView view = node.view(0);
    if (view.rank() < 2 || !view.isAt(1, OnnxView.Part.CHANNEL)) {
      throw OnnxUnsupported.misfit("its channels are not the second index");
    }
    double epsilon = node.number("epsilon", 1e-5);
    Tensor variance = node.constant(4).tensor();
    for (float value : variance.values()) {
      if (!(value + epsilon > 0)) {
        throw OnnxUnsupported.because("a variance of %s has no root".formatted(value));
      }
    }
    Operation norm =
        new Operation.BatchNorm(
            node.constant(1).tensor(),
            node.constant(2).tensor(),
            node.constant(3).tensor(),
            variance,
            epsilon);
    return network.add(node, norm, view);
  }

  OnnxView lrn(OnnxNode node) {
    OnnxView view = node.view(0);
    if (view.rank() < 2 || !view.isAt(1, OnnxView.Part.CHANNEL)) {
      throw OnnxUnsupported.misfit("its channels are not the second index");
    }
    long size = node.integer("size", 0);
    if (size < 1 || size > 1 << 20 || size % 2 == 0) {
      throw OnnxUnsupported.because("over %d channels, which lie lopsided".formatted(size));
    }
    Operation lrn =
        new Operation.Lrn(
            (int) (size - 1) / 2,
            node.number("bias", 1),
            // a default of ONNX is a float, so that this is what runtimes use
            node.number("alpha", 1e-4f) / size,
            node.number("beta", 0.75));
    return network.add(node, lrn, view);
  }
}
