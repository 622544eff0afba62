package orbit.format;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import orbit.network.FileProblem;

/** Weights in files beside the model; nothing outside the model's folder is read. */
final class OnnxExternalData {

  private final Path folder;

  OnnxExternalData(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    this.folder = parent == null ? file.toAbsolutePath() : parent;
  }

  /**
   * @param bytes how many the tensor's shape and type ask for
   * @throws FileProblem if the file is missing, elsewhere or too short
   */
  ByteBuffer read(TensorProto tensor, String name, long bytes) throws IOException {
    Map<String, String> entries = new HashMap<>();
    for (StringStringEntryProto entry : tensor.getExternalDataList()) {
      entries.put(entry.getKey(), entry.getValue());
    }
    String place = "tensor " + name;
    Path file = file(entries.getOrDefault("location", ""), place);
    long offset = number(entries, "offset", 0, place);
    try (ByteSource source = ByteSource.open(file, "the model's weights")) {
      long length = number(entries, "length", bytes, place);
      if (length < bytes || bytes > Integer.MAX_VALUE - 8) {
        throw new FileProblem(
            place,
            "%d bytes belong here, not %d".formatted(bytes, length),
            "export or fetch the model again");
      }
      if (offset > source.size() || bytes > source.size() - offset) {
        throw new FileProblem(
            place,
            "%s ends before its %d bytes from %d on".formatted(file.getFileName(), bytes, offset),
            "fetch that file again");
      }
      ByteBuffer data = ByteBuffer.allocate((int) bytes);
      source.read(offset, data);
      return data;
    }
  }

  private static long number(
      Map<String, String> entries, String key, long otherwise, String place) {
    String text = entries.get(key);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new FileProblem(
          place, "its " + key + " is not a number", "export or fetch the model again");
    }
    return Long.parseLong(text);
  }

  private Path file(String location, String place) throws IOException {
    Path file;
    try {
      Path relative = Path.of(location);
      boolean climbs = location.matches("(.*[/\\\\])?\\.\\.([/\\\\].*)?");
      if (location.isBlank() || climbs || relative.isAbsolute() || location.startsWith("\\")) {
        throw elsewhere(place);
      }
      file = folder.resolve(relative);
    } catch (InvalidPathException noPath) {
      throw elsewhere(place);
    }
    if (!Files.isRegularFile(file)) {
      throw new FileProblem(
          place,
          "its values are in a file beside the model that is not there",
          "fetch " + shortened(location) + " too and put it into the same folder");
    }
    // a link may lead out as well as a path
    if (!file.toRealPath().startsWith(folder.toRealPath())) {
      throw elsewhere(place);
    }
    return file;
  }

  private static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 100 ? plain.substring(0, 100) + "..." : plain;
  }

  private static FileProblem elsewhere(String place) {
    return new FileProblem(
        place,
        "its values are in a file that does not lie in the model's folder",
        "export the model again with all its files in one folder");
  }
}
