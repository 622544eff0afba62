package orbit.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import orbit.network.FileProblem;
import orbit.network.JsonReading;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Tensor;
import orbit.network.Window;

/**
 * Reads one node of a native model.
 *
 * @param tensors by name
 */
record NodeReader(Map<String, Tensor> tensors) {

  /** Largest window, stride, dilation and padding, so that no sum of them overflows. */
  private static final int MOST = 4096;

  /**
   * @throws FileProblem naming the node
   */
  Node read(JsonReading json) {
    String name = Names.read(json.object().field("name"));
    try {
      return new Node(name, operation(json), inputs(json.field("inputs")));
    } catch (FileProblem problem) {
      throw problem.within("node " + name);
    } catch (IllegalArgumentException problem) {
      throw new FileProblem(
          "node " + name, String.valueOf(problem.getMessage()), "correct the node");
    }
  }

  private static List<String> inputs(JsonReading json) {
    List<String> inputs = new ArrayList<>();
    if (!json.isMissing()) {
      for (int n = 0; n < json.array().node().size(); n++) {
        inputs.add(Names.read(json.item(n)));
      }
    }
    return inputs;
  }

  private Operation operation(JsonReading json) {
    JsonReading operation = json.field("operation");
    return switch (operation.text()) {
      case "input" -> new Operation.Input();
      case "convolution" -> convolution(json);
      case "bias" -> new Operation.Bias(tensor(json.field("values")));
      case "relu" -> new Operation.Relu();
      case "clip" -> new Operation.Clip(json.field("low").number(), json.field("high").number());
      case "leakyRelu" -> new Operation.LeakyRelu(json.field("slope").number());
      case "sigmoid" -> new Operation.Sigmoid();
      case "hardSigmoid" ->
          new Operation.HardSigmoid(json.field("slope").number(), json.field("offset").number());
      case "globalAveragePool" -> new Operation.GlobalAveragePool();
      case "multiply" -> new Operation.Multiply();
      case "maxPool" -> new Operation.MaxPool(window(json));
      case "averagePool" ->
          new Operation.AveragePool(window(json), json.field("countsPadding").flag());
      case "lrn" ->
          new Operation.Lrn(
              json.field("radius").integer(0, MOST),
              json.field("bias").number(),
              json.field("alpha").number(),
              json.field("beta").number());
      case "batchNorm" -> batchNorm(json);
      case "concat" -> new Operation.Concat();
      case "add" -> new Operation.Add();
      case "pad" -> new Operation.Pad(sides(json.field("padding")), single(json.field("value")));
      case "dense" -> new Operation.Dense(tensor(json.field("weights")));
      case "softmax" -> new Operation.Softmax();
      default ->
          throw operation.problem(
              "there is no operation " + operation.shown(), "use a known one or update Orbit");
    };
  }

  private Operation convolution(JsonReading json) {
    Tensor kernels = tensor(json.field("kernels"));
    if (kernels.rank() != 4) {
      throw json.field("kernels")
          .problem("kernels have four indices, unlike " + kernels, "correct the weights");
    }
    JsonReading groups = json.field("groups");
    return new Operation.Convolution(
        kernels,
        window(json, kernels.extent(2), kernels.extent(3)),
        groups.isMissing() ? 1 : groups.integer(1, Integer.MAX_VALUE));
  }

  private Operation batchNorm(JsonReading json) {
    double epsilon = json.field("epsilon").number();
    Tensor variance = tensor(json.field("variance"));
    for (float value : variance.values()) {
      if (!(value + epsilon > 0)) {
        throw json.field("variance")
            .problem("a variance of " + value + " has no root", "correct the weights");
      }
    }
    return new Operation.BatchNorm(
        tensor(json.field("scale")),
        tensor(json.field("shift")),
        tensor(json.field("mean")),
        variance,
        epsilon);
  }

  private Tensor tensor(JsonReading json) {
    Tensor tensor = tensors.get(json.text());
    if (tensor == null) {
      throw json.problem(
          "the tensor " + json.shown() + " is not among the weights",
          "add it to the weights, or fetch the model again");
    }
    return tensor;
  }

  private static Window window(JsonReading json) {
    int[] size = pair(json.field("window"));
    return window(json, size[0], size[1]);
  }

  private static Window window(JsonReading json, int height, int width) {
    int[] stride = steps(json.field("stride"));
    int[] dilation = steps(json.field("dilation"));
    return new Window(
        height,
        width,
        stride[0],
        stride[1],
        dilation[0],
        dilation[1],
        padding(json.field("padding")),
        json.field("ceil").flag());
  }

  private static int[] steps(JsonReading json) {
    return json.isMissing() ? new int[] {1, 1} : pair(json);
  }

  private static int[] pair(JsonReading json) {
    if (json.array().node().size() != 2) {
      throw json.problem("two numbers belong here: rows and columns", "");
    }
    return new int[] {json.item(0).integer(1, MOST), json.item(1).integer(1, MOST)};
  }

  private static Padding padding(JsonReading json) {
    if (json.isMissing()) {
      return Padding.of(0);
    }
    if (json.node().isString() && json.text().equals("same")) {
      return new Padding.Same();
    }
    return sides(json);
  }

  private static Padding.Fixed sides(JsonReading json) {
    if (!json.node().isArray() || json.node().size() != 4) {
      throw json.problem(
          "four numbers belong here, or \"same\" for a window: top, bottom, left, right", "");
    }
    return new Padding.Fixed(
        json.item(0).integer(0, MOST),
        json.item(1).integer(0, MOST),
        json.item(2).integer(0, MOST),
        json.item(3).integer(0, MOST));
  }

  /** A number that a map can hold; zero if there is none. */
  private static double single(JsonReading json) {
    double value = json.isMissing() ? 0 : json.number();
    if (Math.abs(value) > Float.MAX_VALUE) {
      throw json.problem("this does not fit float32", "");
    }
    return value;
  }
}
