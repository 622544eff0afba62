package orbit.format;

import static orbit.format.BuiltGraphDef.flag;
import static orbit.format.BuiltGraphDef.integers;
import static orbit.format.BuiltGraphDef.number;
import static orbit.format.BuiltGraphDef.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.Window;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.framework.DataType;
import org.tensorflow.framework.TensorProto;

/** Every operation of a GraphDef on small graphs whose result is known. */
class GraphDefFileTest {

  private static final long[] TWO = {2};

  @TempDir private Path folder;
  private final BuiltGraphDef graph = BuiltGraphDef.withInput();

  private Model read() throws IOException {
    return graph.read(folder.resolve("small.pb"));
  }

  private static Operation operation(Model model, String node) {
    return model.graph().node(node).operation();
  }

  private static float[] values(Model model, String node) {
    return switch (operation(model, node)) {
      case Operation.Convolution convolution -> convolution.kernels().values();
      case Operation.Bias(Tensor values) -> values.values();
      case Operation.Dense(Tensor weights) -> weights.values();
      default -> throw new IllegalArgumentException(node);
    };
  }

  @Test
  void kernelsComeOutputFirst() throws IOException {
    graph.counted("w", 1, 2, 3, 2);
    graph.sliding("conv", "Conv2D", 2, "in", "w");
    Model model = read();
    assertThat(values(model, "conv")).containsExactly(1, 7, 3, 9, 5, 11, 2, 8, 4, 10, 6, 12);
    assertThat(model.graph().shape("conv")).isEqualTo(new Shape(2, 4, 3));
    assertThat(model.name()).isEqualTo("small");
    assertThat(model.about().notes())
        .containsExactly("the file does not say its input range; 0 to 1 is assumed");
  }

  @Test
  void aConvolutionAndItsBiasAreTwoNodesAndOneLayer() throws IOException {
    graph.plainConvolution().floats("b", TWO, 0.5f, -1);
    graph.node("pre", "BiasAdd", "conv", "b");
    graph.node("relu", "Relu", "pre:0", "^w");
    Model model = read();
    assertThat(model.layers()).extracting(Layer::name).containsExactly("relu");
    assertThat(values(model, "pre")).containsExactly(0.5f, -1);
    assertThat(model.graph().node("relu").inputs()).containsExactly("pre");
    assertThat(model.layer("pre:0").orElseThrow().node()).isEqualTo("pre");
  }

  @ParameterizedTest
  @CsvSource({"NHWC, 1, 2, 2, 1", "NCHW, 1, 1, 2, 2"})
  void paddingDilationAndOrderOfAxesAreRead(String format, int a, int b, int c, int d)
      throws IOException {
    BuiltGraphDef other = new BuiltGraphDef();
    boolean last = format.equals("NHWC");
    other.input(-1, last ? 9 : 3, last ? 9 : 9, last ? 3 : 9).counted("w", 3, 3, 3, 2);
    other
        .sliding("conv", "Conv2D", 1, "in", "w")
        .putAttr("data_format", text(format))
        .putAttr("strides", integers(1, 1, 1, 1))
        .putAttr("dilations", integers(a, b, c, d))
        .putAttr("padding", text("EXPLICIT"))
        .putAttr(
            "explicit_paddings",
            last ? integers(0, 0, 1, 2, 3, 4, 0, 0) : integers(0, 0, 0, 0, 1, 2, 3, 4));
    Model model = other.read(folder.resolve("axes.pb"));
    assertThat(operation(model, "conv"))
        .asInstanceOf(InstanceOfAssertFactories.type(Operation.Convolution.class))
        .extracting(Operation.Convolution::window)
        .isEqualTo(new Window(3, 3, 1, 1, 2, 2, new Padding.Fixed(1, 2, 3, 4), false));
    assertThat(model.graph().shape("conv")).isEqualTo(new Shape(2, 8, 12));
  }

  @Test
  void depthwiseKernelsAreGroups() throws IOException {
    graph.counted("w", 1, 1, 3, 2);
    graph.sliding("conv", "DepthwiseConv2dNative", 1, "in", "w");
    Model model = read();
    assertThat(((Operation.Convolution) operation(model, "conv")).groups()).isEqualTo(3);
    assertThat(values(model, "conv")).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(model.graph().shape("conv")).isEqualTo(new Shape(6, 8, 6));
  }

  @Test
  void oneValueStandsForAWholeArray() throws IOException {
    TensorProto.Builder splat =
        TensorProto.newBuilder()
            .setDtype(DataType.DT_FLOAT)
            .setTensorShape(BuiltGraphDef.shape(1, 1, 3, 2))
            .addFloatVal(1)
            .addFloatVal(0.25f);
    graph.constant("w", splat).sliding("conv", "Conv2D", 1, "in", "w");
    assertThat(values(read(), "conv")).containsExactly(1, 0.25f, 0.25f, 0.25f, 0.25f, 0.25f);
  }

  @Test
  void numbersOfOtherTypesAreRead() throws IOException {
    graph.plainConvolution();
    graph.constant("half", tensor(DataType.DT_HALF).addHalfVal(0x3c00).addHalfVal(0xc000));
    graph.constant("short", tensor(DataType.DT_BFLOAT16).addHalfVal(0x3f80).addHalfVal(0xc000));
    graph.constant("double", tensor(DataType.DT_DOUBLE).addDoubleVal(1).addDoubleVal(-2));
    graph.constant("long", tensor(DataType.DT_INT64).addInt64Val(1).addInt64Val(-2));
    for (String type : new String[] {"half", "short", "double", "long"}) {
      graph.node("add-" + type, "Add", "conv", type);
    }
    Model model = read();
    for (String type : new String[] {"half", "short", "double", "long"}) {
      assertThat(values(model, "add-" + type)).as(type).containsExactly(1, -2);
    }
  }

  private static TensorProto.Builder tensor(DataType type) {
    return TensorProto.newBuilder().setDtype(type).setTensorShape(BuiltGraphDef.shape(2));
  }

  @Test
  void nonlinearitiesPoolsAndNormalisationKeepTheirNumbers() throws IOException {
    graph.node("relu", "Relu", "in");
    graph.node("six", "Relu6", "relu");
    graph.node("leaky", "LeakyRelu", "six").putAttr("alpha", number(0.125f));
    graph.node("sigmoid", "Sigmoid", "leaky");
    graph.sliding("max", "MaxPool", 2, "sigmoid").putAttr("ksize", integers(1, 3, 3, 1));
    graph
        .sliding("mean", "AvgPool", 1, "max")
        .putAttr("ksize", integers(1, 2, 2, 1))
        .putAttr("padding", text("VALID"));
    graph.node("lrn", "LRN", "mean").putAttr("alpha", number(0.5f)).putAttr("bias", number(2));
    Model model = read();
    assertThat(operation(model, "six")).isEqualTo(new Operation.Clip(0, 6));
    assertThat(operation(model, "leaky")).isEqualTo(new Operation.LeakyRelu(0.125));
    assertThat(operation(model, "sigmoid")).isEqualTo(new Operation.Sigmoid());
    assertThat(operation(model, "max"))
        .isEqualTo(new Operation.MaxPool(Window.square(3, 2, new Padding.Same())));
    assertThat(operation(model, "mean"))
        .isEqualTo(new Operation.AveragePool(Window.square(2, 1, Padding.none()), false));
    assertThat(operation(model, "lrn")).isEqualTo(new Operation.Lrn(5, 2, 0.5, 0.5));
    assertThat(model.graph().shape("lrn")).isEqualTo(new Shape(3, 3, 2));
  }

  @Test
  void batchNormalisationAndPaddingAreRead() throws IOException {
    graph.plainConvolution().floats("scale", TWO, 2, 3).floats("shift", TWO, 4, 5);
    graph.floats("mean", TWO, 6, 7).floats("variance", TWO, 8, 9);
    graph
        .node("norm", "FusedBatchNormV3", "conv", "scale", "shift", "mean", "variance")
        .putAttr("is_training", flag(false))
        .putAttr("epsilon", number(0.5f));
    graph.ints("pairs", new long[] {4, 2}, 0, 0, 1, 2, 3, 4, 0, 0);
    graph.node("pad", "Pad", "norm", "pairs");
    Model model = read();
    Operation.BatchNorm norm = (Operation.BatchNorm) operation(model, "norm");
    assertThat(norm.scale().values()).containsExactly(2, 3);
    assertThat(norm.shift().values()).containsExactly(4, 5);
    assertThat(norm.mean().values()).containsExactly(6, 7);
    assertThat(norm.variance().values()).containsExactly(8, 9);
    assertThat(norm.epsilon()).isEqualTo(0.5);
    assertThat(operation(model, "pad"))
        .isEqualTo(new Operation.Pad(new Padding.Fixed(1, 2, 3, 4), 0));
  }

  @Test
  void constantsAreAddedAndMultipliedPerChannel() throws IOException {
    graph.plainConvolution().floats("two", new long[] {1, 1, 1, 2}, 2, 4);
    graph.floats("half", new long[0], 0.5f);
    graph.node("folded", "Mul", "two", "half");
    graph.node("sum", "AddV2", "folded", "conv");
    graph.node("less", "Sub", "sum", "two");
    graph.node("from", "Sub", "half", "less");
    graph.node("times", "Mul", "from", "two");
    graph.node("over", "RealDiv", "times", "two");
    Model model = read();
    assertThat(values(model, "sum")).containsExactly(1, 2);
    assertThat(values(model, "less")).containsExactly(-2, -4);
    assertScale(model, "from", new float[] {-1, -1}, new float[] {0.5f, 0.5f});
    assertScale(model, "times", new float[] {2, 4}, new float[2]);
    assertScale(model, "over", new float[] {0.5f, 0.25f}, new float[2]);
  }

  private static void assertScale(Model model, String node, float[] scale, float[] shift) {
    Operation.BatchNorm norm = (Operation.BatchNorm) operation(model, node);
    assertThat(norm.scale().values()).containsExactly(scale);
    assertThat(norm.shift().values()).containsExactly(shift);
    assertThat(norm.mean().values()).containsOnly(0);
    assertThat(norm.variance().values()).containsOnly(1);
    assertThat(norm.epsilon()).isZero();
  }

  @Test
  void mapsAreAddedMultipliedAndJoined() throws IOException {
    graph.plainConvolution().ints("axis", new long[0], -1).list("plane", 1, 2);
    graph.node("sum", "Add", "conv", "conv");
    graph.node("means", "Mean", "sum", "plane").putAttr("keep_dims", flag(true));
    graph.node("gated", "Mul", "means", "sum");
    graph.node("new", "ConcatV2", "gated", "in", "axis");
    graph.node("old", "Concat", "axis", "new", "conv");
    Model model = read();
    assertThat(model.graph().node("gated").inputs()).containsExactly("sum", "means");
    assertThat(model.graph().shape("old")).isEqualTo(new Shape(7, 8, 6));
    assertThat(operation(model, "means")).isEqualTo(new Operation.GlobalAveragePool());
  }

  @Test
  void aMatrixTakesRowsColumnsAndChannelsInOrbitsOrder() throws IOException {
    BuiltGraphDef other = new BuiltGraphDef().input(-1, 1, 2, 3).list("shape", -1, 6);
    other.node("flat", "Reshape", "in", "shape");
    other.counted("w", 6, 2).node("dense", "MatMul", "flat", "w");
    other.node("probabilities", "Softmax", "dense");
    Model model = other.read(folder.resolve("dense.pb"));
    // two columns of three channels become three channels of two columns
    assertThat(values(model, "dense")).containsExactly(1, 7, 3, 9, 5, 11, 2, 8, 4, 10, 6, 12);
    assertThat(operation(model, "probabilities")).isEqualTo(new Operation.Softmax());
    assertThat(model.aliases()).containsEntry("flat", "in");
  }

  @Test
  void nodesThatChangeNothingAreOtherNames() throws IOException {
    graph.plainConvolution().list("shape", -1, 2).list("plane", 1, 2);
    graph.node("same", "Identity", "conv");
    graph.node("checked", "CheckNumerics", "same");
    graph.node("wait", "NoOp", "^checked");
    graph.node("mean", "Mean", "checked", "plane").putAttr("keep_dims", flag(true));
    graph.node("squeezed", "Squeeze", "mean").putAttr("squeeze_dims", integers(1, 2));
    graph.node("again", "Reshape", "squeezed", "shape");
    Model model = read();
    assertThat(model.graph().nodes()).hasSize(3);
    assertThat(model.aliases())
        .containsEntry("checked", "conv")
        .containsEntry("again", "mean")
        .containsEntry("same:0", "conv");
    assertThat(model.about().notes()).hasSize(1);
  }

  @Test
  void nodesMayStandInAnyOrder() throws IOException {
    BuiltGraphDef other = new BuiltGraphDef();
    other.node("relu", "Relu", "conv");
    other.sliding("conv", "Conv2D", 1, "in", "w");
    other.counted("w", 1, 1, 3, 2).input();
    Model model = other.read(folder.resolve("any.pb"));
    assertThat(model.graph().nodes()).extracting("name").containsExactly("in", "conv", "relu");
    assertThat(model.graph().input()).isEqualTo(new Shape(3, 224, 224));
    assertThat(model.about().notes()).anyMatch(note -> note.contains("224 x 224 is assumed"));
  }

  @Test
  void whatIsNotSupportedIsNamedOnceAndTheRestOpens() throws IOException {
    graph.plainConvolution();
    graph.node("odd", "Foo", "conv");
    graph.node("behind", "Relu", "odd");
    graph.node("alone", "Bar");
    graph.node("both", "Add", "conv", "alone");
    graph.node("wrong", "BiasAdd", "in", "w");
    graph.node("lost", "Relu", "gone");
    graph.node("relu", "Relu", "conv");
    Model model = read();
    assertThat(model.layers()).extracting(Layer::name).containsExactly("relu");
    assertThat(model.about().notes())
        .element(1)
        .isEqualTo("node odd of operation Foo is not supported; what follows it is left out");
    assertThat(model.about().notes()).hasSize(4).noneMatch(note -> note.contains("lost"));
    assertThat(model.about().notes().get(2)).startsWith("node alone of operation Bar");
    assertThat(model.about().notes().get(3)).startsWith("node wrong of operation BiasAdd does not");
  }

  @Test
  void importedNamesAreKnownWithoutTheirPrefix() throws IOException {
    BuiltGraphDef other = new BuiltGraphDef();
    other.node("import/input", "Placeholder");
    other.counted("import/w", 1, 1, 3, 2);
    other.sliding("import/conv", "Conv2D", 1, "import/input", "import/w");
    Model model = other.read(folder.resolve("imported.pb"));
    assertThat(model.layers()).extracting(Layer::name).containsExactly("conv");
    assertThat(model.layer("conv:0").orElseThrow().node()).isEqualTo("import/conv");
  }
}
