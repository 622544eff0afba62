package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import orbit.stimulus.Parameter;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TuneCommandTest {

  private static final Path LEAVES = Path.of("models/leaves");

  @TempDir private Path folder;
  private final Console console = new Console();

  private int tune(String layer, String stimulus, Object... more) {
    return console.run(all(layer, stimulus, more));
  }

  private static Object[] all(String layer, String stimulus, Object... more) {
    Object[] first = {"tune", LEAVES, "--layer", layer, "--stimulus", stimulus};
    Object[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  @Test
  void writesTheCurvesOfALayer() throws IOException {
    Path file = folder.resolve("t.json");
    assertThat(tune("conv2d2", "line", "-o", file)).as(console.err()).isZero();
    assertThat(console.out()).isEqualToIgnoringNewLines("conv2d2: 96 units, 36 values of rotation");
    assertThat(console.err()).isEmpty();
    TuningCurves curves = TuningFile.read(file).curves();
    assertThat(curves.units()).hasSize(96);
    assertThat(curves.positions()).hasSize(36).startsWith(0.0, 5.0);
    assertThat(curves.period()).hasValue(180);
    assertThat(curves.about()).anyMatch(line -> line.startsWith("model leaves, SHA-256 "));
    assertThat(List.of(curves.responses()))
        .allMatch(curve -> Arrays.stream(curve).allMatch(r -> r >= 0));
  }

  @Test
  void aFamilyOfTheShippedNetworkFallsOnItself() {
    assertThat(
            tune(
                "conv2d0",
                "colour-contrast",
                "--units",
                "27,6,9,15,14,3,16,31,41,43,26,37",
                "--json"))
        .isZero();
    JsonNode json = console.json();
    assertThat(json.path("units")).hasSize(12);
    assertThat(json.path("family").path("correlation").asDouble()).isGreaterThan(0.95);
    assertThat(json.path("family").path("coverage").asDouble()).isEqualTo(1);
    assertThat(json.path("units").get(0).propertyNames())
        .containsExactly(
            "unit",
            "peak",
            "response",
            "preferred",
            "mean",
            "circularVariance",
            "bandwidth",
            "responds");
  }

  @Test
  void everyOptionCounts() throws IOException {
    Path file = folder.resolve("t.json");
    Path table = folder.resolve("t.csv");
    assertThat(
            tune(
                "mixed3a",
                "curve",
                "--units",
                "3,7-8",
                "--parameter",
                "scale",
                "--steps",
                "5",
                "--set",
                "rotation=-90",
                "--set",
                "curvature=2",
                "--readout",
                "maximum",
                "--before-relu",
                "-o",
                file,
                "--csv",
                table))
        .isZero();
    TuningCurves curves = TuningFile.read(file).curves();
    assertThat(curves.parameter()).isEqualTo(Parameter.SCALE);
    assertThat(curves.units()).containsExactly(3, 7, 8);
    assertThat(curves.positions().getFirst()).isEqualTo(0.5);
    assertThat(curves.positions().getLast()).isCloseTo(2, within(1e-12));
    assertThat(curves.about())
        .anyMatch(line -> line.contains("maximum of the map before ReLU"))
        .anyMatch(line -> line.contains("rotation=270") && line.contains("curvature=2"));
    assertThat(Files.readAllLines(table))
        .hasSize(6)
        .first()
        .isEqualTo("scale,\"mixed3a:3\",\"mixed3a:7\",\"mixed3a:8\"");
    assertThat(Files.readAllLines(table).get(1)).startsWith("0.5," + (float) curves.curve(0)[0]);
  }

  @Test
  void aPictureFromDiskIsTurnedToo() throws IOException {
    Path picture = folder.resolve("half.png");
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 30; y++) {
      for (int x = 20; x < 40; x++) {
        image.setRGB(x, y, 0xffffff);
      }
    }
    ImageIO.write(image, "png", picture.toFile());
    Path file = folder.resolve("t.json");
    assertThat(tune("conv2d0", picture.toString(), "--steps", "4", "-o", file))
        .as(console.err())
        .isZero();
    TuningCurves curves = TuningFile.read(file).curves();
    assertThat(curves.stimulus()).isEqualTo("half.png");
    assertThat(curves.about()).anyMatch(line -> line.contains("interpolated"));
    assertThat(Arrays.stream(curves.responses()).anyMatch(r -> Math.abs(r[0] - r[2]) > 0.1))
        .isTrue();
  }

  @Test
  void wrongInputGetsOneSentence() {
    Path file = folder.resolve("t.json");
    assertThat(misuse("curve")).contains("-o", "--csv", "--json");
    assertThat(misuse("spiral", "-o", file)).contains("no stimulus", "spiral", "high-low");
    assertThat(misuse("curve", "-o", file, "--parameter", "time")).contains("no parameter time");
    assertThat(misuse("circle", "-o", file)).contains("rotation does not change", "circle");
    assertThat(misuse("edge", "-o", file, "--set", "length=1")).contains("length does not change");
    assertThat(misuse("edge", "-o", file, "--set", "rotation=1")).contains("cannot be set as well");
    assertThat(misuse("curve", "-o", file, "--set", "curvature=9")).contains("0.0 to 4.0");
    assertThat(misuse("curve", "-o", file, "--set", "scale=NaN")).contains("cannot be NaN");
    assertThat(misuse("curve", "-o", file, "--set", "scale=x")).contains("--set");
    assertThat(misuse("curve", "-o", file, "--steps", "0")).contains("1 to 36000");
    assertThat(misuse("curve", "-o", file, "--steps", "2000000000")).contains("1 to 36000");
    assertThat(misuse("curve", "-o", file, "--steps", "many")).contains("--steps");
    assertThat(misuse("curve", "-o", file, "--units", "48")).contains("0 to 47, not 48");
    assertThat(misuse("curve", "-o", file, "--readout", "sum")).contains("maximum");
    assertThat(misuse("curve", "-o", file, "--csv", file)).contains("the same file");
    assertThat(console.misuse(all("mixed9", "curve", "-o", file))).contains("no layer mixed9");
    assertThat(console.failure(all("conv2d0", "pom.xml", "-o", file))).contains("pom.xml");
    assertThat(console.failure(all("conv2d0", "src", "-o", file))).contains("src", "folder");
    assertThat(console.failure(all("conv2d0", "edge", "-o", folder.resolve("no/t.json"))))
        .contains("folder");
    assertThat(file).doesNotExist();
  }

  private String misuse(String stimulus, Object... more) {
    return console.misuse(all("conv2d0", stimulus, more));
  }
}
