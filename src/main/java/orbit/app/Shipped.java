package orbit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import orbit.format.ModelCatalogue;

/** The network that comes with the program. */
final class Shipped {

  private static final String NAME = "leaves";

  private Shipped() {}

  /** Its folder; empty where the program was taken out of its own. */
  static Optional<Path> model() {
    try {
      return ModelCatalogue.usual().entries().stream()
          .filter(entry -> entry.origin() == ModelCatalogue.Origin.BUNDLED)
          .filter(entry -> entry.name().equals(NAME))
          .findFirst()
          .map(ModelCatalogue.Entry::path);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
