package orbit.format;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import orbit.network.FileProblem;

/** Turns the tensors of an ONNX file into numbers, wherever and however it keeps them. */
final class OnnxTensors {

  private static final String AGAIN = "export or fetch it again";

  private final OnnxExternalData external;
  private final OnnxBudget budget;

  /** A number of some type at an index. */
  private interface Floats {
    float at(int index);
  }

  /**
   * @param file the model; external data lie beside it
   */
  OnnxTensors(Path file, OnnxBudget budget) {
    this.external = new OnnxExternalData(file);
    this.budget = budget;
  }

  /**
   * @param name for complaints
   * @throws FileProblem if its values are not all there
   * @throws OnnxUnsupported if they are no numbers, or of an unusual kind
   */
  OnnxConstant read(TensorProto tensor, String name) throws IOException {
    int[] dims = dims(tensor, name);
    int count = (int) OnnxDims.count(dims);
    DataType type = DataType.forNumber(tensor.getDataType());
    if (type == null || bytes(type) == 0) {
      throw OnnxUnsupported.because("%s is of type %s".formatted(name, type));
    }
    if (tensor.hasSegment()) {
      throw OnnxUnsupported.because(name + " is stored in segments");
    }
    if (tensor.getDataLocation() == DataLocation.EXTERNAL) {
      ByteBuffer data = external.read(tensor, name, (long) count * bytes(type));
      budget.grow(count);
      return raw(name, dims, count, type, data);
    }
    if (tensor.hasRawData() || count == 0) {
      long found = tensor.getRawData().size();
      if (found != (long) count * bytes(type)) {
        throw broken(
            name, "%d bytes belong here, not %d".formatted((long) count * bytes(type), found));
      }
      return raw(name, dims, count, type, tensor.getRawData().asReadOnlyByteBuffer().slice());
    }
    return typed(name, dims, count, type, tensor);
  }

  private static FileProblem broken(String name, String problem) {
    return new FileProblem("tensor " + name, problem, AGAIN);
  }

  private static int[] dims(TensorProto tensor, String name) {
    if (tensor.getDimsCount() > OnnxDims.MOST_RANK) {
      throw broken(name, tensor.getDimsCount() + " indices are too many");
    }
    int[] dims = new int[tensor.getDimsCount()];
    for (int n = 0; n < dims.length; n++) {
      long extent = tensor.getDims(n);
      if (extent < 0 || extent > Integer.MAX_VALUE - 8) {
        throw broken(name, "no such extent: " + extent);
      }
      dims[n] = (int) extent;
    }
    if (OnnxDims.count(dims) == Long.MAX_VALUE) {
      throw broken(name, "an array of %s is too large".formatted(Arrays.toString(dims)));
    }
    return dims;
  }

  /** Bytes of one number; 0 for what cannot be read. */
  private static int bytes(DataType type) {
    return switch (type) {
      case UINT8, INT8, BOOL -> 1;
      case UINT16, INT16, FLOAT16, BFLOAT16 -> 2;
      case FLOAT, INT32, UINT32 -> 4;
      case DOUBLE, INT64, UINT64 -> 8;
      default -> 0;
    };
  }

  private static OnnxConstant raw(
      String name, int[] dims, int count, DataType type, ByteBuffer unordered) {
    ByteBuffer data = unordered.order(ByteOrder.LITTLE_ENDIAN);
    return switch (type) {
      case FLOAT -> floats(name, dims, count, k -> data.getFloat(4 * k));
      case DOUBLE -> floats(name, dims, count, k -> (float) data.getDouble(8 * k));
      case FLOAT16 -> floats(name, dims, count, k -> Float.float16ToFloat(data.getShort(2 * k)));
      case BFLOAT16 ->
          floats(name, dims, count, k -> Float.intBitsToFloat(data.getShort(2 * k) << 16));
      case UINT8, BOOL -> wholes(name, dims, count, k -> Byte.toUnsignedInt(data.get(k)));
      case INT8 -> wholes(name, dims, count, data::get);
      case UINT16 -> wholes(name, dims, count, k -> Short.toUnsignedInt(data.getShort(2 * k)));
      case INT16 -> wholes(name, dims, count, k -> data.getShort(2 * k));
      case INT32 -> wholes(name, dims, count, k -> data.getInt(4 * k));
      case UINT32 -> wholes(name, dims, count, k -> Integer.toUnsignedLong(data.getInt(4 * k)));
      default -> wholes(name, dims, count, k -> data.getLong(8 * k));
    };
  }

  private OnnxConstant typed(
      String name, int[] dims, int count, DataType type, TensorProto tensor) {
    int found =
        switch (type) {
          case FLOAT -> tensor.getFloatDataCount();
          case DOUBLE -> tensor.getDoubleDataCount();
          case INT64 -> tensor.getInt64DataCount();
          case UINT32, UINT64 -> tensor.getUint64DataCount();
          default -> tensor.getInt32DataCount();
        };
    if (found != count && found != 1) {
      throw broken(name, "%d values belong here, not %d".formatted(count, found));
    }
    if (found != count) {
      budget.take(dims);
    }
    // one value may stand for all
    int last = found - 1;
    return switch (type) {
      case FLOAT -> floats(name, dims, count, k -> tensor.getFloatData(Math.min(k, last)));
      case DOUBLE ->
          floats(name, dims, count, k -> (float) tensor.getDoubleData(Math.min(k, last)));
      case FLOAT16 ->
          floats(
              name,
              dims,
              count,
              k -> Float.float16ToFloat((short) tensor.getInt32Data(Math.min(k, last))));
      case BFLOAT16 ->
          floats(
              name,
              dims,
              count,
              k -> Float.intBitsToFloat(tensor.getInt32Data(Math.min(k, last)) << 16));
      case INT64 -> wholes(name, dims, count, k -> tensor.getInt64Data(Math.min(k, last)));
      case UINT32, UINT64 ->
          wholes(name, dims, count, k -> tensor.getUint64Data(Math.min(k, last)));
      default -> wholes(name, dims, count, k -> tensor.getInt32Data(Math.min(k, last)));
    };
  }

  private static OnnxConstant floats(String name, int[] dims, int count, Floats source) {
    float[] values = new float[count];
    for (int k = 0; k < count; k++) {
      values[k] = source.at(k);
    }
    return OnnxConstant.floats(name, dims, values);
  }

  private static OnnxConstant wholes(String name, int[] dims, int count, IntToLongFunction source) {
    long[] values = new long[count];
    Arrays.setAll(values, source);
    return OnnxConstant.wholes(name, dims, values);
  }
}
