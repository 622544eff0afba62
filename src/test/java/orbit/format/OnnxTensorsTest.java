package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.SparseTensorProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import orbit.network.Model;
import orbit.network.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights, however a file holds them. */
class OnnxTensorsTest {

  private static final float[] VALUES = {1, -0.5f, 2};

  @TempDir private Path folder;

  /** A bias of three channels. */
  private static OnnxGraphs file(TensorProto.Builder tensor) {
    OnnxGraphs file = OnnxGraphs.opset(13, 1, 3, 4, 4);
    file.graph.addInitializer(tensor.setName("b").addDims(3).addDims(1).addDims(1));
    return file.node("Add", "x b", "out");
  }

  private static TensorProto.Builder type(DataType type) {
    return TensorProto.newBuilder().setDataType(type.getNumber());
  }

  private void assertRead(OnnxGraphs file, float... wanted) throws IOException {
    Model model = file.read(folder);
    assertThat(model.graph().node("out").operation())
        .isInstanceOfSatisfying(
            Operation.Bias.class, bias -> assertThat(bias.values().values()).isEqualTo(wanted));
  }

  private static ByteString raw(DataType type) {
    ByteBuffer buffer = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : VALUES) {
      switch (type) {
        case DOUBLE -> buffer.putDouble(value);
        case FLOAT16 -> buffer.putShort(Float.floatToFloat16(value));
        case BFLOAT16 -> buffer.putShort((short) (Float.floatToRawIntBits(value) >> 16));
        default -> buffer.putFloat(value);
      }
    }
    return ByteString.copyFrom(buffer.flip());
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE", "FLOAT16", "BFLOAT16"})
  void asBytes(DataType type) throws IOException {
    assertRead(file(type(type).setRawData(raw(type))), VALUES);
  }

  @Test
  void asNumbers() throws IOException {
    TensorProto.Builder half = type(DataType.FLOAT16);
    TensorProto.Builder brain = type(DataType.BFLOAT16);
    TensorProto.Builder wide = type(DataType.DOUBLE);
    for (float value : VALUES) {
      half.addInt32Data(Short.toUnsignedInt(Float.floatToFloat16(value)));
      brain.addInt32Data(Float.floatToRawIntBits(value) >>> 16);
      wide.addDoubleData(value);
    }
    assertRead(file(half), VALUES);
    assertRead(file(brain), VALUES);
    assertRead(file(wide), VALUES);
    assertRead(file(type(DataType.FLOAT).addFloatData(3)), 3, 3, 3);
    assertRead(
        file(type(DataType.INT32).addInt32Data(1).addInt32Data(-2).addInt32Data(3)), 1, -2, 3);
  }

  private static TensorProto.Builder external(String location, String offset, String length) {
    return type(DataType.FLOAT)
        .setDataLocation(DataLocation.EXTERNAL)
        .addExternalData(entry("location", location))
        .addExternalData(entry("offset", offset))
        .addExternalData(entry("length", length));
  }

  private static StringStringEntryProto entry(String key, String value) {
    return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
  }

  @Test
  void inAFileBesideTheModel() throws IOException {
    Files.createDirectory(folder.resolve("weights"));
    byte[] bytes = ByteString.copyFromUtf8("1234").concat(raw(DataType.FLOAT)).toByteArray();
    Files.write(folder.resolve("weights/a..b.bin"), bytes);
    assertRead(file(external("weights/a..b.bin", "4", "12")), VALUES);
    assertRefused(file(external("weights/a..b.bin", "5", "12")), "a..b.bin ends before");
    assertRefused(file(external("weights/a..b.bin", "4", "11")), "12 bytes belong here, not 11");
    assertRefused(file(external("weights/a..b.bin", "-4", "12")), "offset is not a number");
    assertRefused(
        file(external("weights/a..b.bin", "999999999999999999", "12")), "a..b.bin ends before");
    assertRefused(file(external("missing.bin", "0", "12")), "is not there", "missing.bin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../b.bin",
        "sub/../../b.bin",
        "..",
        "/etc/passwd",
        "",
        "link.bin",
        "a\\..\\b",
        "\0"
      })
  void nothingOutsideTheFolderIsRead(String location) throws IOException {
    Path model = Files.createDirectory(folder.resolve("model"));
    Files.write(folder.resolve("b.bin"), raw(DataType.FLOAT).toByteArray());
    Files.createSymbolicLink(model.resolve("link.bin"), folder.resolve("b.bin"));
    Path file = file(external(location, "0", "12")).write(model);
    Refusal.assertRefused(file, () -> OnnxFile.read(file), "tensor b", "folder");
  }

  @Test
  void whatIsNotThereIsRefused() throws IOException {
    assertRefused(file(type(DataType.FLOAT).addFloatData(1).addFloatData(2)), "tensor b", "not 2");
    assertRefused(file(type(DataType.FLOAT)), "tensor b", "3 values belong here, not 0");
    assertRefused(
        file(type(DataType.FLOAT).setRawData(ByteString.copyFromUtf8("12345678901"))),
        "tensor b",
        "12 bytes belong here, not 11");
    assertRefused(file(type(DataType.FLOAT).addDims(1L << 40)), "tensor b");
    assertRefused(file(type(DataType.FLOAT).addDims(1L << 20).addDims(1L << 20)), "tensor b");
    assertRefused(file(type(DataType.FLOAT).addDims(-1)), "tensor b");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
  void valuesThatAreNotFiniteAreRefused(float value) throws IOException {
    TensorProto.Builder tensor = type(DataType.FLOAT);
    assertRefused(
        file(tensor.addFloatData(1).addFloatData(value).addFloatData(2)),
        "tensor b",
        "value 1 is not a finite");
  }

  @Test
  void aSmallFileMakesNoLargeConstants() throws IOException {
    OnnxGraphs file =
        OnnxGraphs.opset(13, 1, 3, 4, 4)
            .list("n", 1L << 20, 1L << 20)
            .node("ConstantOfShape", "n", "c")
            .node("Add", "x c", "out");
    assertRefused(file, "too large");
  }

  @Test
  void sparseTensorsAreNotSupported() throws IOException {
    OnnxGraphs file =
        OnnxGraphs.opset(13, 1, 3, 4, 4).node("Relu", "x", "r").node("Add", "r b", "out");
    file.graph.addSparseInitializer(
        SparseTensorProto.newBuilder().setValues(TensorProto.newBuilder().setName("b")));
    assertThat(file.read(folder).about().notes().getFirst()).contains("b is a sparse tensor");
  }

  private void assertRefused(OnnxGraphs file, String... parts) throws IOException {
    Path path = file.write(folder);
    Refusal.assertRefused(path, () -> OnnxFile.read(path), parts);
  }
}
