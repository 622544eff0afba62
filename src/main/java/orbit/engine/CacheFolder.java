package orbit.engine;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where this user's programs keep what they can make again; {@code orbit.cache} names another. */
final class CacheFolder {

  private CacheFolder() {}

  static Path usual() {
    String named = System.getProperty("orbit.cache", "");
    return named.isEmpty()
        ? folder(
            System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home", ""))
        : Path.of(named);
  }

  static Path folder(String system, Map<String, String> environment, String home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win") && !name.contains("darwin")) {
      return Path.of(environment.getOrDefault("LOCALAPPDATA", home)).resolve("Orbit");
    }
    if (name.contains("mac")) {
      return Path.of(home, "Library", "Caches", "Orbit");
    }
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    return (cache.isEmpty() ? Path.of(home, ".cache") : Path.of(cache)).resolve("orbit");
  }
}
