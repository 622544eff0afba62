package orbit.format;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Tensor;
import orbit.network.Window;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Windows, means and norms in their old and their new form. */
class OnnxOperationsTest {

  private static final int[] VECTOR = {4};

  @TempDir private Path folder;

  static Stream<OnnxCase> windows() {
    OnnxGraphs drawn = OnnxCase.file(11);
    float[] numbers = drawn.numbers(8, 2, 3, 2);
    Tensor kernels = new Tensor("w", new int[] {8, 2, 3, 2}, numbers);
    float[] values = {1, 2, 3, 4, 5, 6, 7, 8};
    AttributeProto group = OnnxGraphs.integer("group", 2);
    AttributeProto strides = OnnxGraphs.ints("strides", 2, 1);
    List<OnnxCase> cases = new ArrayList<>();
    cases.add(
        OnnxCase.same(
            "Conv",
            OnnxCase.file(11)
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
          OnnxCase.same(
              "Conv " + auto,
              OnnxCase.file(1)
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
        OnnxCase.same(
            "MaxPool",
            OnnxCase.file(12).node("MaxPool", size, by2, ceil, pads),
            new Operation.MaxPool(window)));
    cases.add(
        OnnxCase.same(
            "AveragePool",
            OnnxCase.file(7).node("AveragePool", size, by2, pads),
            new Operation.AveragePool(flat, false)));
    cases.add(
        OnnxCase.same(
            "AveragePool with padding",
            OnnxCase.file(19)
                .node("AveragePool", size, by2, pads, OnnxGraphs.integer("count_include_pad", 1)),
            new Operation.AveragePool(flat, true)));
    cases.add(
        OnnxCase.same(
            "AveragePool of the map's size",
            OnnxCase.file(7).node("AveragePool", OnnxGraphs.ints("kernel_shape", 6, 7)),
            new Operation.GlobalAveragePool()));
    cases.add(
        OnnxCase.same(
            "GlobalAveragePool",
            OnnxCase.file(1).node("GlobalAveragePool"),
            new Operation.GlobalAveragePool()));
    return cases.stream();
  }

  static Stream<OnnxCase> others() {
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
        OnnxCase.same(
            "ReduceMean",
            OnnxCase.file(11).node("ReduceMean", axes),
            new Operation.GlobalAveragePool()),
        OnnxCase.same(
            "ReduceMean 18",
            OnnxCase.file(18)
                .list("axes", -2, -1)
                .node("ReduceMean", "x axes", "out", OnnxGraphs.integer("keepdims", 0)),
            new Operation.GlobalAveragePool()),
        OnnxCase.same(
            "Pad 2",
            OnnxCase.file(2)
                .node("Pad", OnnxGraphs.ints("pads", pads), OnnxGraphs.number("value", 0.5f)),
            pad),
        OnnxCase.same(
            "Pad 1",
            OnnxCase.file(1)
                .node("Pad", OnnxGraphs.ints("paddings", pads), OnnxGraphs.number("value", 0.5f)),
            pad),
        OnnxCase.same(
            "Pad 11",
            OnnxCase.file(11).list("p", pads).scalar("v", 0.5f).node("Pad", "x p v", "out"),
            pad),
        OnnxCase.same(
            "Pad 18",
            OnnxCase.file(18)
                .list("p", 1, 0, 2, 3)
                .list("axes", 2, -1)
                .scalar("v", 0.5f)
                .node("Pad", "x p v axes", "out"),
            pad),
        OnnxCase.same(
            "LRN",
            OnnxCase.file(13)
                .node(
                    "LRN",
                    OnnxGraphs.integer("size", 3),
                    OnnxGraphs.number("alpha", 0.6f),
                    OnnxGraphs.number("bias", 2),
                    OnnxGraphs.number("beta", 0.5f)),
            new Operation.Lrn(1, 2, 0.6f / 3.0, 0.5)),
        OnnxCase.same(
            "BatchNormalization",
            OnnxCase.file(7)
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
        OnnxCase.same(
            "Softmax 13",
            OnnxCase.file(13).node("Softmax", OnnxGraphs.integer("axis", 1)),
            new Operation.Softmax()),
        OnnxCase.same(
            "Softmax 7",
            OnnxCase.file(7).node("GlobalAveragePool", "x", "g").node("Softmax", "g", "out"),
            new Operation.GlobalAveragePool(),
            new Operation.Softmax()),
        OnnxCase.same(
            "Concat",
            OnnxCase.file(4).node("Concat", "x x", "out", OnnxGraphs.integer("axis", 1)),
            new Operation.Concat()));
  }

  @ParameterizedTest
  @MethodSource({"windows", "others"})
  void isWhatItsDefinitionSays(OnnxCase example) throws IOException {
    example.check(folder);
  }
}
