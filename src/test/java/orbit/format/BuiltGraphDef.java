package orbit.format;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import orbit.network.Model;
import org.tensorflow.framework.AttrValue;
import org.tensorflow.framework.DataType;
import org.tensorflow.framework.GraphDef;
import org.tensorflow.framework.NodeDef;
import org.tensorflow.framework.TensorProto;
import org.tensorflow.framework.TensorShapeProto;

/** A GraphDef made for a test; it begins with an input of 3 x 8 x 6 named {@code in}. */
final class BuiltGraphDef {

  private final GraphDef.Builder graph = GraphDef.newBuilder();

  static BuiltGraphDef withInput() {
    return new BuiltGraphDef().input(-1, 8, 6, 3);
  }

  BuiltGraphDef input(long... shape) {
    AttrValue value = AttrValue.newBuilder().setShape(shape(shape)).build();
    graph.addNode(NodeDef.newBuilder().setName("in").setOp("Placeholder").putAttr("shape", value));
    return this;
  }

  NodeDef.Builder node(String name, String operation, String... inputs) {
    return graph.addNodeBuilder().setName(name).setOp(operation).addAllInput(List.of(inputs));
  }

  /** A convolution or pool with equal strides. */
  NodeDef.Builder sliding(String name, String operation, int stride, String... inputs) {
    return node(name, operation, inputs)
        .putAttr("strides", integers(1, stride, stride, 1))
        .putAttr("padding", text("SAME"));
  }

  /** Raw floats. */
  BuiltGraphDef floats(String name, long[] shape, float... values) {
    return constant(
        name,
        TensorProto.newBuilder()
            .setDtype(DataType.DT_FLOAT)
            .setTensorShape(shape(shape))
            .setTensorContent(raw(values)));
  }

  /** The numbers 1, 2, 3 ... */
  BuiltGraphDef counted(String name, long... shape) {
    int count = 1;
    for (long extent : shape) {
      count *= (int) extent;
    }
    float[] values = new float[count];
    for (int n = 0; n < count; n++) {
      values[n] = n + 1;
    }
    return floats(name, shape, values);
  }

  BuiltGraphDef ints(String name, long[] shape, Integer... values) {
    return constant(
        name,
        TensorProto.newBuilder()
            .setDtype(DataType.DT_INT32)
            .setTensorShape(shape(shape))
            .addAllIntVal(List.of(values)));
  }

  BuiltGraphDef list(String name, Integer... values) {
    return ints(name, new long[] {values.length}, values);
  }

  BuiltGraphDef constant(String name, TensorProto.Builder tensor) {
    node(name, "Const").putAttr("value", AttrValue.newBuilder().setTensor(tensor).build());
    return this;
  }

  /** A convolution of one tap, 3 to 2 channels, kernels 1 ... 6. */
  BuiltGraphDef plainConvolution() {
    counted("w", 1, 1, 3, 2);
    sliding("conv", "Conv2D", 1, "in", "w");
    return this;
  }

  byte[] bytes() {
    return graph.build().toByteArray();
  }

  Model read(Path file) throws IOException {
    Files.write(file, bytes());
    return GraphDefFile.read(file);
  }

  static ByteString raw(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return ByteString.copyFrom(bytes);
  }

  static TensorShapeProto shape(long... extents) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (long extent : extents) {
      shape.addDimBuilder().setSize(extent);
    }
    return shape.build();
  }

  static AttrValue integers(long... numbers) {
    AttrValue.Builder value = AttrValue.newBuilder();
    for (long number : numbers) {
      value.getListBuilder().addI(number);
    }
    return value.build();
  }

  static AttrValue text(String text) {
    return AttrValue.newBuilder().setS(ByteString.copyFromUtf8(text)).build();
  }

  static AttrValue number(float number) {
    return AttrValue.newBuilder().setF(number).build();
  }

  static AttrValue flag(boolean flag) {
    return AttrValue.newBuilder().setB(flag).build();
  }
}
