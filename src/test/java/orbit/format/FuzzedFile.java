package orbit.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import orbit.network.InvalidFileException;

/** The file that a fuzzer's bytes are written to. */
final class FuzzedFile {

  interface Reader {
    Object read(Path file) throws IOException;
  }

  private FuzzedFile() {}

  /** Reads the bytes as a file; a sentence is as good as a result, all else is a finding. */
  static void read(byte[] data, String ending, Reader reader) throws IOException {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "orbit-fuzz" + ending);
    Files.write(file, data);
    try {
      reader.read(file);
    } catch (InvalidFileException sentence) {
      if (sentence.getMessage().contains("\n")) {
        throw new IllegalStateException("not one sentence", sentence);
      }
    }
  }
}
