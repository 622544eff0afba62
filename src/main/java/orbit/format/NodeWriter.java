package orbit.format;

import java.util.function.Function;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.StrictJson;
import orbit.network.Tensor;
import orbit.network.Window;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one node of a native model; what has its default is left out.
 *
 * @param names of tensors among the weights
 */
record NodeWriter(Function<Tensor, String> names) {

  ObjectNode write(Node node) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode().put("name", node.name());
    json.put("operation", kind(node.operation()));
    if (!node.inputs().isEmpty()) {
      node.inputs().forEach(json.putArray("inputs")::add);
    }
    switch (node.operation()) {
      case Operation.Convolution(Tensor kernels, Window window, int groups) -> {
        json.put("kernels", names.apply(kernels));
        window(json, window);
        if (groups != 1) {
          json.put("groups", groups);
        }
      }
      case Operation.Bias(Tensor values) -> json.put("values", names.apply(values));
      case Operation.MaxPool(Window window) -> pool(json, window);
      case Operation.AveragePool(Window window, boolean countsPadding) -> {
        pool(json, window);
        json.put("countsPadding", countsPadding);
      }
      case Operation.Clip(double low, double high) ->
          json.put("low", JsonLines.number(low)).put("high", JsonLines.number(high));
      case Operation.LeakyRelu(double slope) -> json.put("slope", JsonLines.number(slope));
      case Operation.HardSigmoid(double slope, double offset) ->
          json.put("slope", JsonLines.number(slope)).put("offset", JsonLines.number(offset));
      case Operation.Lrn(int radius, double bias, double alpha, double beta) ->
          json.put("radius", radius)
              .put("bias", JsonLines.number(bias))
              .put("alpha", JsonLines.number(alpha))
              .put("beta", JsonLines.number(beta));
      case Operation.BatchNorm norm ->
          json.put("scale", names.apply(norm.scale()))
              .put("shift", names.apply(norm.shift()))
              .put("mean", names.apply(norm.mean()))
              .put("variance", names.apply(norm.variance()))
              .put("epsilon", JsonLines.number(norm.epsilon()));
      case Operation.Pad(Padding.Fixed padding, double value) -> {
        padding(json, padding);
        json.put("value", JsonLines.number(value));
      }
      case Operation.Dense(Tensor weights) -> json.put("weights", names.apply(weights));
      case Operation.Input input -> {}
      case Operation.Relu relu -> {}
      case Operation.Sigmoid sigmoid -> {}
      case Operation.GlobalAveragePool pool -> {}
      case Operation.Multiply multiply -> {}
      case Operation.Concat concat -> {}
      case Operation.Add add -> {}
      case Operation.Softmax softmax -> {}
    }
    return json;
  }

  private static String kind(Operation operation) {
    return switch (operation) {
      case Operation.Input input -> "input";
      case Operation.Convolution convolution -> "convolution";
      case Operation.Bias bias -> "bias";
      case Operation.Relu relu -> "relu";
      case Operation.Clip clip -> "clip";
      case Operation.LeakyRelu relu -> "leakyRelu";
      case Operation.Sigmoid sigmoid -> "sigmoid";
      case Operation.HardSigmoid sigmoid -> "hardSigmoid";
      case Operation.GlobalAveragePool pool -> "globalAveragePool";
      case Operation.Multiply multiply -> "multiply";
      case Operation.MaxPool pool -> "maxPool";
      case Operation.AveragePool pool -> "averagePool";
      case Operation.Lrn lrn -> "lrn";
      case Operation.BatchNorm norm -> "batchNorm";
      case Operation.Concat concat -> "concat";
      case Operation.Add add -> "add";
      case Operation.Pad pad -> "pad";
      case Operation.Dense dense -> "dense";
      case Operation.Softmax softmax -> "softmax";
    };
  }

  private static void pool(ObjectNode json, Window window) {
    json.putArray("window").add(window.height()).add(window.width());
    window(json, window);
  }

  private static void window(ObjectNode json, Window window) {
    if (window.strideY() != 1 || window.strideX() != 1) {
      json.putArray("stride").add(window.strideY()).add(window.strideX());
    }
    if (window.dilationY() != 1 || window.dilationX() != 1) {
      json.putArray("dilation").add(window.dilationY()).add(window.dilationX());
    }
    if (!window.padding().equals(Padding.of(0))) {
      padding(json, window.padding());
    }
    if (window.ceil()) {
      json.put("ceil", true);
    }
  }

  private static void padding(ObjectNode json, Padding padding) {
    switch (padding) {
      case Padding.Same same -> json.put("padding", "same");
      case Padding.Fixed(int top, int bottom, int left, int right) ->
          json.putArray("padding").add(top).add(bottom).add(left).add(right);
    }
  }
}
