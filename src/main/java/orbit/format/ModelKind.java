package orbit.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What kind of model a file is: told from its first bytes, and from its name where they leave it
 * open.
 */
enum ModelKind {
  NATIVE,
  SAFETENSORS,
  /** TensorFlow's frozen graph, also inside a zip. */
  GRAPH_DEF,
  ONNX,
  /** PyTorch's {@code state_dict}, a zip or a bare pickle. */
  STATE_DICT,
  HDF5,
  TFLITE,
  SAVED_MODEL,
  CAFFE,
  UNKNOWN;

  /** Bytes that are looked at. */
  private static final int START = 16;

  /** Entries of a zip that are looked at. */
  private static final int MOST_ENTRIES = 100_000;

  static ModelKind of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(START);
    }
    if (begins(start, 0, "PK\u0003\u0004")) {
      return ofZip(file);
    }
    if (begins(start, 1, "HDF\r\n")) {
      return HDF5;
    }
    if (begins(start, 4, "TFL3")) {
      return TFLITE;
    }
    if (name.endsWith(".json")) {
      return NATIVE;
    }
    // a safetensors file is a length and a JSON object
    if (name.endsWith(".safetensors") || start.length > 8 && start[8] == '{' && start[7] == 0) {
      return SAFETENSORS;
    }
    return ofUnmarked(name, start);
  }

  private static boolean begins(byte[] start, int at, String mark) {
    byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
    int end = at + wanted.length;
    return start.length >= end && Arrays.equals(Arrays.copyOfRange(start, at, end), wanted);
  }

  /** Formats without a mark of their own. */
  private static ModelKind ofUnmarked(String name, byte[] start) {
    if (name.endsWith(".onnx")) {
      return ONNX;
    }
    if (name.endsWith(".caffemodel") || name.endsWith(".prototxt")) {
      return CAFFE;
    }
    if (name.equals("saved_model.pb")) {
      return SAVED_MODEL;
    }
    if (name.endsWith(".pb")) {
      return GRAPH_DEF;
    }
    int first = start.length == 0 ? 0 : start[0];
    int second = start.length < 2 ? 0 : start[1];
    if (name.endsWith(".pth") || name.endsWith(".pt") || first == (byte) 0x80 && second <= 5) {
      return STATE_DICT;
    }
    // the first field of a graph is a node, that of an ONNX model its version
    if (first == 0x0a) {
      return GRAPH_DEF;
    }
    return first == 0x08 ? ONNX : UNKNOWN;
  }

  private static ModelKind ofZip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      for (int n = 0; n < MOST_ENTRIES && entries.hasMoreElements(); n++) {
        String name = entries.nextElement().getName();
        if (name.endsWith("data.pkl")) {
          return STATE_DICT;
        }
        if (name.endsWith("saved_model.pb")) {
          return SAVED_MODEL;
        }
        if (name.endsWith(".pb")) {
          return GRAPH_DEF;
        }
      }
      return UNKNOWN;
    } catch (IOException | IllegalArgumentException broken) {
      // the reader says what is wrong with it
      String name = file.toString().toLowerCase(Locale.ROOT);
      return name.endsWith(".zip") ? GRAPH_DEF : STATE_DICT;
    }
  }
}
