package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import orbit.family.FamilyFile;
import orbit.figure.TuningSamples;
import orbit.figure.kind.FigureKind;
import orbit.figure.kind.FigureSettings;
import orbit.figure.sheet.ProvenanceReader;
import orbit.format.Sha256;
import orbit.stimulus.TuningFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureCommandTest {

  private static final Path CURVES = Path.of("src/main/resources/orbit/examples/curves.json");

  private static final String FAMILIES =
      """
      {"orbit": 1, "kind": "families", "layer": "mixed3b", "families": [{"name": "curves",
       "group": {"factors": [{"action": "rotation", "order": 4}]}, "stabilizer": "trivial",
       "units": [{"unit": 379, "place": {"rotation": 0}}, {"unit": 2, "place": {"rotation": 90}}]}]}
      """;

  @TempDir private Path folder;
  private final Console console = new Console();

  @ParameterizedTest
  @ValueSource(strings = {"f.svg", "f.pdf", "F.PNG"})
  void twoRunsGiveTheSameBytesAndTellWhatTheyShow(String name) throws IOException {
    Path first = folder.resolve(name);
    Path second = folder.resolve("again-" + name);
    assertThat(console.run("figure", CURVES, "--by", "relative", "-o", first)).isZero();
    assertThat(console.out()).contains("matrix", "180 x");
    assertThat(console.run("figure", CURVES, "--by", "relative", "-o", second)).isZero();
    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(console.run("figure", first, "--json")).isZero();
    assertThat(console.json().at("/settings/order").asString()).isEqualTo("relative");
    assertThat(console.json().at("/source/sha256").asString()).isEqualTo(Sha256.of(CURVES));
  }

  @Test
  void theNetworkOfACircuitAndOfCurvesIsTold() throws IOException {
    String made =
        Files.readString(CURVES)
            .replaceFirst("\\{", "{\"provenance\": {\"model\": \"leaves\", \"sha256\": \"f00d\"},");
    Path circuit = Files.writeString(folder.resolve("made.json"), made);
    Path file = folder.resolve("f.svg");
    assertThat(console.run("figure", circuit, "-o", file, "--no-title")).isZero();
    assertThat(console.run("figure", file, "--json")).isZero();
    assertThat(console.json().at("/model/name").asString()).isEqualTo("leaves");
    assertThat(console.json().at("/model/sha256").asString()).isEqualTo("f00d");
    assertThat(console.json().at("/settings/title").asBoolean()).isFalse();
    Path tuning = folder.resolve("tuning.json");
    TuningFile.of(TuningSamples.round(3)).write(tuning);
    String measured = "model leaves, SHA-256 f00d";
    Files.writeString(
        tuning,
        Files.readString(tuning)
            .replaceFirst("\"about\"\\s*:\\s*\\[\\s*]", "\"about\": [\"" + measured + "\"]"));
    assertThat(console.run("figure", tuning, "-o", file)).isZero();
    assertThat(console.run("figure", file, "--json")).isZero();
    assertThat(console.json().at("/about/0").asString()).isEqualTo(measured);
  }

  @ParameterizedTest
  @CsvSource({"matrix", "pairs", "tied", "spectrum", "residual", "family", "ring"})
  void drawsEveryStyleOfACircuit(String style) throws IOException {
    Path file = folder.resolve("f.svg");
    assertThat(
            console.run(
                "figure",
                CURVES,
                "--style",
                style,
                "-o",
                file,
                "--dark",
                "--colours",
                "greys",
                "--align",
                "--weights",
                "residual",
                "--width",
                "90",
                "--font",
                "6",
                "--no-caption",
                "--no-legend",
                "--transparent"))
        .as(console.err())
        .isZero();
    FigureSettings settings = FigureSettings.of(ProvenanceReader.read(file).settings());
    assertThat(settings.kind().word()).isEqualTo(style);
    assertThat(settings.which()).isEqualTo(FigureSettings.Which.RESIDUAL);
    assertThat(settings.style().dark()).isTrue();
    assertThat(settings.style().caption()).isFalse();
    assertThat(Files.readString(file)).doesNotContain("negative (inhibition)</text");
  }

  @Test
  void drawsFamiliesAndTuning() throws IOException {
    Path families = Files.writeString(folder.resolve("families.json"), FAMILIES);
    assertThat(FamilyFile.read(families).entries()).hasSize(1);
    Path tuning = folder.resolve("tuning.json");
    TuningFile.of(TuningSamples.round(3)).write(tuning);
    Path target = folder.resolve("f.svg");
    assertThat(console.run("figure", families, "-o", target)).isZero();
    assertThat(Files.readString(target)).contains(">379</text");
    assertThat(console.run("figure", tuning, "--style", "polar", "-o", target)).isZero();
    assertThat(Files.readString(target)).contains(">mixed3b:100</text");
  }

  @Test
  void familiesOfSeveralLayersAreEachNamedByTheirOwn() throws IOException {
    Path target = folder.resolve("f.svg");
    Path shipped = Path.of("models", "leaves", "families.json");
    assertThat(console.run("figure", shipped, "--style", "ring", "-o", target)).isZero();
    assertThat(Files.readString(target)).contains("edge (conv2d0)", "line (mixed3b)");
  }

  @Test
  void ofAFamilyFileSomeFamiliesCanBeChosen() throws IOException {
    Path target = folder.resolve("f.svg");
    Path shipped = Path.of("models", "leaves", "families.json");
    Object[] command = {
      "figure", shipped, "--family", "edge", "--family", "mixed3b:line", "-o", target
    };
    assertThat(console.run(command)).isZero();
    assertThat(Files.readString(target))
        .contains("edge (conv2d0)", "line (mixed3b)", "\"families\":[\"edge\",\"mixed3b:line\"]")
        .doesNotContain("line (mixed3a)", "high-low");
    assertThat(console.misuse("figure", shipped, "--family", "edges", "-o", target))
        .contains("no family edges", "conv2d0:edge");
    assertThat(console.misuse("figure", CURVES, "--family", "edge", "-o", target))
        .contains("family files");
  }

  @Test
  void theSeedOfChanceIsTold() throws IOException {
    Path target = folder.resolve("f.svg");
    Object[] command = {"figure", CURVES, "--style", "spectrum", "--seed", 5, "-o", target};
    assertThat(console.run(command)).isZero();
    assertThat(console.run("figure", target, "--json")).isZero();
    assertThat(console.json().get("seed").asInt()).isEqualTo(5);
    assertThat(console.misuse("figure", target, "--json", "-o", folder.resolve("g.svg")))
        .contains("leave -o or --json out");
  }

  @Test
  void tiedWeightsAreNotCalledAResidual() throws IOException {
    Path target = folder.resolve("f.svg");
    Object[] command = {"figure", CURVES, "--style", "tied", "--weights", "residual", "-o", target};
    assertThat(console.run(command)).isZero();
    assertThat(Files.readString(target)).doesNotContain("what the symmetry leaves");
  }

  @Test
  void tooNarrowASheetIsToldInOneSentence() {
    assertThat(
            console.failure(
                "figure",
                CURVES,
                "--style",
                "residual",
                "--width",
                30,
                "--font",
                40,
                "-o",
                folder.resolve("f.svg")))
        .contains("need a wider figure or a smaller font");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void helpListsEveryStyle() {
    assertThat(console.run("figure", "--help")).isZero();
    for (FigureKind kind : FigureKind.values()) {
      assertThat(console.out()).contains(kind.word());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--style dance",
        "--style polar",
        "--style hue-grid",
        "--colours rainbow",
        "--limit 0",
        "--width 1",
        "--font 1000",
        "--dpi 1",
        "--limit NaN",
        "-o f.gif",
        "--weights most"
      })
  void badUsageSaysWhatThereIs(String options) {
    Object[] arguments =
        Stream.concat(Stream.of("figure", CURVES.toString()), Arrays.stream(options.split(" ")))
            .toArray();
    boolean named = options.startsWith("-o");
    Object[] all =
        named
            ? arguments
            : Stream.concat(Arrays.stream(arguments), Stream.of("-o", folder.resolve("f.svg")))
                .toArray();
    assertThat(console.misuse(all)).isNotBlank();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void badFilesAreOneLine() throws IOException {
    Path target = folder.resolve("f.svg");
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"orbit\": 1, \"kind\": \"order\"}");
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"orbit\": 1, ");
    assertThat(console.failure("figure", bad, "-o", target)).contains("/kind");
    assertThat(console.failure("figure", broken, "-o", target)).contains("broken.json");
    assertThat(console.failure("figure", folder, "-o", target)).contains("folder");
    assertThat(console.failure("figure", folder.resolve("none.json"), "-o", target))
        .contains("no such file");
    assertThat(console.failure("figure", CURVES, "--pictures", bad, "-o", target))
        .contains("folder of pictures");
    assertThat(console.failure("figure", CURVES, "--json")).contains(".svg");
    assertThat(target).doesNotExist();
  }

  @Test
  void aFolderThatMayNotBeWrittenKeepsWhatItHas() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "skipped: root may write anywhere");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assertThat(closed.toFile().setWritable(false)).isTrue();
    assertThat(console.failure("figure", CURVES, "-o", closed.resolve("f.svg"))).contains("f.svg");
    assertThat(closed.toFile().setWritable(true)).isTrue();
    assertThat(closed).isEmptyDirectory();
  }

  @Test
  void aBrokenPictureLeavesItsPlaceToTheGlyph() throws IOException {
    Path pack = Files.createDirectory(folder.resolve("pack"));
    Files.writeString(pack.resolve("second_342.png"), "no picture");
    Path with = folder.resolve("with.svg");
    Path without = folder.resolve("without.svg");
    assertThat(console.run("figure", CURVES, "--pictures", pack, "-o", with)).isZero();
    assertThat(console.run("figure", CURVES, "-o", without)).isZero();
    assertThat(with).hasSameBinaryContentAs(without);
  }
}
