package orbit.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import orbit.network.InvalidFileException;

/** Reads anything as a frozen graph: a model or one sentence, nothing else. */
public final class GraphDefFileFuzz {

  private static final Path FILE = file();

  private GraphDefFileFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("orbit-fuzz", ".pb");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    Files.write(FILE, data);
    try {
      GraphDefFile.read(FILE);
    } catch (InvalidFileException expected) {
      // one sentence
    }
  }
}
