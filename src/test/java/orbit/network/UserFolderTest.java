package orbit.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {

  @Test
  void everySystemHasItsOwnPlaces() {
    assertThat(UserFolder.CONFIG.on("Linux", Map.of(), "/home/a"))
        .isEqualTo(Path.of("/home/a/.config/orbit"));
    assertThat(UserFolder.DATA.on("Linux", Map.of(), "/home/a"))
        .isEqualTo(Path.of("/home/a/.local/share/orbit"));
    assertThat(UserFolder.CACHE.on("Linux", Map.of("XDG_CACHE_HOME", "/c"), "/home/a"))
        .isEqualTo(Path.of("/c/orbit"));
    assertThat(UserFolder.DATA.on("Mac OS X", Map.of(), "/Users/a"))
        .isEqualTo(Path.of("/Users/a/Library/Application Support/Orbit"));
    assertThat(UserFolder.CACHE.on("Mac OS X", Map.of(), "/Users/a"))
        .isEqualTo(Path.of("/Users/a/Library/Caches/Orbit"));
    assertThat(UserFolder.CONFIG.on("Windows 11", Map.of("APPDATA", "/r"), "/a"))
        .isEqualTo(Path.of("/r/Orbit"));
    assertThat(UserFolder.CACHE.on("Windows 11", Map.of("LOCALAPPDATA", "/l"), "/a"))
        .isEqualTo(Path.of("/l/Orbit"));
  }

  @Test
  void aSystemPropertyNamesAnother() {
    System.setProperty("orbit.data", "/elsewhere");
    try {
      assertThat(UserFolder.DATA.path()).isEqualTo(Path.of("/elsewhere"));
    } finally {
      System.clearProperty("orbit.data");
    }
  }
}
