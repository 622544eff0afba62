package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Circuits that are made of the shipped network. */
class CircuitCommandTest {

  private static final Path LEAVES = Path.of("models/leaves");

  @TempDir private Path folder;
  private final Console console = new Console();
  private Path early = Path.of("");
  private Path later = Path.of("");

  @BeforeEach
  void writeFamilies() throws IOException {
    early =
        families(
            "conv2d2",
            """
            {"name":"Curves","group":{"factors":[{"action":"rotation","order":4}]},"units":[
              {"unit":3,"place":{"rotation":0}},{"unit":9,"place":{"rotation":90}},
              {"unit":4,"place":{"rotation":180}},{"unit":null,"place":{"rotation":270},"hole":true}]},
            {"name":"two factors","arrangement":"variants","units":[
              {"unit":null,"label":"mix","factor":{"units":[{"unit":3,"weight":1.0},
                {"unit":20,"weight":0.5}]}},{"unit":30}]}
            """);
    later =
        families(
            "mixed3a",
            """
            {"name":"curves","group":{"factors":[{"action":"rotation","order":4}]},"units":[
              {"unit":70,"place":{"rotation":0}},{"unit":12,"place":{"rotation":90}},
              {"unit":40,"place":{"rotation":180}},{"unit":7,"place":{"rotation":270}}]},
            {"name":"loose","arrangement":"variants","units":[{"unit":99},{"unit":98}]},
            {"name":"eighths","group":{"factors":[{"action":"rotation","order":8}]},"units":[
              {"unit":1,"place":{"rotation":45}}]}
            """);
  }

  private Path families(String layer, String list) throws IOException {
    Path file = folder.resolve(layer + ".json");
    String start = "{\"orbit\":1,\"kind\":\"families\",\"layer\":\"" + layer + "\",\"families\":[";
    return Files.writeString(file, start + list + "]}");
  }

  @Test
  void aCircuitBetweenTwoFamiliesIsAnalysedAndWritten() throws IOException {
    Path file = folder.resolve("circuit.json");
    Object[] sides = {"--input", early + "#curves", "--output", later + "#curves"};
    assertThat(console.run("circuit", LEAVES, sides[0], sides[1], sides[2], sides[3], "--json"))
        .as(console.err())
        .isZero();
    JsonNode analysis = console.json();
    assertThat(analysis.get("name").asString()).isEqualTo("conv2d2 Curves to mixed3a curves");
    assertThat(analysis.get("group").asString()).isEqualTo("C4");
    assertThat(analysis.get("cells").asInt()).isEqualTo(12);
    checkLaboratory(analysis);
    assertThat(console.run("circuit", LEAVES, sides[0], sides[1], sides[2], sides[3], "-o", file))
        .as(console.err())
        .isZero();
    assertThat(console.out()).contains("4 inputs, 4 outputs, kernels 5 x 5");
    assertThat(console.run("circuit", file, "--json")).as(console.err()).isZero();
    assertThat(console.json()).isEqualTo(analysis);
    JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(json.get("provenance").get("model").asString()).isEqualTo("leaves");
    assertThat(json.get("provenance").get("fromNode").asString()).isEqualTo("maxpool1");
    assertThat(json.get("weights").get(0).get(3).isNull()).isTrue();
  }

  @Test
  void allFamiliesOfAFileMakeOneSide() {
    assertThat(
            console.run(
                "circuit", "leaves", "--input", early, "--output", later + "#curves", "--json"))
        .as(console.err())
        .isZero();
    assertThat(console.json().get("units").get("in").toString())
        .contains("conv2d2:3", "hole", "mix", "conv2d2:30");
    assertThat(
            console.run(
                "circuit",
                "leaves",
                "--input",
                early + "#two-factors",
                "--input",
                early + "#curves",
                "--output",
                later + "#curves"))
        .as(console.err())
        .isZero();
    assertThat(console.out()).startsWith("conv2d2 two factors, Curves to mixed3a curves");
  }

  @Test
  void unitsThatNothingRelatesHaveNoScoreToSpeakOf() {
    Object[] sides = {early + "#two-factors", later + "#curves"};
    assertThat(console.run("circuit", LEAVES, "--input", sides[0], "--output", sides[1])).isZero();
    assertThat(console.out()).contains("C4").doesNotContain("no group");
    assertThat(console.run("circuit", LEAVES, "--input", sides[0], "--output", later + "#loose"))
        .isZero();
    assertThat(console.out()).contains("C1", "no group relates the units");
  }

  @Test
  void theCatalogueIsListed() {
    assertThat(console.run("circuit", "--catalogue")).isZero();
    assertThat(console.out())
        .contains("inceptionv1/hilo", "inceptionv1/curves-mixed3b", "Early curves");
    assertThat(console.run("circuit", "--catalogue", "--json")).isZero();
    assertThat(console.json().get("circuits").size()).isEqualTo(13);
    assertThat(console.json().get("circuits").get(0).propertyNames())
        .containsExactly("name", "title", "group", "input", "output");
    assertThat(console.json().get("families").size()).isGreaterThan(100);
  }

  @Test
  void circuitsOfAnotherNetworkAreRefused() {
    assertThat(console.failure("circuit", "leaves", "--catalogue", "curve"))
        .contains("mixed3a of leaves has 136 units, not 256", "another network");
    assertThat(console.failure("circuit", "leaves", "--catalogue", "hues"))
        .contains("no circuit of this name", "inceptionv1/hue");
    assertThat(
            console.failure(
                "circuit",
                "leaves",
                "--input",
                "inceptionv1/curves-mixed3a",
                "--output",
                "inceptionv1/curves-mixed3b"))
        .contains("another network");
  }

  @Test
  void familiesThatDoNotFitAreRefused() {
    assertThat(
            console.failure(
                "circuit", LEAVES, "--input", early + "#curves", "--output", later + "#eighths"))
        .contains("C4", "C8");
    assertThat(console.failure("circuit", LEAVES, "--input", later, "--output", "nothing"))
        .contains("nothing: there is no family file");
    assertThat(
            console.failure(
                "circuit", LEAVES, "--input", later + "#curves", "--output", early + "#curves"))
        .contains("wrong way round");
    assertThat(console.failure("circuit", LEAVES)).contains("this is a folder");
    assertThat(console.failure("circuit", "no model", "--catalogue", "curve"))
        .contains("no file and no model");
  }

  @Test
  void badUsageIsNamed() {
    assertThat(console.misuse("circuit")).contains("name a circuit file or a model");
    assertThat(console.misuse("circuit", "leaves", "--input", early)).contains("--output");
    assertThat(console.misuse("circuit", "leaves", "--output", early)).contains("--input");
    assertThat(console.misuse("circuit", "--catalogue", "curve")).contains("a model");
    assertThat(console.misuse("circuit", early, "-o", folder.resolve("f"))).contains("-o");
    assertThat(console.misuse("circuit", "leaves", "--catalogue", "curve", "--input", early))
        .contains("both sides");
  }

  /** The laboratory's numbers agree with those of the analysis. */
  private static void checkLaboratory(JsonNode analysis) {
    double score = analysis.get("score").asDouble();
    double kept = 0;
    for (JsonNode band : analysis.get("bandList")) {
      double spread = band.get("spread").asDouble();
      kept += band.get("share").asDouble() * (1 - spread * spread);
    }
    assertThat(analysis.get("bandList").size()).isEqualTo(analysis.get("bands").asInt());
    assertThat(kept).isCloseTo(score, within(1e-5));
    JsonNode whole = analysis.get("tying").get(0);
    assertThat(whole.get("group").asString()).isEqualTo("C4");
    assertThat(whole.get("freeKernels").asInt()).isEqualTo(4);
    assertThat(whole.get("kept").asDouble()).isCloseTo(score, within(1e-9));
    JsonNode irreducible = analysis.get("irreducible");
    assertThat(irreducible.get("inBlocks").asDouble()).isBetween(score - 1e-6, 1.0);
    assertThat(irreducible.get("missing").asInt()).isEqualTo(4);
    assertThat(irreducible.get("magnitudes").size()).isEqualTo(4);
  }
}
