package orbit.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import orbit.network.InvalidFileException;

/** Reads any bytes as an ONNX file; a network or one sentence is fine, all else a finding. */
public final class OnnxFileFuzz {

  private static final Path FILE = file();

  private OnnxFileFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("fuzz", ".onnx");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    Files.write(FILE, data);
    try {
      OnnxFile.read(FILE);
    } catch (InvalidFileException refused) {
      // what a broken file deserves
    }
  }
}
