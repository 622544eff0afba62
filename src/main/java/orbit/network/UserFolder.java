package orbit.network;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where this system keeps a user's files for a program; a system property names another folder. */
public enum UserFolder {
  /** What the user chose; {@code orbit.config}. */
  CONFIG("XDG_CONFIG_HOME", ".config", "APPDATA", "Application Support"),
  /** What the user collected; {@code orbit.data}. */
  DATA("XDG_DATA_HOME", ".local/share", "APPDATA", "Application Support"),
  /** What can be made again; {@code orbit.cache}. */
  CACHE("XDG_CACHE_HOME", ".cache", "LOCALAPPDATA", "Caches");

  private final String variable;
  private final String usual;
  private final String onWindows;
  private final String onMac;

  UserFolder(String variable, String usual, String onWindows, String onMac) {
    this.variable = variable;
    this.usual = usual;
    this.onWindows = onWindows;
    this.onMac = onMac;
  }

  /** The folder of this user on this system; need not exist. */
  public Path path() {
    String named = System.getProperty(property(), "");
    return named.isEmpty()
        ? on(
            System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home", ""))
        : Path.of(named);
  }

  /** The system property that names another folder. */
  public String property() {
    return "orbit." + name().toLowerCase(Locale.ROOT);
  }

  /** The folder on some system. */
  Path on(String system, Map<String, String> environment, String home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win") && !name.contains("darwin")) {
      return Path.of(environment.getOrDefault(onWindows, home)).resolve("Orbit");
    }
    if (name.contains("mac")) {
      return Path.of(home, "Library", onMac, "Orbit");
    }
    String folder = environment.getOrDefault(variable, "");
    return (folder.isEmpty() ? Path.of(home, usual) : Path.of(folder)).resolve("orbit");
  }
}
