package orbit.format;

import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import orbit.network.UserFolder;

/** The folders that models lie in. */
final class ModelPlaces {

  private static final String MODELS = "models";

  private ModelPlaces() {}

  /** The models that come with the program; {@code orbit.models} names another folder. */
  static Optional<Path> bundled() {
    String named = System.getProperty("orbit.models", "");
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    return code().flatMap(ModelPlaces::near);
  }

  /** The jar, or the folder of classes, that this class is from. */
  private static Optional<Path> code() {
    String name = ModelPlaces.class.getName().replace('.', '/') + ".class";
    // a class out of a class cache has a resource, but no code source
    URL resource = ModelPlaces.class.getResource("/" + name);
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
      Path models = folder.resolve(MODELS);
      if (Files.isDirectory(models)) {
        return Optional.of(models);
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  /** The user's own models; {@code orbit.data} names another folder than this system's. */
  static Path local() {
    return UserFolder.DATA.path().resolve(MODELS);
  }
}
