package orbit.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFolderTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void liesBesideTheProgramOrItsSources() throws IOException {
    Path program = Files.createDirectories(folder.resolve("orbit"));
    assertThat(ProgramFolder.MODELS.near(program.resolve("lib/orbit.jar"))).isEmpty();
    Path models = Files.createDirectories(program.resolve("models"));
    assertThat(ProgramFolder.MODELS.near(program.resolve("lib/orbit.jar"))).contains(models);
    assertThat(ProgramFolder.MODELS.near(program.resolve("target/classes"))).contains(models);
    assertThat(ProgramFolder.ASSETS.near(program.resolve("target/classes"))).isEmpty();
    assertThat(ProgramFolder.MODELS.near(program.resolve("a/b/orbit.jar"))).isEmpty();
    assertThat(ProgramFolder.MODELS.near(Path.of("/"))).isEmpty();
  }
}
