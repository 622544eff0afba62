package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisualizeCommandTest {

  private static final Path LEAVES = Path.of("models", "leaves");

  @TempDir private Path folder;
  private final Console console = new Console();

  @Test
  void writesAPicturePackAndGoesOnWhereItWas() throws Exception {
    Object[] command = {
      "visualize", LEAVES, "conv2d0:1,3-4", "--size", 16, "--steps", 4, "--json", "-o", folder
    };
    assertThat(console.run(command)).as(console.err()).isZero();
    assertThat(console.json().get("made").asInt()).isEqualTo(3);
    Path one = folder.resolve("conv2d0_3.png");
    byte[] bytes = Files.readAllBytes(one);
    Files.delete(one);
    assertThat(console.run(command)).isZero();
    assertThat(console.json().get("made").asInt()).isEqualTo(1);
    assertThat(console.json().propertyNames())
        .containsExactly("pictures", "made", "values", "files");
    assertThat(Path.of(console.json().get("files").get(0).asString())).exists();
    assertThat(console.json().get("values").has("conv2d0:3")).isTrue();
    assertThat(Files.readAllBytes(one)).isEqualTo(bytes);
    command[6] = 5;
    assertThat(console.run(command)).isZero();
    assertThat(console.json().get("made").asInt()).isEqualTo(3);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void refusesWhatThereIsNot() {
    assertThat(console.misuse("visualize", LEAVES, "-o", folder)).contains("--all");
    assertThat(console.misuse("visualize", LEAVES, "conv2d0:48", "-o", folder))
        .contains("units go from 0 to 47, not 48");
    assertThat(console.misuse("visualize", LEAVES, "conv9:1", "-o", folder))
        .contains("has no layer conv9");
    assertThat(console.misuse("visualize", LEAVES, "conv2d0:1", "--size", 0, "-o", folder))
        .contains("the size is 1 to 1024, not 0");
  }
}
