package orbit.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Tensor;
import orbit.network.Window;

/** Fully connected layers, whatever the order in which they take a map. */
final class OnnxDense {

  private final OnnxNetwork network;

  OnnxDense(OnnxNetwork network) {
    this.network = network;
  }

  /** {@code alpha * x * B + beta * C}. */
  OnnxView gemm(OnnxNode node) {
    OnnxView view = node.view(0);
    OnnxConstant weights = node.constant(1);
    if (node.integer("transA", 0) != 0 || view.rank() != 2) {
      throw OnnxUnsupported.because("it takes other than a list of numbers");
    }
    boolean transposed = node.integer("transB", 0) != 0;
    double alpha = node.number("alpha", 1);
    double beta = node.number("beta", 1);
    Operation operation = operation(weights, transposed, alpha, view);
    if (!node.has(2) || beta == 0) {
      return result(view, network.add(node, operation, view));
    }
    OnnxView product = result(view, network.step(node, "dense", operation, view));
    OnnxConstant constant = node.constant(2);
    float[] values = network.perChannel(constant, product);
    if (beta == 1 && constant.count() == values.length) {
      return network.bias(node, product, constant.shaped(values.length).tensor());
    }
    for (int c = 0; c < values.length; c++) {
      values[c] *= (float) beta;
    }
    int[] dims = {values.length};
    return network.bias(node, product, OnnxConstant.finite(constant.name(), dims, values));
  }

  /** {@code x * B}. */
  OnnxView matMul(OnnxNode node) {
    OnnxView view = node.view(0);
    OnnxConstant weights = node.constant(1);
    if (view.rank() < 2) {
      throw OnnxUnsupported.because("it takes other than a list of numbers");
    }
    boolean inMap = view.shape().height() > 1 || view.shape().width() > 1;
    if (inMap && view.isAt(view.rank() - 1, OnnxView.Part.CHANNEL)) {
      return network.add(node, pointwise(weights), view);
    }
    return result(view, network.add(node, operation(weights, false, 1, view), view));
  }

  /** The same at each place of a map. */
  private Operation pointwise(OnnxConstant weights) {
    if (weights.rank() != 2 || weights.count() == 0) {
      throw OnnxUnsupported.because("weights of %d indices".formatted(weights.rank()));
    }
    int out = weights.dims()[1];
    int in = weights.dims()[0];
    network.budget().take(out, in);
    Tensor kernels = turned(weights, out, in).shaped(out, in, 1, 1).tensor();
    return new Operation.Convolution(kernels, Window.square(1, 1, Padding.none()), 1);
  }

  private static OnnxConstant turned(OnnxConstant weights, int out, int in) {
    return weights.picked(new int[] {out, in}, k -> k % in * out + k / in);
  }

  /** The numbers of what comes out stand where those that went in stood. */
  private static OnnxView result(OnnxView view, OnnxView dense) {
    List<List<OnnxView.Part>> axes = new ArrayList<>();
    for (int n = 0; n < view.rank() - 1; n++) {
      axes.add(view.axes().get(n));
    }
    axes.add(List.of(OnnxView.Part.CHANNEL));
    return new OnnxView(dense.node(), dense.shape(), view.batch(), axes, List.of());
  }

  private Operation operation(
      OnnxConstant weights, boolean transposed, double alpha, OnnxView view) {
    if (weights.rank() != 2 || weights.count() == 0) {
      throw OnnxUnsupported.because("weights of %d indices".formatted(weights.rank()));
    }
    int out = weights.dims()[transposed ? 0 : 1];
    int in = weights.dims()[transposed ? 1 : 0];
    if (in != view.shape().size()) {
      throw OnnxUnsupported.misfit("%d inputs, but a map of %s".formatted(in, view.shape()));
    }
    network.budget().take(in);
    int[] order = OnnxChannels.order(view.axes().getLast(), view.shape());
    boolean plain = true;
    for (int k = 0; k < in; k++) {
      plain &= order[k] == k;
    }
    if (plain && transposed && alpha == 1) {
      return new Operation.Dense(weights.tensor());
    }
    network.budget().take(out, in);
    int[] places = new int[in];
    for (int k = 0; k < in; k++) {
      places[order[k]] = k;
    }
    OnnxConstant sorted =
        weights.picked(
            new int[] {out, in},
            k -> transposed ? k / in * in + places[k % in] : places[k % in] * out + k / in);
    float[] values = sorted.toFloats();
    if (alpha != 1) {
      values = values.clone();
      for (int k = 0; k < values.length; k++) {
        values[k] *= (float) alpha;
      }
    }
    return new Operation.Dense(
        OnnxConstant.finite(weights.name(), Arrays.copyOf(sorted.dims(), 2), values));
  }
}
