package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orbit.network.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CircuitFileTest {

  /** Two quarter turns (one of four places a hole, one not listed) to one invariant unit. */
  private static final String CIRCUIT =
      """
      {"orbit":1,"kind":"circuit","name":"corner","later":{"a":[1,2.50,null,12345678901234567890]},
       "group":{"factors":[{"action":"rotation","order":4,"why":"x"}],"note":"g"},
       "input":{"layer":"a","colour":"red","families":[{"name":"corners","stabilizer":"trivial",
         "units":[{"unit":7,"label":"up","place":{"rotation":270},"measured":{"rotation":268.5},
                   "confidence":0.97,"seen":true},
                  {"unit":null,"place":{"rotation":0},"hole":true},
                  {"unit":null,"unitGuess":52,"place":{"rotation":90}}]}]},
       "output":{"layer":"b","families":[{"name":"square","stabilizer":"group",
         "units":[{"unit":3,"place":null}]}]},
       "kernel":[2,2],
       "weights":[[[[0.1234567890123456,1e-7],[-3.5,0.0]],null,[[0.1,0.2],[0.3,0.4]]]]}
      """;

  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @TempDir private Path folder;

  @Test
  void keepsEveryFieldAndNumber() throws IOException {
    Path written = folder.resolve("written.json");
    CircuitFile.read(file(CIRCUIT)).write(written);
    assertThat(JsonMapper.shared().readTree(written.toFile()))
        .isEqualTo(JsonMapper.shared().readTree(CIRCUIT));
    assertThat(Files.readString(written))
        .contains("0.1234567890123456", "12345678901234567890", "2.50", "unitGuess");
    assertThat(EXACT.readTree(written.toFile()).propertyNames())
        .containsExactlyElementsOf(EXACT.readTree(CIRCUIT).propertyNames());
  }

  @Test
  void readsUnitsPlacesAndWeights() throws IOException {
    Circuit circuit = CircuitFile.read(file(CIRCUIT)).circuit();
    assertThat(circuit.input().member(0).unit()).hasValue(7);
    assertThat(circuit.input().member(0).confidence()).hasValue(0.97);
    assertThat(circuit.input().isHole(1)).isTrue();
    assertThat(circuit.input().isHole(2)).isFalse();
    assertThat(circuit.weights().present(0, 1)).isFalse();
    float[] kernel = new float[4];
    circuit.weights().read(0, 2, kernel);
    assertThat(kernel).containsExactly(0.1f, 0.2f, 0.3f, 0.4f);
    assertThat(circuit.kind()).isEqualTo("equivariant->invariant");
  }

  @Test
  void keepsARowWithoutKernels() throws IOException {
    String text = CIRCUIT.replaceFirst("(?s)\"weights\":.*", "\"weights\":[null]}");
    Path written = folder.resolve("written.json");
    CircuitFile.read(file(text)).write(written);
    assertThat(JsonMapper.shared().readTree(written.toFile()).get("weights").toString())
        .isEqualTo("[null]");
  }

  @Test
  void readsChainsAndVariants() throws IOException {
    String chain =
        CIRCUIT
            .replace("\"stabilizer\":\"trivial\"", "\"arrangement\":\"chain\"")
            .replace("{\"rotation\":270}", "{\"scale\":1}")
            .replace("{\"rotation\":0}", "{\"scale\":1.4}")
            .replace("{\"rotation\":90}", "{\"scale\":2}")
            .replace("\"measured\":{\"rotation\":268.5},", "");
    Circuit circuit = CircuitFile.read(file(chain)).circuit();
    assertThat(new Bands(circuit).count()).isEqualTo(2);
    String variants =
        chain.replace("chain", "variants").replaceAll("\"scale\":", "\"variant\":\"v");
    String named = variants.replaceAll("\"v([0-9.]+)\\}", "\"v$1\"}");
    assertThat(CircuitFile.read(file(named)).circuit().input().size()).isEqualTo(3);
  }

  @Test
  void reorderingTakesUnitsAndWeightsAlong() throws IOException {
    CircuitFile read = CircuitFile.read(file(CIRCUIT));
    CircuitFile moved = read.reordered(Order.identity(1), Order.of(2, 0, 1));
    Path written = folder.resolve("moved.json");
    moved.write(written);
    JsonNode json = JsonMapper.shared().readTree(written.toFile());
    assertThat(json.at("/input/families/0/units/0/unitGuess").asInt()).isEqualTo(52);
    assertThat(json.at("/input/families/0/units/1/seen").asBoolean()).isTrue();
    assertThat(json.at("/weights/0/2").isNull()).isTrue();
    assertThat(json.at("/weights/0/0/1/1").asDouble()).isEqualTo(0.4);
    assertThat(json.at("/weights/0/1/0/0").asDouble()).isEqualTo(0.1234567890123456);
    assertThat(json.at("/later/a/1").asDouble()).isEqualTo(2.5);
  }

  @Test
  void reorderingRefusesToSplitAFamily() throws IOException {
    String two =
        CIRCUIT.replace(
            "{\"unit\":3,\"place\":null}]}",
            "{\"unit\":3,\"place\":null}]},{\"name\":\"s\",\"stabilizer\":\"trivial\",\"units\":["
                + "{\"unit\":4,\"place\":{\"rotation\":0}},{\"unit\":5,\"place\":{\"rotation\":90}}]}");
    CircuitFile read =
        CircuitFile.read(file(two.replace("\"weights\":[", "\"weights\":[null,null,")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read.reordered(Order.of(1, 0, 2), Order.identity(3)));
    assertThat(read.reordered(Order.of(2, 1, 0), Order.identity(3)).circuit().output().unitName(0))
        .isEqualTo("b:5");
  }

  static Stream<Path> published() throws IOException {
    Path folder = Path.of("../shared/data/circuits");
    return Files.isDirectory(folder) ? Files.list(folder).sorted() : Stream.of(folder);
  }

  @ParameterizedTest
  @MethodSource("published")
  void publishedCircuitsComeBackAsTheyWere(Path file) throws IOException {
    assumeTrue(Files.isRegularFile(file), file + " is not there");
    Path written = folder.resolve("written.json");
    CircuitFile.read(file).write(written);
    assertThat(JsonMapper.shared().readTree(written.toFile()))
        .isEqualTo(JsonMapper.shared().readTree(file.toFile()));
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "orbit":1                   | "orbit":2                     | /orbit
          "orbit":1,                  |                               | /orbit
          "orbit":1                   | "orbit":"1"                   | /orbit
          "kind":"circuit"            | "kind":"tuning"               | /kind
          "order":4                   | "order":0                     | /group/factors/0/order
          "order":4                   | "order":-3                    | /group/factors/0/order
          "order":4                   | "order":1000000000            | /group/factors/0/order
          "action":"rotation"         | "action":"warp"               | /group/factors/0/action
          "action":"rotation","order":4 | "action":"mirror","order":3 | /group
          "trivial"                   | [{"rotation":0},{"rotation":90}] | /input/families/0/stabilizer
          "trivial"                   | [{"rotation":45}]             | /input/families/0/stabilizer
          "trivial"                   | "none"                        | /input/families/0/stabilizer
          "trivial"                   | [{"rotation":180}]            | /input/families/0/units/2/place
          {"rotation":90}             | {"rotation":270}              | /input/families/0/units/2/place
          {"rotation":90}             | {"rotation":91}               | /input/families/0/units/2/place
          {"rotation":90}             | null                          | /input/families/0/units/2/place
          {"rotation":90}             | {"rotation":"up"}             | /input/families/0/units/2/place/rotation
          {"rotation":90}             | {"rotation":NaN}              | /input/families/0/units/2/place/rotation
          "unit":7                    | "unit":-1                     | /input/families/0/units/0/unit
          "unit":7                    | "unit":1.5                    | /input/families/0/units/0/unit
          "unit":7                    | "unit":7,"hole":true          | /input/families/0/units/0
          "unit":null,"unitGuess":52  | "unit":7                      | /input/families/0/units/2
          "kernel":[2,2]              | "kernel":[3,3]                | /kernel
          "kernel":[2,2]              | "kernel":"2"                  | /kernel
          [-3.5,0.0]                      | [-3.5,NaN]                      | /weights/0/0/1/1
          [-3.5,0.0]                      | [-3.5,Infinity]                 | /weights/0/0/1/1
          [-3.5,0.0]                      | [-3.5,1e99]                     | /weights/0/0/1/1
          [-3.5,0.0]                      | [-3.5,"0"]                      | /weights/0/0/1/1
          [-3.5,0.0]                      | [-3.5]                          | /weights/0/0/1
          ,[-3.5,0.0]]                    | ]                             | /weights/0/2
          ,null,[[0.1                 | ,[[0.1                        | /weights/0
          ,null,[[0.1                 | ,[[1,2],[3,4]],[[0.1          | /weights/0/1
          "weights":[                 | "weights":[[],                | /weights/1
          "weights"                   | "heights"                     | /weights
          "output"                    | "outlet"                      | /output
          "name":"corner"             | "kind":"circuit"              | line 1
          [-3.5,0.0]                      | [-3.5,oops]                     | line 11
          """)
  void saysInOneLineWhatIsWrongWhere(String right, String wrong, String place) throws IOException {
    assertThat(CIRCUIT).contains(right);
    String text =
        CIRCUIT.replaceFirst(
            Pattern.quote(right), Matcher.quoteReplacement(wrong == null ? "" : wrong));
    assertRefused(file(text), place);
  }

  @Test
  void saysWhatIsNoCircuitAtAll() throws IOException {
    assertRefused(file(""), "empty");
    assertRefused(file("hello"), "line 1");
    assertRefused(file("[1]"), "no circuit");
    assertRefused(file(CIRCUIT.substring(0, 200)), "too early");
    assertRefused(file("[".repeat(100_000)), "no circuit");
    assertRefused(file("{\"orbit\":1,\"x\":" + "[".repeat(100_000)), "deeply nested");
    assertRefused(file("{\"orbit\":1,\"x\":\"" + "x".repeat(2_000_000) + "\"}"), "too long");
    assertRefused(file(CIRCUIT + "{}"), "follows");
    assertRefused(folder, "folder");
    assertRefused(folder.resolve("nowhere.json"), "no such file");
    byte[] latin = CIRCUIT.replace("red", "röd").getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(Files.write(folder.resolve("latin.json"), latin), "UTF-8");
  }

  @Test
  void aByteOrderMarkIsNoFault() throws IOException {
    assertThat(CircuitFile.read(file("\ufeff" + CIRCUIT)).circuit().name()).isEqualTo("corner");
  }

  @Test
  void aMillionUnitsAreRefused() throws IOException {
    String units = "{\"unit\":null,\"place\":{\"rotation\":0}},".repeat(1_000_000);
    assertRefused(file(CIRCUIT.replaceFirst("\"units\":\\[", "\"units\":[" + units)), "8192");
  }

  @Test
  void kernelsThatAreNotSquareTakeMirrorsOnly() throws IOException {
    String wide =
        CIRCUIT
            .replace("\"kernel\":[2,2]", "\"kernel\":[1,2]")
            .replaceFirst("(?s)\"weights\":.*", "\"weights\":[[[[1,2]],null,[[3,4]]]]}");
    assertRefused(file(wide), "/kernel");
    String mirrored =
        wide.replace("\"rotation\",\"order\":4", "\"mirror\",\"order\":2")
            .replace("{\"rotation\":270}", "{\"mirror\":0}")
            .replace("{\"rotation\":90}", "{\"mirror\":1}")
            .replaceAll("\\{\"unit\":null,\"place\":\\{\"rotation\":0},\"hole\":true},", "")
            .replace("null,[[3", "[[3");
    assertThat(CircuitFile.read(file(mirrored)).circuit().weights().width()).isEqualTo(2);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("circuit.json"), text);
  }

  private static void assertRefused(Path file, String part) {
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> CircuitFile.read(file))
        .satisfies(
            problem ->
                assertThat(problem.getMessage())
                    .startsWith(file.toString())
                    .contains(part)
                    .endsWith(".")
                    .doesNotContain("\n", "jackson", "Exception"));
  }
}
