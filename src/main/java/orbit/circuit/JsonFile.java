package orbit.circuit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import orbit.network.AtomicFile;
import orbit.network.StrictJson;
import tools.jackson.core.JsonGenerator;

/** Writes JSON as a stream into a file, whole or not at all. */
final class JsonFile {

  private JsonFile() {}

  static void write(Path file, Consumer<JsonGenerator> content) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          try (JsonGenerator json = StrictJson.MAPPER.createGenerator(out)) {
            content.accept(json);
          }
        });
  }
}
