package orbit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {

  @Test
  void liesWhereTheSystemKeepsSuchFiles() {
    assertThat(CacheFolder.folder("Linux", Map.of(), "/home/a"))
        .isEqualTo(Path.of("/home/a/.cache/orbit"));
    assertThat(CacheFolder.folder("Linux", Map.of("XDG_CACHE_HOME", "/c"), "/home/a"))
        .isEqualTo(Path.of("/c/orbit"));
    assertThat(CacheFolder.folder("Mac OS X", Map.of(), "/Users/a"))
        .isEqualTo(Path.of("/Users/a/Library/Caches/Orbit"));
    assertThat(CacheFolder.folder("Windows 11", Map.of("LOCALAPPDATA", "/l"), "/Users/a"))
        .isEqualTo(Path.of("/l/Orbit"));
  }
}
