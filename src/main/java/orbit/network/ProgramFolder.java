package orbit.network;

import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Folders that come with the program; a system property names another. */
public enum ProgramFolder {
  /** Networks; {@code orbit.models}. */
  MODELS,
  /** Published circuits and families; {@code orbit.assets}. */
  ASSETS;

  /** The folder; empty where the program was taken out of its own. */
  public Optional<Path> path() {
    String named = System.getProperty("orbit." + folder(), "");
    return named.isEmpty() ? code().flatMap(this::near) : Optional.of(Path.of(named));
  }

  private String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The jar, or the folder of classes, that this class is from. */
  private static Optional<Path> code() {
    String name = ProgramFolder.class.getName().replace('.', '/') + ".class";
    // a class out of a class cache has a resource, but no code source
    URL resource = ProgramFolder.class.getResource("/" + name);
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
  Optional<Path> near(Path code) {
    Path parent = code.getParent();
    for (int level = 0; level < 2 && parent != null; level++) {
      Path found = parent.resolve(folder());
      if (Files.isDirectory(found)) {
        return Optional.of(found);
      }
      parent = parent.getParent();
    }
    return Optional.empty();
  }
}
