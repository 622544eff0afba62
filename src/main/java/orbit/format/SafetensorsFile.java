package orbit.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import orbit.network.AtomicFile;
import orbit.network.FileProblem;
import orbit.network.StrictJson;
import orbit.network.Tensor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Named tensors in one file: the length of the header in 8 bytes, little-endian; a JSON header that
 * says for each name the type, shape and bytes; the bytes.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">the format</a>
 */
public final class SafetensorsFile {

  private static final int PIECE = 1 << 16;

  private SafetensorsFile() {}

  /**
   * Reads all weights, in the order of their bytes. F32, F64, F16 and BF16 become float32; whole
   * numbers, such as PyTorch's counts of batches, are no weights and are left out.
   *
   * @throws orbit.network.InvalidFileException one sentence with file, place and remedy, whatever
   *     is wrong with the file
   */
  public static Map<String, Tensor> read(Path file) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    try (ByteSource source = ByteSource.open(file, "a safetensors file")) {
      for (SafetensorsHeader.Entry entry : SafetensorsHeader.read(source).entries()) {
        if (entry.type().isWhole()) {
          continue;
        }
        String name = entry.name();
        float[] values =
            entry
                .type()
                .read(source, entry.position(), entry.count(), ByteOrder.LITTLE_ENDIAN, name);
        tensors.put(name, new Tensor(name, entry.shape(), values));
      }
    } catch (FileProblem problem) {
      throw problem.in(file);
    }
    return tensors;
  }

  /**
   * Writes tensors as float32, sorted by name, so that the same tensors give the same bytes.
   *
   * @param metadata free texts that stand in the header
   * @throws IllegalArgumentException if a name stands twice or a value is not finite
   */
  public static void write(Path file, Collection<Tensor> tensors, Map<String, String> metadata)
      throws IOException {
    Map<String, Tensor> sorted = new TreeMap<>();
    for (Tensor tensor : tensors) {
      check(tensor);
      if (sorted.put(tensor.name(), tensor) != null) {
        throw new IllegalArgumentException("the name " + tensor.name() + " stands twice");
      }
    }
    byte[] header = header(sorted, metadata);
    AtomicFile.write(
        file,
        out -> {
          int padded = Math.ceilDiv(header.length, 8) * 8;
          ByteBuffer length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
          out.write(length.putLong(padded).array());
          out.write(header);
          out.write(" ".repeat(padded - header.length).getBytes(StandardCharsets.US_ASCII));
          for (Tensor tensor : sorted.values()) {
            write(out, tensor.values());
          }
        });
  }

  private static void check(Tensor tensor) {
    if (tensor.name().equals(SafetensorsHeader.METADATA)) {
      throw new IllegalArgumentException("no tensor can have the name " + tensor.name());
    }
    for (float value : tensor.values()) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException(tensor + " holds a value that is not finite");
      }
    }
  }

  private static byte[] header(Map<String, Tensor> tensors, Map<String, String> metadata) {
    ObjectNode header = StrictJson.MAPPER.createObjectNode();
    if (!metadata.isEmpty()) {
      ObjectNode texts = header.putObject(SafetensorsHeader.METADATA);
      new TreeMap<>(metadata).forEach(texts::put);
    }
    long begin = 0;
    for (Tensor tensor : tensors.values()) {
      long end = begin + 4L * tensor.values().length;
      ObjectNode entry = header.putObject(tensor.name()).put("dtype", "F32");
      ArrayNode shape = entry.putArray("shape");
      Arrays.stream(tensor.shape()).forEach(shape::add);
      entry.putArray("data_offsets").add(begin).add(end);
      begin = end;
    }
    return StrictJson.MAPPER.writeValueAsBytes(header);
  }

  /** Little-endian float32. */
  static void write(OutputStream out, float[] values) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(4 * PIECE).order(ByteOrder.LITTLE_ENDIAN);
    FloatBuffer floats = piece.asFloatBuffer();
    for (int from = 0; from < values.length; from += PIECE) {
      int count = Math.min(PIECE, values.length - from);
      floats.clear().put(values, from, count);
      out.write(piece.array(), 0, 4 * count);
    }
  }
}
