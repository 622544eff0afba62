package orbit.circuit;

import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the data that come with the program lie. */
final class CatalogueFolder {

  private static final String ASSETS = "assets";

  private CatalogueFolder() {}

  /** The folder {@code assets}; {@code orbit.assets} names another. */
  static Optional<Path> bundled() {
    String named = System.getProperty("orbit.assets", "");
    return named.isEmpty() ? code().flatMap(CatalogueFolder::near) : Optional.of(Path.of(named));
  }

  /** The jar, or the folder of classes, that this class is from. */
  private static Optional<Path> code() {
    String name = CatalogueFolder.class.getName().replace('.', '/') + ".class";
    // a class out of a class cache has a resource, but no code source
    URL resource = CatalogueFolder.class.getResource("/" + name);
    if (resource == null) {
      return Optional.empty();
    }
    String address = resource.toString();
    String root = address.substring(0, address.length() - name.length());
    try {
      return Optional.of(Path.of(URI.create(root.replaceFirst("^jar:(.*)!/$", "$1"))));
    } catch (IllegalArgumentException | FileSystemNotFoundException foreign) {
      return Optional.empty();
    }
  }

  /** Beside the program's {@code lib} and its jar, or beside {@code target} and its classes. */
  static Optional<Path> near(Path code) {
    Path folder = code.getParent();
    for (int level = 0; level < 2 && folder != null; level++) {
      Path assets = folder.resolve(ASSETS);
      if (Files.isDirectory(assets)) {
        return Optional.of(assets);
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }
}
