package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExamplesCommandTest {

  private static final Path LEAVES = Path.of("models", "leaves");

  @TempDir private Path folder;
  private final Console console = new Console();
  private Path pictures = Path.of("");

  @BeforeEach
  void draw() throws IOException {
    System.setProperty("orbit.cache", folder.resolve("cache").toString());
    pictures = Files.createDirectories(folder.resolve("pictures"));
    Random random = new Random(3);
    for (int p = 0; p < 4; p++) {
      BufferedImage image = new BufferedImage(80, 64, BufferedImage.TYPE_INT_RGB);
      for (int k = 0; k < 80 * 64; k++) {
        image.setRGB(k % 80, k / 80, random.nextInt());
      }
      ImageIO.write(image, "png", pictures.resolve("p" + p + ".png").toFile());
    }
    Files.writeString(pictures.resolve("broken.jpg"), "no picture");
  }

  @AfterEach
  void forget() {
    System.clearProperty("orbit.cache");
  }

  @Test
  void findsWritesAndRemembersWindows() throws IOException {
    Path windows = folder.resolve("windows");
    Object[] command = {
      "examples",
      LEAVES,
      "conv2d0:1,3",
      "--pictures",
      pictures,
      "--count",
      3,
      "--json",
      "-o",
      windows
    };
    assertThat(console.run(command)).as(console.err()).isZero();
    JsonNode first = console.json();
    assertThat(first.get("pictures").asInt()).isEqualTo(4);
    assertThat(first.get("skipped").asInt()).isEqualTo(1);
    JsonNode most = first.get("units").get(1).get("most");
    assertThat(first.get("units").get(1).get("unit").asString()).isEqualTo("conv2d0:3");
    assertThat(most).hasSize(3);
    assertThat(most.get(0).get("value").asDouble())
        .isGreaterThanOrEqualTo(most.get(2).get("value").asDouble());
    assertThat(Path.of(most.get(0).get("file").asString())).exists();
    assertThat(windows.resolve("conv2d0_3-most-3.png")).exists();
    try (Stream<Path> files = Files.list(windows)) {
      assertThat(files).hasSize(6);
    }
    assertThat(ImageIO.read(windows.resolve("conv2d0_1-most-1.png").toFile()).getWidth())
        .isEqualTo(most.get(0).get("width").asInt());
    assertThat(console.run(command)).isZero();
    assertThat(console.json()).isEqualTo(first);

    assertThat(
            console.run(
                "examples", LEAVES, "conv2d0:3", "--pictures", pictures, "--least", "-o", windows))
        .isZero();
    assertThat(console.out()).startsWith("4 windows of 4 pictures (1 could not be read) in ");
    assertThat(windows.resolve("conv2d0_3-least-4.png")).exists();
  }

  @Test
  void refusesWhatThereIsNot() throws IOException {
    assertThat(console.misuse("examples", LEAVES, "conv2d0:1", "--pictures", pictures))
        .contains("-o DIR")
        .contains("--json");
    assertThat(console.misuse("examples", LEAVES, "conv2d0:48", "--pictures", pictures, "--json"))
        .contains("units go from 0 to 47, not 48");
    assertThat(
            console.misuse(
                "examples", LEAVES, "conv2d0", "--pictures", pictures, "--json", "--count", 0))
        .contains("the count is 1 to 100, not 0");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThat(console.failure("examples", LEAVES, "conv2d0", "--pictures", empty, "--json"))
        .contains("there is no PNG or JPEG file in this folder");
    Files.writeString(empty.resolve("only.png"), "no picture");
    assertThat(console.failure("examples", LEAVES, "conv2d0", "--pictures", empty, "--json"))
        .contains("none of its 1 pictures can be read", "this is not a picture");
  }
}
