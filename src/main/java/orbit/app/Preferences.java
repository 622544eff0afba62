package orbit.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import orbit.network.AtomicFile;
import orbit.network.UserFolder;

/**
 * What the program remembers between runs, in a small file of the user's configuration folder. A
 * file that cannot be read counts as empty, one that cannot be written is let be.
 */
final class Preferences {

  private static final int MOST_RECENT = 10;

  private final Path file;
  private final Properties values = new Properties();

  Preferences(Path file) {
    this.file = file;
    try (InputStream in = Files.newInputStream(file)) {
      values.load(in);
    } catch (IOException | IllegalArgumentException unreadable) {
      values.clear();
    }
  }

  /** The file of this user on this system; {@code orbit.config} names another folder. */
  static Path usual() {
    return UserFolder.CONFIG.path().resolve("preferences.properties");
  }

  Optional<String> get(String key) {
    return Optional.ofNullable(values.getProperty(key));
  }

  /** A remembered file or folder; empty also where another system wrote what is no path here. */
  Optional<Path> path(String key) {
    try {
      return get(key).map(Path::of);
    } catch (InvalidPathException foreign) {
      return Optional.empty();
    }
  }

  void set(String key, String value) {
    if (!value.equals(values.setProperty(key, value))) {
      save();
    }
  }

  void remove(String key) {
    if (values.remove(key) != null) {
      save();
    }
  }

  /** The files opened last, the newest first. */
  List<Path> recent() {
    List<Path> recent = new ArrayList<>();
    for (int n = 0; n < MOST_RECENT; n++) {
      path("recent." + n).ifPresent(recent::add);
    }
    return recent;
  }

  void addRecent(Path opened) {
    List<Path> recent = recent();
    Path absolute = opened.toAbsolutePath().normalize();
    recent.remove(absolute);
    recent.addFirst(absolute);
    setRecent(recent);
  }

  void clearRecent() {
    setRecent(List.of());
  }

  private void setRecent(List<Path> recent) {
    for (int n = 0; n < MOST_RECENT; n++) {
      if (n < recent.size()) {
        values.setProperty("recent." + n, recent.get(n).toString());
      } else {
        values.remove("recent." + n);
      }
    }
    save();
  }

  private void save() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      AtomicFile.write(
          file,
          out -> {
            values.store(out, "Orbit");
          });
    } catch (IOException unwritable) {
      // a read-only home must not keep anybody from working
    }
  }
}
