package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Shape;
import orbit.network.ValueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file as a whole becomes: names, layers, notes, functions and branches. */
class OnnxFileTest {

  @TempDir private Path folder;

  private static OnnxGraphs convolution(int opset) {
    return OnnxGraphs.opset(opset, 1, 3, 8, 9)
        .drawn("w", 4, 3, 3, 3)
        .drawn("b", 4)
        .node("Conv", "x w b", "c");
  }

  private static List<String> names(Model model) {
    return model.graph().nodes().stream().map(Node::name).toList();
  }

  @Test
  void aValueAndItsNodeMeanTheSame() throws IOException {
    Model model = convolution(13).node("Relu", "c", "out").read(folder);
    assertThat(names(model)).containsExactly("x", "c/convolution", "c", "out");
    assertThat(model.aliases()).containsEntry("the c", "c").containsEntry("the out", "out");
    assertThat(model.layer("the c")).map(Layer::node).contains("c");
    assertThat(model.name()).isEqualTo("tiny");
    assertThat(model.format()).isEqualTo("onnx");
    assertThat(model.sha256()).isEqualTo(Sha256.of(folder.resolve("tiny.onnx")));
    assertThat(model.about().provenance()).contains("opset 13", "tiny.onnx", model.sha256());
  }

  @Test
  void namesOfPyTorch() throws IOException {
    OnnxGraphs file = OnnxGraphs.opset(17, 1, 3, 8, 9).drawn("onnx::Conv_7", 3, 3, 1, 1);
    file.model.setProducerName("pytorch");
    file.graph.addNode(
        OnnxGraphs.made("Conv", "x onnx::Conv_7", "/layer1/layer1.0/conv1/Conv_output_0")
            .toBuilder()
            .setName("/layer1/layer1.0/conv1/Conv"));
    file.graph.addNode(
        OnnxGraphs.made("Relu", "/layer1/layer1.0/conv1/Conv_output_0", "input.4").toBuilder()
            .setName("/layer1/layer1.0/relu/Relu"));
    file.graph.addNode(
        OnnxGraphs.made("Add", "input.4 x", "12").toBuilder().setName("/layer1/layer1.0/Add"));
    Model model = file.read(folder);
    assertThat(names(model))
        .containsExactly(
            "x",
            "/layer1/layer1.0/conv1/Conv",
            "/layer1/layer1.0/relu/Relu",
            "/layer1/layer1.0/Add");
    assertThat(model.layers())
        .extracting(Layer::name)
        .containsExactly("layer1.0.conv1", "layer1.0");
    assertThat(model.layer("12")).isPresent();
    assertThat(model.range().isUniform()).isFalse();
    assertThat(model.about().notes()).anyMatch(note -> note.contains("PyTorch"));
  }

  @Test
  void rangeOfTheMetadata() throws IOException {
    OnnxGraphs file = convolution(13);
    assertThat(file.read(folder).range()).isEqualTo(new ValueRange(0, 1));
    file.model.addMetadataProps(entry("Image.NominalPixelRange", "NominalRange_0_255"));
    file.model.addMetadataProps(entry("Image.BitmapPixelFormat", "Bgr8"));
    assertThat(file.read(folder).range())
        .isEqualTo(new ValueRange(List.of(0.0), List.of(255.0), true));
  }

  private static StringStringEntryProto entry(String key, String value) {
    return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
  }

  @Test
  void whatIsNotSupportedIsToldAndTheRestOpens() throws IOException {
    Model model =
        convolution(13)
            .node("Erf", "c", "e")
            .node("Relu", "e", "lost")
            .node("Relu", "c", "kept")
            .node("LogSoftmax", "kept", "out")
            .read(folder);
    assertThat(names(model)).containsExactly("x", "c/convolution", "c", "kept");
    assertThat(model.about().notes())
        .contains(
            "node the e of operation Erf is not supported; what follows it is left out",
            "node the out of operation LogSoftmax is not supported; what follows it is left out");
  }

  @Test
  void nothingButTheInputIsRefused() throws IOException {
    OnnxGraphs file = OnnxGraphs.opset(13, 1, 3, 8, 9).node("Erf");
    Path path = file.write(folder);
    Refusal.assertRefused(path, () -> OnnxFile.read(path), "node the out of operation Erf");
  }

  @Test
  void nodesInAnyOrderAndCircles() throws IOException {
    Model model =
        OnnxGraphs.opset(13, 1, 3, 8, 9)
            .node("Relu", "a", "out")
            .node("Sigmoid", "x", "a")
            .node("Add", "x two", "one")
            .node("Relu", "one", "two")
            .read(folder);
    assertThat(names(model)).containsExactly("x", "a", "out");
    assertThat(model.about().notes()).anyMatch(note -> note.contains("reads its own result"));
  }

  @Test
  void constantsAmongTheInputs() throws IOException {
    OnnxGraphs file = convolution(8);
    file.graph.clearInput();
    TensorShapeProto.Builder none = TensorShapeProto.newBuilder();
    file.graph.addInput(OnnxGraphs.input("w", none));
    file.graph.addInput(ValueInfoProto.newBuilder().setName("x"));
    Model model = file.read(folder);
    assertThat(model.graph().input()).isEqualTo(new Shape(3, 224, 224));
  }

  @Test
  void functionsOfTheFile() throws IOException {
    OnnxGraphs file = convolution(18);
    FunctionProto.Builder leaky =
        FunctionProto.newBuilder()
            .setDomain("pkg.onnxscript.torch_lib")
            .setName("leaky")
            .addInput("self")
            .addOutput("result")
            .addAttribute("slope")
            .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(18))
            .addNode(
                OnnxGraphs.made(
                    "LeakyRelu",
                    "self",
                    "result",
                    OnnxGraphs.attribute("alpha", AttributeType.FLOAT)
                        .setRefAttrName("slope")
                        .build()));
    FunctionProto.Builder outer = leaky.clone().setName("outer").clearNode();
    outer.addNode(
        OnnxGraphs.made(
                "leaky",
                "self",
                "inner",
                OnnxGraphs.attribute("slope", AttributeType.FLOAT).setRefAttrName("slope").build())
            .toBuilder()
            .setDomain("pkg.onnxscript.torch_lib"));
    outer.addNode(OnnxGraphs.made("Sigmoid", "inner", "result"));
    file.function(leaky).function(outer);
    file.graph.addNode(
        OnnxGraphs.made("outer", "c", "out", OnnxGraphs.number("slope", 0.25f)).toBuilder()
            .setDomain("pkg.onnxscript.torch_lib"));
    Model model = file.read(folder);
    assertThat(names(model)).containsExactly("x", "c/convolution", "c", "out/inner", "out");
    assertThat(model.graph().node("out/inner").operation())
        .isEqualTo(new Operation.LeakyRelu(0.25));
  }

  @Test
  void aFunctionThatCallsItselfIsLeftOut() throws IOException {
    OnnxGraphs file = convolution(18);
    FunctionProto.Builder endless =
        FunctionProto.newBuilder().setDomain("d").setName("f").addInput("a").addOutput("b");
    endless.addNode(OnnxGraphs.made("f", "a", "c").toBuilder().setDomain("d"));
    endless.addNode(OnnxGraphs.made("f", "c", "b").toBuilder().setDomain("d"));
    file.function(endless);
    file.graph.addNode(OnnxGraphs.made("f", "c", "out").toBuilder().setDomain("d"));
    assertThat(names(file.read(folder))).containsExactly("x", "c/convolution", "c");
  }

  @Test
  void aBranchWhoseConditionIsKnown() throws IOException {
    OnnxGraphs file =
        convolution(16)
            .scalar("four", 4)
            .node("Shape", "c", "s")
            .node("Size", "s", "rank")
            .node("Cast", "rank", "r", OnnxGraphs.integer("to", 1))
            .node("Equal", "r four", "is4");
    file.node("If", "is4", "out", branch("then_branch", "Relu"), branch("else_branch", "Erf"));
    Model model = file.read(folder);
    assertThat(model.graph().node("out").operation()).isEqualTo(new Operation.Relu());
    file.graph.removeNode(file.graph.getNodeCount() - 1);
    file.node("If", "c", "out", branch("then_branch", "Relu"), branch("else_branch", "Relu"));
    assertThat(file.read(folder).about().notes()).anyMatch(note -> note.contains("operation If"));
  }

  private static AttributeProto branch(String name, String operation) {
    GraphProto.Builder graph = GraphProto.newBuilder().setName(name);
    graph.addNode(OnnxGraphs.made(operation, "c", name + " out"));
    graph.addOutput(ValueInfoProto.newBuilder().setName(name + " out"));
    return OnnxGraphs.attribute(name, AttributeType.GRAPH).setG(graph).build();
  }

  @Test
  void weightsThatTheFileComputes() throws IOException {
    Model model =
        OnnxGraphs.opset(21, 1, 3, 8, 9)
            .drawn("v", 3, 3, 1, 4)
            .list("four", 4)
            .node("Transpose", "v", "t", OnnxGraphs.ints("perm", 3, 0, 1, 2))
            .node("Constant", "", "half", OnnxGraphs.number("value_float", 0.5f))
            .node("Mul", "t half", "u")
            .node("ConstantOfShape", "four", "z")
            .node("Conv", "x u z", "out", OnnxGraphs.ints("pads", 0, 0, 0, 0))
            .node("Constant", "", "unused", OnnxGraphs.ints("value_ints", 1, 2))
            .read(folder);
    assertThat(model.graph().shape("out")).isEqualTo(new Shape(4, 6, 9));
    assertThat(model.about().notes()).noneMatch(note -> note.contains("left out"));
  }
}
