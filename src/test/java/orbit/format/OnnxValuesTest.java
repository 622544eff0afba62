package orbit.format;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What changes a map value by value, in its old and its new form. */
class OnnxValuesTest {

  private static final int[] VECTOR = {4};

  @TempDir private Path folder;

  static Stream<OnnxCase> valueByValue() {
    DoubleUnaryOperator clipped = x -> Math.clamp(x, -0.5, 0.75);
    AttributeProto low = OnnxGraphs.number("min", -0.5f);
    AttributeProto high = OnnxGraphs.number("max", 0.75f);
    float[] numbers = {1, -2, 3, 0.5f};
    int[] map = {4, 1, 1};
    return Stream.of(
        OnnxCase.each("Relu", OnnxCase.file(7).node("Relu"), x -> Math.max(x, 0)),
        OnnxCase.each("Clip 6", OnnxCase.file(6).node("Clip", low, high), clipped),
        OnnxCase.each("Clip 6 above", OnnxCase.file(6).node("Clip", high), x -> Math.min(x, 0.75)),
        OnnxCase.each(
            "Clip 11",
            OnnxCase.file(11).scalar("a", -0.5f).scalar("b", 0.75f).node("Clip", "x a b", "out"),
            clipped),
        OnnxCase.each(
            "Clip 12 below",
            OnnxCase.file(12).scalar("a", -0.5f).node("Clip", "x a", "out"),
            x -> Math.max(x, -0.5)),
        OnnxCase.each(
            "Clip 13 above",
            OnnxCase.file(13).scalar("b", 0.75f).node("Clip", "x - b", "out"),
            x -> Math.min(x, 0.75)),
        OnnxCase.each(
            "Max and Min",
            OnnxCase.file(13)
                .scalar("a", 0)
                .scalar("b", 1)
                .node("Max", "x a", "m")
                .node("Min", "b m", "out"),
            x -> Math.clamp(x, 0.0, 1.0)),
        OnnxCase.each("LeakyRelu", OnnxCase.file(6).node("LeakyRelu"), x -> x < 0 ? 0.01 * x : x),
        OnnxCase.each(
            "PRelu",
            OnnxCase.file(16).weights("s", map, 0.5f, 0.5f, 0.5f, 0.5f).node("PRelu", "x s", "out"),
            x -> x < 0 ? 0.5 * x : x),
        OnnxCase.each("Sigmoid", OnnxCase.file(13).node("Sigmoid"), x -> 1 / (1 + Math.exp(-x))),
        OnnxCase.each(
            "HardSigmoid",
            OnnxCase.file(6).node("HardSigmoid"),
            x -> Math.clamp(0.2 * x + 0.5, 0.0, 1.0)),
        OnnxCase.each(
            "HardSwish",
            OnnxCase.file(14).node("HardSwish"),
            x -> x * Math.clamp(x / 6 + 0.5, 0.0, 1.0)),
        OnnxCase.each(
            "Swish",
            OnnxCase.file(13).node("Sigmoid", "x", "s").node("Mul", "s x", "out"),
            x -> x / (1 + Math.exp(-x))),
        OnnxCase.each(
            "Dropout",
            OnnxCase.file(13).node("Dropout", "x", "d").node("Neg", "d", "out"),
            x -> -x),
        OnnxCase.each("Add", OnnxCase.file(7).scalar("a", 2).node("Add", "a x", "out"), x -> x + 2),
        OnnxCase.each(
            "Add 6",
            OnnxCase.file(6)
                .weights("a", VECTOR, numbers)
                .node(
                    "Add",
                    "x a",
                    "out",
                    OnnxGraphs.integer("axis", 1),
                    OnnxGraphs.integer("broadcast", 1)),
            (x, c) -> x + numbers[c]),
        OnnxCase.each(
            "Sub",
            OnnxCase.file(7).weights("a", map, numbers).node("Sub", "x a", "out"),
            (x, c) -> x - numbers[c]),
        OnnxCase.each(
            "Sub from",
            OnnxCase.file(7).weights("a", map, numbers).node("Sub", "a x", "out"),
            (x, c) -> numbers[c] - x),
        OnnxCase.each(
            "Mul",
            OnnxCase.file(7)
                .weights("a", new int[] {1, 4, 1, 1}, numbers)
                .node("Mul", "a x", "out"),
            (x, c) -> x * numbers[c]),
        OnnxCase.each(
            "Div",
            OnnxCase.file(14).weights("a", map, numbers).node("Div", "x a", "out"),
            (x, c) -> x / numbers[c]),
        OnnxCase.each("Neg", OnnxCase.file(13).node("Neg"), x -> -x),
        OnnxCase.each("Sum", OnnxCase.file(8).node("Sum", "x x x", "out"), x -> 3 * x),
        OnnxCase.each(
            "Sub of maps",
            OnnxCase.file(13).node("Relu", "x", "r").node("Sub", "x r", "out"),
            x -> Math.min(x, 0)),
        OnnxCase.each(
            "channels one by one",
            OnnxCase.file(13)
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

  @ParameterizedTest
  @MethodSource("valueByValue")
  void isWhatItsDefinitionSays(OnnxCase example) throws IOException {
    example.check(folder);
  }
}
