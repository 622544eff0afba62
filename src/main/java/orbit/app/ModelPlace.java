package orbit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import orbit.format.ModelCatalogue;
import orbit.network.Model;
import orbit.workspace.ModelReference;

/** How a workspace refers to an open network. */
final class ModelPlace {

  private ModelPlace() {}

  /** By its name alone where every installation lists it, or else by its path. */
  static ModelReference reference(NetworkOrigin origin, Path home) {
    Model model = origin.model();
    Optional<Path> path = origin.path();
    return path.isEmpty() || isListed(model.name(), path.get())
        ? ModelReference.listed(model.name(), model.sha256())
        : ModelReference.of(model.name(), path.get(), home, model.sha256());
  }

  /** The same, with what else the file said of it. */
  static ModelReference reference(
      NetworkOrigin origin, Path home, Optional<ModelReference> before) {
    ModelReference found = reference(origin, home);
    return before.map(said -> said.relocated(found)).orElse(found);
  }

  private static boolean isListed(String name, Path path) {
    try {
      Path folder = path.toAbsolutePath().normalize();
      return ModelCatalogue.usual().entries().stream()
          .filter(entry -> entry.name().equals(name))
          .anyMatch(
              entry -> {
                Path listed = entry.path().toAbsolutePath().normalize();
                return folder.equals(listed) || listed.equals(folder.getParent());
              });
    } catch (IOException unreadable) {
      return false;
    }
  }
}
