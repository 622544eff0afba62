package orbit.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import orbit.network.About;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.ValueRange;
import orbit.network.Window;

/** A small model with every operation, and every field of one away from its default. */
final class EveryOperation {

  static final Model MODEL = model();

  private EveryOperation() {}

  private static Model model() {
    Window odd = new Window(3, 2, 2, 1, 1, 2, new Padding.Fixed(1, 0, 2, 1), true);
    Window same = new Window(3, 3, 2, 2, 1, 1, new Padding.Same(), false);
    Window hanging = new Window(3, 2, 2, 1, 1, 1, new Padding.Fixed(1, 0, 1, 1), true);
    Tensor shift = tensor("shift", 4);
    Graph graph =
        new Graph(
            new Shape(2, 12, 11),
            List.of(
                new Node("in", new Operation.Input()),
                node("pad", new Operation.Pad(new Padding.Fixed(1, 2, 3, 4), 0.25), "in"),
                node("conv", new Operation.Convolution(tensor("w", 4, 1, 3, 2), odd, 2), "pad"),
                node("bias", new Operation.Bias(tensor("b", 4)), "conv"),
                node(
                    "norm",
                    new Operation.BatchNorm(
                        tensor("scale", 4), shift, shift, Tensor.vector("v", 1, 2, 3, 4), 1e-5),
                    "bias"),
                node("relu", new Operation.Relu(), "norm"),
                node("lrn", new Operation.Lrn(5, 2, 1e-4, 0.75), "relu"),
                node("plain", new Operation.Convolution(tensor("w", 4, 4, 1, 1), one(), 1), "lrn"),
                node("sum", new Operation.Add(), "plain", "lrn"),
                node("both", new Operation.Concat(), "sum", "relu"),
                node("max", new Operation.MaxPool(same), "both"),
                node("mean", new Operation.AveragePool(hanging, true), "max"),
                node("mean/2", new Operation.AveragePool(same, false), "mean"),
                node("clip", new Operation.Clip(0, 6), "mean/2"),
                node("leaky", new Operation.LeakyRelu(0.01), "clip"),
                node("means", new Operation.GlobalAveragePool(), "leaky"),
                node("sigmoid", new Operation.Sigmoid(), "means"),
                node("gate", new Operation.HardSigmoid(0.125, 0.5), "sigmoid"),
                node("product", new Operation.Multiply(), "leaky", "gate"),
                node("dense", new Operation.Dense(tensor("dense", 3, 8 * 2 * 3)), "product"),
                node("softmax", new Operation.Softmax(), "dense")));
    Map<String, String> layers = new LinkedHashMap<>();
    layers.put("first", "relu");
    layers.put("second", "both");
    About about =
        new About(
            "CC0-1.0", "made for a test", "{\"seed\":7,\"steps\":[1,2.50]}", List.of("One note."));
    return new Model(
        "every",
        "native",
        graph,
        new ValueRange(-1, 1.5),
        layers,
        "",
        about,
        Map.of("other", "conv"));
  }

  private static Window one() {
    return Window.square(1, 1, Padding.of(0));
  }

  private static Node node(String name, Operation operation, String... inputs) {
    return new Node(name, operation, inputs);
  }

  private static Tensor tensor(String name, int... shape) {
    int size = 1;
    for (int extent : shape) {
      size *= extent;
    }
    Random random = new Random(name.hashCode() + size);
    float[] values = new float[size];
    for (int n = 0; n < size; n++) {
      values[n] = (float) random.nextGaussian();
    }
    return new Tensor(name, shape, values);
  }
}
