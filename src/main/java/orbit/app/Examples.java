package orbit.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The synthetic circuits that come with the program. */
final class Examples {

  /**
   * @param resource name of the file among the program's resources
   */
  record Example(String title, String resource) {}

  private Examples() {}

  static List<Example> all() {
    return List.of(
        new Example("Curves to curves, eight turns, one unit wired differently", "curves.json"),
        new Example("Frequencies to edges: invariant to turned", "high-low.json"),
        new Example("Colour contrast, hue × rotation, with a hole", "colour-contrast.json"));
  }

  /** Copies an example to a file that can be opened and kept. */
  static Path copy(Example example) {
    try (InputStream in =
        Objects.requireNonNull(
            Examples.class.getResourceAsStream("/orbit/examples/" + example.resource()),
            example.resource())) {
      Path folder = Files.createTempDirectory("orbit-example");
      Path file = folder.resolve(example.resource());
      Files.copy(in, file);
      // what is registered last is deleted first
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
