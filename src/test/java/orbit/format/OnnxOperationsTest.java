package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import orbit.network.Batch;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.PlainNetwork;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.Window;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation in its old and its new form gives what its definition says. */
class OnnxOperationsTest {

  private static final Shape SHAPE = new Shape(4, 6, 7);
  private static final int[] VECTOR = {4};

  @TempDir private Path folder;

  /** A file, and what its value "out" is for a picture. */
  private record Case(
      String name, OnnxGraphs file, java.util.function.Function<Batch, double[]> wanted) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static OnnxGraphs file(int opset) {
    return OnnxGraphs.opset(opset, 1, SHAPE.channels(), SHAPE.height(), SHAPE.width());
  }

  /** Value by value, with the channel. */
  private interface Formula {
    double of(double x, int channel);
  }

  private static Case each(String name, OnnxGraphs file, Formula formula) {
    int cells = SHAPE.height() * SHAPE.width();
    return new Case(
        name,
        file,
        picture -> {
          double[] out = new double[picture.values().length];
          for (int k = 0; k < out.length; k++) {
            out[k] = formula.of(picture.values()[k], k / cells);
          }
          return out;
        });
  }

  private static Case each(String name, OnnxGraphs file, DoubleUnaryOperator formula) {
    return each(name, file, (x, channel) -> formula.applyAsDouble(x));
  }

  /** By operations that are tested elsewhere, one after the other. */
  private static Case same(String name, OnnxGraphs file, Operation... operations) {
    List<Node> nodes = new ArrayList<>(List.of(new Node("0", new Operation.Input())));
    for (Operation operation : operations) {
      nodes.add(new Node("" + nodes.size(), operation, "" + (nodes.size() - 1)));
    }
    Graph graph = new Graph(SHAPE, nodes);
    return new Case(
        name,
        file,
        picture -> new PlainNetwork(graph).activations(picture, nodes.getLast().name()));
  }

  static Stream<Case> valueByValue() {
    DoubleUnaryOperator clipped = x -> Math.clamp(x, -0.5, 0.75);
    AttributeProto low = OnnxGraphs.number("min", -0.5f);
    AttributeProto high = OnnxGraphs.number("max", 0.75f);
    float[] numbers = {1, -2, 3, 0.5f};
    int[] map = {4, 1, 1};
    return Stream.of(
        each("Relu", file(7).node("Relu"), x -> Math.max(x, 0)),
        each("Clip 6", file(6).node("Clip", low, high), clipped),
        each("Clip 6 above", file(6).node("Clip", high), x -> Math.min(x, 0.75)),
        each(
            "Clip 11",
            file(11).scalar("a", -0.5f).scalar("b", 0.75f).node("Clip", "x a b", "out"),
            clipped),
        each(
            "Clip 12 below",
            file(12).scalar("a", -0.5f).node("Clip", "x a", "out"),
            x -> Math.max(x, -0.5)),
        each(
            "Clip 13 above",
            file(13).scalar("b", 0.75f).node("Clip", "x - b", "out"),
            x -> Math.min(x, 0.75)),
        each(
            "Max and Min",
            file(13)
                .scalar("a", 0)
                .scalar("b", 1)
                .node("Max", "x a", "m")
                .node("Min", "b m", "out"),
            x -> Math.clamp(x, 0.0, 1.0)),
        each("LeakyRelu", file(6).node("LeakyRelu"), x -> x < 0 ? 0.01 * x : x),
        each(
            "PRelu",
            file(16).weights("s", map, 0.5f, 0.5f, 0.5f, 0.5f).node("PRelu", "x s", "out"),
            x -> x < 0 ? 0.5 * x : x),
        each("Sigmoid", file(13).node("Sigmoid"), x -> 1 / (1 + Math.exp(-x))),
        each("HardSigmoid", file(6).node("HardSigmoid"), x -> Math.clamp(0.2 * x + 0.5, 0.0, 1.0)),
        each("HardSwish", file(14).node("HardSwish"), x -> x * Math.clamp(x / 6 + 0.5, 0.0, 1.0)),
        each(
            "Swish",
            file(13).node("Sigmoid", "x", "s").node("Mul", "s x", "out"),
            x -> x / (1 + Math.exp(-x))),
        each("Dropout", file(13).node("Dropout", "x", "d").node("Neg", "d", "out"), x -> -x),
        each("Add", file(7).scalar("a", 2).node("Add", "a x", "out"), x -> x + 2),
        each(
            "Add 6",
            file(6)
                .weights("a", VECTOR, numbers)
                .node(
                    "Add",
                    "x a",
                    "out",
                    OnnxGraphs.integer("axis", 1),
                    OnnxGraphs.integer("broadcast", 1)),
            (x, c) -> x + numbers[c]),
        each(
            "Sub",
            file(7).weights("a", map, numbers).node("Sub", "x a", "out"),
            (x, c) -> x - numbers[c]),
        each(
            "Sub from",
            file(7).weights("a", map, numbers).node("Sub", "a x", "out"),
            (x, c) -> numbers[c] - x),
        each(
            "Mul",
            file(7).weights("a", new int[] {1, 4, 1, 1}, numbers).node("Mul", "a x", "out"),
            (x, c) -> x * numbers[c]),
        each(
            "Div",
            file(14).weights("a", map, numbers).node("Div", "x a", "out"),
            (x, c) -> x / numbers[c]),
        each("Neg", file(13).node("Neg"), x -> -x),
        each("Sum", file(8).node("Sum", "x x x", "out"), x -> 3 * x),
        each(
            "Sub of maps",
            file(13).node("Relu", "x", "r").node("Sub", "x r", "out"),
            x -> Math.min(x, 0)),
        each(
            "channels one by one",
            file(13)
                .weights("half", new int[0], 0.5f)
                .scalar("one", 1)
                .list("0", 0)
                .list("1", 1)
                .list("4", 4)
                .node("Slice", "x 0 1 1", "a")
                .node("Slice", "x 1 4 1", "b")
                .node("Mul", "a half", "c")
                .node("Add", "b one", "d")
                .node("Concat", "c d", "out", OnnxGraphs.integer("axis", -3)),
            (x, c) -> c == 0 ? x / 2 : x + 1));
  }

  static Stream<Case> windows() {
    OnnxGraphs drawn = file(11);
    float[] numbers = drawn.numbers(8, 2, 3, 2);
    Tensor kernels = new Tensor("w", new int[] {8, 2, 3, 2}, numbers);
    float[] values = {1, 2, 3, 4, 5, 6, 7, 8};
    AttributeProto group = OnnxGraphs.integer("group", 2);
    AttributeProto strides = OnnxGraphs.ints("strides", 2, 1);
    List<Case> cases = new ArrayList<>();
    cases.add(
        same(
            "Conv",
            file(11)
                .weights("w", new int[] {8, 2, 3, 2}, numbers)
                .weights("b", new int[] {8}, values)
                .node(
                    "Conv",
                    "x w b",
                    "out",
                    group,
                    strides,
                    OnnxGraphs.ints("dilations", 1, 3),
                    OnnxGraphs.ints("pads", 1, 2, 0, 3)),
            new Operation.Convolution(
                kernels, new Window(3, 2, 2, 1, 1, 3, new Padding.Fixed(1, 0, 2, 3), false), 2),
            new Operation.Bias(Tensor.vector("b", values))));
    for (String auto : List.of("VALID", "SAME_UPPER", "SAME_LOWER")) {
      Padding padding =
          switch (auto) {
            case "VALID" -> Padding.none();
            case "SAME_UPPER" -> new Padding.Same();
            // 6 rows by 2: one row is missing; 7 columns by 1: one column
            default -> new Padding.Fixed(1, 0, 1, 0);
          };
      cases.add(
          same(
              "Conv " + auto,
              file(1)
                  .weights("w", new int[] {8, 2, 3, 2}, numbers)
                  .node("Conv", "x w", "out", group, strides, OnnxGraphs.text("auto_pad", auto)),
              new Operation.Convolution(kernels, new Window(3, 2, 2, 1, 1, 1, padding, false), 2)));
    }
    AttributeProto size = OnnxGraphs.ints("kernel_shape", 3, 3);
    AttributeProto by2 = OnnxGraphs.ints("strides", 2, 2);
    AttributeProto ceil = OnnxGraphs.integer("ceil_mode", 1);
    AttributeProto pads = OnnxGraphs.ints("pads", 0, 1, 0, 1);
    Window window = new Window(3, 3, 2, 2, 1, 1, new Padding.Fixed(0, 0, 1, 1), true);
    Window flat = new Window(3, 3, 2, 2, 1, 1, new Padding.Fixed(0, 0, 1, 1), false);
    cases.add(
        same(
            "MaxPool",
            file(12).node("MaxPool", size, by2, ceil, pads),
            new Operation.MaxPool(window)));
    cases.add(
        same(
            "AveragePool",
            file(7).node("AveragePool", size, by2, pads),
            new Operation.AveragePool(flat, false)));
    cases.add(
        same(
            "AveragePool with padding",
            file(19)
                .node("AveragePool", size, by2, pads, OnnxGraphs.integer("count_include_pad", 1)),
            new Operation.AveragePool(flat, true)));
    cases.add(
        same(
            "AveragePool of the map's size",
            file(7).node("AveragePool", OnnxGraphs.ints("kernel_shape", 6, 7)),
            new Operation.GlobalAveragePool()));
    cases.add(
        same(
            "GlobalAveragePool",
            file(1).node("GlobalAveragePool"),
            new Operation.GlobalAveragePool()));
    return cases.stream();
  }

  static Stream<Case> others() {
    AttributeProto axes = OnnxGraphs.ints("axes", 2, -1);
    Operation pad = new Operation.Pad(new Padding.Fixed(1, 2, 0, 3), 0.5);
    long[] pads = {0, 0, 1, 0, 0, 0, 2, 3};
    float[] variance = {1, 2, 3, 0.5f};
    float[] other = {-1, 2, 0.5f, 1};
    Operation norm =
        new Operation.BatchNorm(
            Tensor.vector("s", other),
            Tensor.vector("b", variance),
            Tensor.vector("m", other),
            Tensor.vector("v", variance),
            1e-3f);
    return Stream.of(
        same("ReduceMean", file(11).node("ReduceMean", axes), new Operation.GlobalAveragePool()),
        same(
            "ReduceMean 18",
            file(18)
                .list("axes", -2, -1)
                .node("ReduceMean", "x axes", "out", OnnxGraphs.integer("keepdims", 0)),
            new Operation.GlobalAveragePool()),
        same(
            "Pad 2",
            file(2).node("Pad", OnnxGraphs.ints("pads", pads), OnnxGraphs.number("value", 0.5f)),
            pad),
        same(
            "Pad 1",
            file(1)
                .node("Pad", OnnxGraphs.ints("paddings", pads), OnnxGraphs.number("value", 0.5f)),
            pad),
        same("Pad 11", file(11).list("p", pads).scalar("v", 0.5f).node("Pad", "x p v", "out"), pad),
        same(
            "Pad 18",
            file(18)
                .list("p", 1, 0, 2, 3)
                .list("axes", 2, -1)
                .scalar("v", 0.5f)
                .node("Pad", "x p v axes", "out"),
            pad),
        same(
            "LRN",
            file(13)
                .node(
                    "LRN",
                    OnnxGraphs.integer("size", 3),
                    OnnxGraphs.number("alpha", 0.6f),
                    OnnxGraphs.number("bias", 2),
                    OnnxGraphs.number("beta", 0.5f)),
            new Operation.Lrn(1, 2, 0.6f / 3.0, 0.5)),
        same(
            "BatchNormalization",
            file(7)
                .weights("s", VECTOR, other)
                .weights("b", VECTOR, variance)
                .node(
                    "BatchNormalization",
                    "x s b s b",
                    "out",
                    OnnxGraphs.number("epsilon", 1e-3f),
                    OnnxGraphs.integer("spatial", 1),
                    OnnxGraphs.ints("consumed_inputs", 0, 0, 0, 1, 1)),
            norm),
        same(
            "Softmax 13",
            file(13).node("Softmax", OnnxGraphs.integer("axis", 1)),
            new Operation.Softmax()),
        same(
            "Softmax 7",
            file(7).node("GlobalAveragePool", "x", "g").node("Softmax", "g", "out"),
            new Operation.GlobalAveragePool(),
            new Operation.Softmax()),
        same(
            "Concat",
            file(4).node("Concat", "x x", "out", OnnxGraphs.integer("axis", 1)),
            new Operation.Concat()));
  }

  @ParameterizedTest
  @MethodSource({"valueByValue", "windows", "others"})
  void isWhatItsDefinitionSays(Case example) throws IOException {
    Model model = example.file().read(folder);
    assertThat(model.about().notes()).noneMatch(note -> note.contains("left out"));
    double[] found = OnnxGraphs.answer(model, "out");
    double[] wanted = example.wanted().apply(OnnxGraphs.picture(model));
    if (example.name().equals("Concat")) {
      assertThat(found).startsWith(wanted).endsWith(wanted).hasSize(2 * wanted.length);
      return;
    }
    assertThat(found).hasSameSizeAs(wanted);
    for (int k = 0; k < wanted.length; k++) {
      assertThat(found[k]).isCloseTo(wanted[k], org.assertj.core.data.Offset.offset(1e-6));
    }
  }
}
