package orbit.format;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import orbit.network.FileProblem;
import orbit.network.GraphException;
import org.jspecify.annotations.Nullable;
import org.tensorflow.framework.DataType;
import org.tensorflow.framework.TensorProto;
import org.tensorflow.framework.TensorShapeProto;

/**
 * Numbers that stand in a GraphDef or follow from such, row by row; they are read when they are
 * asked for.
 *
 * @param node where they stand
 * @param shape extents, none for a single number
 * @param values finite, as many as the shape has
 */
record GraphDefConstant(String node, int[] shape, Supplier<float[]> values) {

  private static final String AGAIN = "save the graph again";

  /** The longest list of sizes, axes or paddings. */
  private static final int LONGEST_LIST = 64;

  /**
   * What a Const holds: raw bytes, little-endian, or a list whose last value stands for all that
   * are missing.
   *
   * @throws FileProblem if the values are not as many as the shape says
   */
  static GraphDefConstant of(GraphDefNode node, Allowance allowance) {
    TensorProto tensor = node.tensor();
    String place = "node " + node.name();
    int[] shape = shape(tensor.getTensorShape(), place);
    long count = count(shape);
    NumberType type = type(tensor.getDtype());
    if (type == null) {
      return new GraphDefConstant(
          node.name(),
          shape,
          () -> {
            throw node.problem("it holds values of type " + tensor.getDtype());
          });
    }
    ByteString raw = tensor.getTensorContent();
    long given = raw.isEmpty() ? list(tensor).size() : raw.size() / type.bytes();
    boolean fits = raw.isEmpty() ? given <= count : raw.size() == count * type.bytes();
    if (!fits || count > Integer.MAX_VALUE - 8) {
      throw new FileProblem(
          place,
          "it says it holds %d values of %s, and the file holds %d"
              .formatted(count, Arrays.toString(shape), given),
          AGAIN);
    }
    return new GraphDefConstant(
        node.name(),
        shape,
        () -> {
          allowance.take(count, place);
          float[] values =
              raw.isEmpty() ? filled(tensor, type, (int) count) : unpacked(raw, type, (int) count);
          type.check(values, place);
          return values;
        });
  }

  private static int[] shape(TensorShapeProto shape, String place) {
    int[] extents = new int[shape.getDimCount()];
    long count = 1;
    for (int n = 0; n < extents.length; n++) {
      long extent = shape.getDim(n).getSize();
      boolean fits = extent >= 0 && extent <= Integer.MAX_VALUE;
      count = fits && count <= Integer.MAX_VALUE ? count * extent : Long.MAX_VALUE;
      if (count > 1L << 40 || shape.getUnknownRank()) {
        throw new FileProblem(
            place,
            "an array of this shape cannot be: " + extent + " values along axis " + n,
            AGAIN);
      }
      extents[n] = (int) extent;
    }
    return extents;
  }

  private static long count(int[] shape) {
    return Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
  }

  private static @Nullable NumberType type(DataType type) {
    return switch (type) {
      case DT_FLOAT -> NumberType.F32;
      case DT_DOUBLE -> NumberType.F64;
      case DT_HALF -> NumberType.F16;
      case DT_BFLOAT16 -> NumberType.BF16;
      case DT_INT32 -> NumberType.I32;
      case DT_INT64 -> NumberType.I64;
      default -> null;
    };
  }

  private static List<? extends Number> list(TensorProto tensor) {
    return switch (tensor.getDtype()) {
      case DT_FLOAT -> tensor.getFloatValList();
      case DT_DOUBLE -> tensor.getDoubleValList();
      case DT_INT32 -> tensor.getIntValList();
      case DT_INT64 -> tensor.getInt64ValList();
      default -> tensor.getHalfValList();
    };
  }

  private static float[] unpacked(ByteString raw, NumberType type, int count) {
    float[] values = new float[count];
    ByteBuffer bytes = raw.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    type.read(bytes, values);
    return values;
  }

  private static float[] filled(TensorProto tensor, NumberType type, int count) {
    float[] values = new float[count];
    List<? extends Number> list = list(tensor);
    for (int n = 0; n < list.size(); n++) {
      values[n] =
          switch (type) {
            case F16 -> Float.float16ToFloat(list.get(n).shortValue());
            case BF16 -> Float.intBitsToFloat(list.get(n).intValue() << 16);
            default -> list.get(n).floatValue();
          };
    }
    if (!list.isEmpty()) {
      Arrays.fill(values, list.size(), count, values[list.size() - 1]);
    }
    return values;
  }

  int rank() {
    return shape.length;
  }

  /** Number of values. */
  int count() {
    return (int) count(shape);
  }

  /**
   * A short list of whole numbers, such as axes.
   *
   * @throws GraphException if it is something else
   */
  int[] integers() {
    if (count() > LONGEST_LIST) {
      throw new GraphException(node, count() + " values are too many for a list of sizes");
    }
    float[] given = values.get();
    int[] integers = new int[given.length];
    for (int n = 0; n < given.length; n++) {
      integers[n] = (int) given[n];
      if (integers[n] != given[n]) {
        throw new GraphException(node, "sizes and axes are whole numbers, unlike " + given[n]);
      }
    }
    return integers;
  }

  /**
   * A single number.
   *
   * @throws GraphException if there are several
   */
  float number() {
    if (count() != 1) {
      throw new GraphException(node, count() + " values instead of one");
    }
    return values.get()[0];
  }
}
