package orbit.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import orbit.network.AtomicFile;
import orbit.network.FileProblem;

/**
 * NumPy's file of one array.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">the
 *     format</a>
 */
public final class NpyFile {

  private NpyFile() {}

  /**
   * Reads an array of float16, float32, float64, uint8, int32 or int64 as float32, in C order
   * whatever the order in the file.
   *
   * @throws orbit.network.InvalidFileException one sentence with file, place and remedy, whatever
   *     is wrong with the file, a value that is not finite included
   */
  public static NpyArray read(Path file) throws IOException {
    try (ByteSource source = ByteSource.open(file, "a NumPy array")) {
      NpyHeader header = NpyHeader.read(source);
      float[] values =
          header
              .type()
              .read(source, header.position(), header.count(), header.order(), "the array");
      return new NpyArray(
          header.descr(),
          header.shape(),
          header.fortran() ? reordered(values, header.shape()) : values);
    } catch (FileProblem problem) {
      throw problem.in(file);
    }
  }

  /** From the first index fastest to the last index fastest. */
  private static float[] reordered(float[] values, int[] shape) {
    float[] result = new float[values.length];
    int[] index = new int[shape.length];
    int[] steps = new int[shape.length];
    int step = 1;
    for (int n = 0; n < shape.length; n++) {
      steps[n] = step;
      step *= shape[n];
    }
    int from = 0;
    for (int to = 0; to < result.length; to++) {
      result[to] = values[from];
      for (int n = shape.length - 1; n >= 0; n--) {
        from += steps[n];
        if (++index[n] < shape[n]) {
          break;
        }
        from -= steps[n] * shape[n];
        index[n] = 0;
      }
    }
    return result;
  }

  /**
   * Writes float32, little-endian, in C order, version 1.0; byte for byte what NumPy writes.
   *
   * @throws IllegalArgumentException if the values do not fill the shape
   */
  public static void write(Path file, int[] shape, float[] values) throws IOException {
    if (NpyArray.size(shape) != values.length) {
      throw new IllegalArgumentException(
          values.length + " values do not fill " + Arrays.toString(shape));
    }
    byte[] prefix = prefix("<f4", shape);
    AtomicFile.write(
        file,
        out -> {
          out.write(prefix);
          SafetensorsFile.write(out, values);
        });
  }

  /** Header of version 1.0 for values of a type, as NumPy names it. */
  static byte[] prefix(String type, int[] shape) {
    String extents =
        Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    String text =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }"
            .formatted(type, shape.length == 1 ? extents + "," : extents);
    int length = NpyHeader.MAGIC.length() + 4 + text.length() + 1;
    String line = text + " ".repeat(Math.ceilDiv(length, 64) * 64 - length) + "\n";
    return ByteBuffer.allocate(NpyHeader.MAGIC.length() + 4 + line.length())
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(NpyHeader.MAGIC.getBytes(StandardCharsets.ISO_8859_1))
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) line.length())
        .put(line.getBytes(StandardCharsets.ISO_8859_1))
        .array();
  }
}
