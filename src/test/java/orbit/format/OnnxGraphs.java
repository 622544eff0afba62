package orbit.format;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import orbit.network.Batch;
import orbit.network.Model;
import orbit.network.PlainNetwork;

/** Small ONNX files, made as the tests need them; the value that is asked for is "out". */
final class OnnxGraphs {

  final ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(8);
  final GraphProto.Builder graph = GraphProto.newBuilder();
  private final Random random = new Random(5);

  /** A graph that reads "x" of these extents; one that is not positive has a name instead. */
  static OnnxGraphs opset(int opset, long... input) {
    OnnxGraphs graphs = new OnnxGraphs();
    graphs.model.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(opset));
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (long extent : input) {
      shape.addDim(
          extent > 0
              ? Dimension.newBuilder().setDimValue(extent)
              : Dimension.newBuilder().setDimParam("n" + extent));
    }
    graphs.graph.addInput(input("x", shape));
    return graphs;
  }

  static ValueInfoProto input(String name, TensorShapeProto.Builder shape) {
    TypeProto.Tensor.Builder type = TypeProto.Tensor.newBuilder().setElemType(1).setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(type))
        .build();
  }

  /** Reads "x", writes "out". */
  OnnxGraphs node(String operation, AttributeProto... attributes) {
    return node(operation, "x", "out", attributes);
  }

  /**
   * @param inputs names with spaces between; a dash is one that is left out
   */
  OnnxGraphs node(String operation, String inputs, String output, AttributeProto... attributes) {
    graph.addNode(made(operation, inputs, output, attributes));
    return this;
  }

  static NodeProto made(
      String operation, String inputs, String output, AttributeProto... attributes) {
    NodeProto.Builder node = NodeProto.newBuilder().setOpType(operation);
    for (String input : inputs.isEmpty() ? new String[0] : inputs.split(" ")) {
      node.addInput(input.equals("-") ? "" : input);
    }
    node.addOutput(output).setName("the " + output);
    for (AttributeProto attribute : attributes) {
      node.addAttribute(attribute);
    }
    return node.build();
  }

  OnnxGraphs weights(String name, int[] dims, float... values) {
    graph.addInitializer(tensor(name, dims, values));
    return this;
  }

  static TensorProto tensor(String name, int[] dims, float... values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(DataType.FLOAT_VALUE);
    for (int extent : dims) {
      tensor.addDims(extent);
    }
    for (float value : values) {
      tensor.addFloatData(value);
    }
    return tensor.build();
  }

  /** The same numbers each time. */
  OnnxGraphs drawn(String name, int... dims) {
    return weights(name, dims, numbers(dims));
  }

  float[] numbers(int... dims) {
    float[] values = new float[(int) OnnxDims.count(dims)];
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) random.nextGaussian();
    }
    return values;
  }

  /** A list of whole numbers. */
  OnnxGraphs list(String name, long... values) {
    graph.addInitializer(whole(name, values).addDims(values.length));
    return this;
  }

  OnnxGraphs scalar(String name, float value) {
    return weights(name, new int[0], value);
  }

  static TensorProto.Builder whole(String name, long... values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(DataType.INT64_VALUE);
    for (long value : values) {
      tensor.addInt64Data(value);
    }
    return tensor;
  }

  OnnxGraphs function(FunctionProto.Builder function) {
    model.addFunctions(function);
    return this;
  }

  static AttributeProto ints(String name, long... values) {
    AttributeProto.Builder attribute = attribute(name, AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  static AttributeProto integer(String name, long value) {
    return attribute(name, AttributeType.INT).setI(value).build();
  }

  static AttributeProto number(String name, float value) {
    return attribute(name, AttributeType.FLOAT).setF(value).build();
  }

  static AttributeProto text(String name, String value) {
    return attribute(name, AttributeType.STRING).setS(ByteString.copyFromUtf8(value)).build();
  }

  static AttributeProto.Builder attribute(String name, AttributeType type) {
    return AttributeProto.newBuilder().setName(name).setType(type);
  }

  ModelProto built() {
    return model.clone().setGraph(graph).build();
  }

  Path write(Path folder) throws IOException {
    Path file = folder.resolve("tiny.onnx");
    Files.write(file, built().toByteArray());
    return file;
  }

  Model read(Path folder) throws IOException {
    return OnnxFile.read(write(folder));
  }

  /** A picture of a model's size, always the same. */
  static Batch picture(Model model) {
    Random random = new Random(11);
    float[] values = new float[model.graph().input().size()];
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) random.nextGaussian();
    }
    return Batch.of(model.graph().input(), values);
  }

  /** What a value of a model is for that picture. */
  static double[] answer(Model model, String value) {
    String node = model.layer(value).orElseThrow().node();
    return new PlainNetwork(model.graph()).activations(picture(model), node);
  }
}
