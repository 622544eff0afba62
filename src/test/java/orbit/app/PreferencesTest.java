package orbit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {

  @TempDir private Path folder;

  @Test
  void remembersPathsInAnyScript() {
    Path file = folder.resolve("p.properties");
    Path opened = folder.resolve("\u65e5\u672c").resolve("\u03a9 1.json");
    new Preferences(file).addRecent(opened);
    assertThat(new Preferences(file).recent()).containsExactly(opened);
  }

  @Test
  void keepsTheNewestTenAndEachOnce() {
    Preferences preferences = new Preferences(folder.resolve("p.properties"));
    for (int n = 0; n < 12; n++) {
      preferences.addRecent(folder.resolve(n + ".json"));
    }
    preferences.addRecent(folder.resolve("5.json"));
    assertThat(preferences.recent()).hasSize(10).startsWith(folder.resolve("5.json"));
    preferences.clearRecent();
    assertThat(preferences.recent()).isEmpty();
  }

  @Test
  void aBrokenFileCountsAsEmpty() throws IOException {
    Path file = Files.writeString(folder.resolve("p.properties"), "theme=\\uZZZZ");
    assertThat(new Preferences(file).get("theme")).isEmpty();
  }

  @Test
  void aPathThatIsNoneHereIsPassedOver() throws IOException {
    Path file = Files.writeString(folder.resolve("p.properties"), "recent.0=\\u0000bad");
    assertThat(new Preferences(file).recent()).isEmpty();
  }
}
