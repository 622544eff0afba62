package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import orbit.network.Batch;
import orbit.network.Model;
import orbit.network.Operation;
import orbit.network.Shape;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps that are turned, flattened and measured on the way to a fully connected layer. */
class OnnxLayoutTest {

  private static final Shape SHAPE = new Shape(2, 3, 4);
  private static final int SIZE = 24;

  @TempDir private Path folder;

  private static OnnxGraphs file(int opset) {
    return OnnxGraphs.opset(opset, -1, 2, 3, 4).drawn("w", 5, SIZE).drawn("v", SIZE, 5);
  }

  /** Weights [out][in] times the picture, its values in the order that the weights take them. */
  private void assertDense(OnnxGraphs file, String weights, boolean turned, IntUnaryOperator order)
      throws IOException {
    Model model = file.read(folder);
    assertThat(model.about().notes()).noneMatch(note -> note.contains("left out"));
    assertThat(model.graph().nodes()).anyMatch(node -> node.operation() instanceof Operation.Dense);
    Batch picture = OnnxGraphs.picture(model);
    float[] numbers = numbers(file, weights);
    double[] found = OnnxGraphs.answer(model, "out");
    assertThat(found).hasSize(5);
    for (int o = 0; o < 5; o++) {
      double sum = 0;
      for (int k = 0; k < SIZE; k++) {
        int place = turned ? k * 5 + o : o * SIZE + k;
        sum += (double) numbers[place] * picture.values()[order.applyAsInt(k)];
      }
      assertThat(found[o]).isCloseTo(sum, Offset.offset(1e-6));
    }
  }

  private static float[] numbers(OnnxGraphs file, String name) {
    var tensor =
        file.graph.getInitializerList().stream()
            .filter(each -> each.getName().equals(name))
            .findFirst()
            .orElseThrow();
    float[] values = new float[tensor.getFloatDataCount()];
    for (int k = 0; k < values.length; k++) {
      values[k] = tensor.getFloatData(k);
    }
    return values;
  }

  /** From rows, columns, channels to the map's own order. */
  private static int channelsLast(int place) {
    int cells = SHAPE.height() * SHAPE.width();
    return place % SHAPE.channels() * cells + place / SHAPE.channels();
  }

  @Test
  void oneChannelBecomesSeveral() throws IOException {
    OnnxGraphs file =
        OnnxGraphs.opset(13, -1, 1, 6, 6)
            .drawn("k", 3, 1, 3, 3)
            .node("Conv", "x k", "a")
            .node("Relu", "a", "b")
            .node("AveragePool", "b", "out", OnnxGraphs.ints("kernel_shape", 2, 2));
    Model model = file.read(folder);
    assertThat(model.about().notes()).noneMatch(note -> note.contains("left out"));
    assertThat(model.layer("out").orElseThrow().shape()).isEqualTo(new Shape(3, 3, 3));
  }

  @Test
  void flattenedByChannels() throws IOException {
    assertDense(
        file(9)
            .node("Flatten", "x", "f")
            .node("Gemm", "f w", "out", OnnxGraphs.integer("transB", 1)),
        "w",
        false,
        k -> k);
    assertDense(
        file(13).list("s", 0, -1).node("Reshape", "x s", "f").node("MatMul", "f v", "out"),
        "v",
        true,
        k -> k);
    assertDense(
        file(4)
            .node("Reshape", "x", "f", OnnxGraphs.ints("shape", 1, SIZE))
            .node("MatMul", "f v", "out"),
        "v",
        true,
        k -> k);
  }

  @Test
  void flattenedWithChannelsLast() throws IOException {
    assertDense(
        file(13)
            .list("s", -1, SIZE)
            .node("Transpose", "x", "t", OnnxGraphs.ints("perm", 0, 2, 3, 1))
            .node("Reshape", "t s", "f")
            .node("MatMul", "f v", "out"),
        "v",
        true,
        OnnxLayoutTest::channelsLast);
    assertDense(
        file(13)
            .node("Transpose", "x", "t", OnnxGraphs.ints("perm", 0, 2, 3, 1))
            .node("Flatten", "t", "f")
            .node("Gemm", "f w", "out", OnnxGraphs.integer("transB", 1)),
        "w",
        false,
        OnnxLayoutTest::channelsLast);
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 11, 13, 21})
  void sizesThatTheFileComputesAreComputed(int opset) throws IOException {
    boolean old = opset < 13;
    OnnxGraphs file = file(opset).list("zero", 0).list("one", 1).list("minus", -1);
    file.graph.addInitializer(OnnxGraphs.whole("first", 0));
    file.node("Shape", "x", "a");
    if (opset == 9) {
      file.node("Slice", "a", "b1", OnnxGraphs.ints("starts", 0), OnnxGraphs.ints("ends", 1))
          .node("Squeeze", "b1", "b", OnnxGraphs.ints("axes", 0));
    } else {
      file.node("Gather", "a first", "b");
    }
    if (old) {
      file.node("Unsqueeze", "b", "c", OnnxGraphs.ints("axes", 0));
    } else {
      file.node("Unsqueeze", "b zero", "c");
    }
    file.node("Cast", "c", "d", OnnxGraphs.integer("to", 7))
        .node("Concat", "d minus", "e", OnnxGraphs.integer("axis", 0))
        .node("Reshape", "x e", "f")
        .node("MatMul", "f v", "out");
    assertDense(file, "v", true, k -> k);
  }

  @Test
  void aNetworkOfPicturesWithChannelsLast() throws IOException {
    OnnxGraphs file =
        OnnxGraphs.opset(13, -1, 5, 6, 3)
            .drawn("w", 4, 3, 3, 3)
            .weights("b", new int[] {4}, 1, 2, 3, 4)
            .node("Transpose", "x", "t", OnnxGraphs.ints("perm", 0, 3, 1, 2))
            .node("Conv", "t w", "c")
            .node("Transpose", "c", "l", OnnxGraphs.ints("perm", 0, 2, 3, 1))
            .node("Add", "l b", "s")
            .node("Relu", "s", "r")
            .node("Transpose", "r", "back", OnnxGraphs.ints("perm", 0, 3, 1, 2))
            .node("MaxPool", "back", "out", OnnxGraphs.ints("kernel_shape", 2, 2));
    Model model = file.read(folder);
    assertThat(model.graph().input()).isEqualTo(new Shape(3, 5, 6));
    assertThat(model.graph().nodes()).hasSize(5);
    assertThat(model.graph().shape("out")).isEqualTo(new Shape(4, 2, 3));
    assertThat(model.aliases()).containsEntry("t", "x").containsEntry("l", "c");
  }

  @Test
  void aGateOfOneFactorForEachChannel() throws IOException {
    OnnxGraphs file =
        OnnxGraphs.opset(13, 1, 3, 5, 6)
            .list("axes", 2, 3)
            .node(
                "ReduceMean",
                "x",
                "m",
                OnnxGraphs.ints("axes", 2, 3),
                OnnxGraphs.integer("keepdims", 0))
            .node("Sigmoid", "m", "s")
            .node("Unsqueeze", "s axes", "g")
            .node("Mul", "g x", "out");
    Model model = file.read(folder);
    assertThat(model.graph().node("out").inputs()).containsExactly("x", "s");
  }

  @Test
  void aMeanOverPlacesWithChannelsLastAndADenseLayer() throws IOException {
    OnnxGraphs file =
        OnnxGraphs.opset(13, 1, 5, 6, 3)
            .drawn("w", 3, 7)
            .node(
                "ReduceMean",
                "x",
                "m",
                OnnxGraphs.ints("axes", 1, 2),
                OnnxGraphs.integer("keepdims", 0))
            .node("MatMul", "m w", "out");
    Model model = file.read(folder);
    assertThat(model.graph().input()).isEqualTo(new Shape(3, 5, 6));
    assertThat(model.graph().shape("out")).isEqualTo(new Shape(7, 1, 1));
  }

  @Test
  void aDenseLayerAtEachPlaceIsAConvolution() throws IOException {
    OnnxGraphs file =
        OnnxGraphs.opset(13, 1, 5, 6, 3).drawn("w", 3, 7).node("MatMul", "x w", "out");
    Model model = file.read(folder);
    assertThat(model.graph().shape("out")).isEqualTo(new Shape(7, 5, 6));
  }

  @Test
  void shuffledChannelsAreLeftOut() throws IOException {
    OnnxGraphs file =
        OnnxGraphs.opset(13, 1, 4, 5, 6)
            .list("s", 1, 2, 2, 5, 6)
            .node("Relu", "x", "r")
            .node("Reshape", "r s", "h")
            .node("Transpose", "h", "out", OnnxGraphs.ints("perm", 0, 2, 1, 3, 4));
    Model model = file.read(folder);
    assertThat(model.graph().nodes()).hasSize(2);
    assertThat(model.about().notes().getFirst())
        .startsWith("node the h of operation Reshape is not supported")
        .endsWith("what follows it is left out");
  }

  @Test
  void aSizeIsFoundThatFits() throws IOException {
    OnnxGraphs file =
        OnnxGraphs.opset(13, -1, 1, -1, -1)
            .drawn("w", 28 * 28, 5)
            .node("Flatten", "x", "f")
            .node("MatMul", "f w", "out");
    Model model = file.read(folder);
    assertThat(model.graph().input()).isEqualTo(new Shape(1, 28, 28));
    assertThat(model.about().notes()).anyMatch(note -> note.contains("28 x 28"));
  }

  @Test
  void severalPicturesAtATimeAreOne() throws IOException {
    OnnxGraphs file =
        OnnxGraphs.opset(9, 10, 2, 3, 4)
            .drawn("w", SIZE, 5)
            .list("s", 10, SIZE)
            .node("Reshape", "x s", "f")
            .node("MatMul", "f w", "out");
    assertThat(file.read(folder).graph().shape("out")).isEqualTo(new Shape(5, 1, 1));
  }
}
