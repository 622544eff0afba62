package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

  private static final String KNOWN = "or a folder with a model.json";

  @TempDir private Path folder;

  @Test
  void opensAFolderAndTheFileInIt() throws IOException {
    NativeModel.write(folder, EveryOperation.MODEL);
    assertThat(ModelFile.read(folder).name()).isEqualTo("every");
    assertThat(ModelFile.read(folder.resolve("model.json")).name()).isEqualTo("every");
  }

  @Test
  void saysWhatCanBeOpened() throws IOException {
    assertRefused(folder, "this folder holds no model", KNOWN);
    assertRefused(
        Files.writeString(folder.resolve("a.txt"), "x"), "no model that Orbit can", KNOWN);
    assertRefused(Files.writeString(folder.resolve("a.safetensors"), "x"), "the file");
    assertRefused(folder.resolve("nowhere"), "there is no such file");
    assertRefused(Files.writeString(folder.resolve("a.json"), "{}"), "/orbit: the version");
  }

  private static void assertRefused(Path file, String... parts) {
    Refusal.assertRefused(file, () -> ModelFile.read(file), parts);
  }
}
