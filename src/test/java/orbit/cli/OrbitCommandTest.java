package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import orbit.circuit.CircuitFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrbitCommandTest {

  /** Two hues to two hues, listed the other way round on the output; W = [[1, 3], [5, 2]]. */
  private static final String CIRCUIT =
      """
      {"orbit": 1, "kind": "circuit", "name": "two hues", "note": "kept",
       "group": {"factors": [{"action": "hue", "order": 2}]},
       "input": {"layer": "a", "families": [{"name": "in", "stabilizer": "trivial",
         "units": [{"unit": 4, "place": {"hue": 0}}, {"unit": 3, "place": {"hue": 180}}]}]},
       "output": {"layer": "b", "families": [{"name": "out", "stabilizer": "trivial",
         "units": [{"unit": 9, "place": {"hue": 180}}, {"unit": 8, "place": {"hue": 0}}]}]},
       "kernel": [1, 1], "weights": [[[[1]], [[3]]], [[[5]], [[2]]]]}
      """;

  @TempDir private Path folder;
  private Path file;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeCircuit() throws IOException {
    file = Files.writeString(folder.resolve("two hues.json"), CIRCUIT);
  }

  @Test
  void analysesACircuitAsJson() {
    assertThat(run("circuit", file.toString(), "--json")).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.get("name").asString()).isEqualTo("two hues");
    assertThat(json.get("kind").asString()).isEqualTo("equivariant->equivariant");
    assertThat(json.get("bands").asInt()).isEqualTo(2);
    // bands {1, 2} and {3, 5}: (2 * 1.5^2 + 2 * 4^2) / (1 + 9 + 25 + 4)
    assertThat(json.get("score").asDouble()).isEqualTo(36.5 / 39, within(1e-9));
    // of the four permutations two keep the bands and two exchange them
    assertThat(json.get("chance").asDouble()).isEqualTo(36.5 / 39, within(1e-9));
    assertThat(json.get("pValue").asDouble()).isEqualTo(1);
    assertThat(json.get("residual").get("in").get(0).asDouble()).isEqualTo(1.25 / 26, within(1e-9));
    assertThat(json.get("residual").get("out").get(0).asDouble())
        .isEqualTo(1.25 / 10, within(1e-9));
    // K = (4, 1.5): mean and difference
    assertThat(json.get("spectrum").get(0).asDouble())
        .isEqualTo(2.75 * 2.75 / (2.75 * 2.75 + 1.25 * 1.25), within(1e-9));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void tellsTheSameNumbersToPeople() {
    assertThat(run("circuit", file.toString())).isZero();
    assertThat(out.toString()).contains("two hues").contains("score     0.9359").contains("b:9");
  }

  @ParameterizedTest
  @CsvSource({
    "index,[1 0],[1 0]",
    "element,[1 0],[0 1]",
    "magnitude,[1 0],[0 1]",
    "seriation,[0 1],[0 1]"
  })
  void writesTheOrderAndTheReorderedCircuit(String by, String outputs, String inputs)
      throws IOException {
    Path target = folder.resolve("order.json");
    assertThat(run("order", file.toString(), "--by", by, "-o", target.toString())).isZero();
    JsonNode json = JsonMapper.shared().readTree(target.toFile());
    assertThat(json.get("outputs").toString().replace(',', ' ')).isEqualTo(outputs);
    assertThat(json.get("inputs").toString().replace(',', ' ')).isEqualTo(inputs);
    Path reordered = folder.resolve("reordered.json");
    Files.writeString(reordered, json.get("circuit").toString());
    CircuitFile circuit = CircuitFile.read(reordered);
    float[] kernel = new float[1];
    circuit.circuit().weights().read(0, 0, kernel);
    float[][] stored = {{1, 3}, {5, 2}};
    assertThat(kernel[0])
        .isEqualTo(stored[json.get("outputs").get(0).asInt()][json.get("inputs").get(0).asInt()]);
    assertThat(json.get("circuit").get("note").asString()).isEqualTo("kept");
  }

  @Test
  void aRelativeOrderHasOneOrderOfInputsPerOutput() {
    assertThat(run("order", file.toString(), "--by", "relative", "--align")).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.get("outputs").toString()).isEqualTo("[1,0]");
    assertThat(json.get("inputs").toString()).isEqualTo("[[0,1],[1,0]]");
    assertThat(json.get("relative").get(1).get("hue").asDouble()).isEqualTo(180);
    List<Double> weights = new ArrayList<>();
    json.get("circuit")
        .get("weights")
        .forEach(row -> row.forEach(k -> weights.add(k.get(0).get(0).asDouble())));
    assertThat(weights).containsExactly(5.0, 2.0, 3.0, 1.0);
    assertThat(json.get("circuit").get("kind").asString()).isEqualTo("matrix");
  }

  @ParameterizedTest
  @ValueSource(strings = {"circuit", "circuit x y", "order f", "order f --by hue", "fly", "--fly"})
  void badUsageIsTwoLinesAndExitCodeTwo(String arguments) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(2);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aBadFileIsOneLineAndExitCodeOne() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"orbit\": 2}");
    assertThat(run("circuit", bad.toString())).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().contains("bad.json", "/orbit");
  }

  @Test
  void aFolderThatIsNotThereIsOneLineAndExitCodeOne() {
    Path target = folder.resolve("no such folder").resolve("o.json");
    assertThat(run("order", file.toString(), "--by", "index", "-o", target.toString()))
        .isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().contains("no such folder");
  }

  @Test
  void weightsOfZeroHaveNeitherScoreNorPValue() throws IOException {
    Path zero =
        Files.writeString(
            folder.resolve("zero.json"),
            CIRCUIT.replaceFirst("\"weights\":.*", "\"weights\":[[[[0]],[[0]]],[[[0]],[[0]]]]}"));
    assertThat(run("circuit", zero.toString(), "--json")).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.get("score").isNull()).isTrue();
    assertThat(json.get("pValue").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "circuit --help", "order --help", "--version"})
  void helpGoesToStdout(String arguments) {
    assertThat(run(arguments.split(" "))).isZero();
    assertThat(out.toString()).isNotBlank();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFileAloneIsNoCommand() {
    assertThat(OrbitCommand.isCommand(new String[] {})).isFalse();
    assertThat(OrbitCommand.isCommand(new String[] {"curve.json"})).isFalse();
    assertThat(OrbitCommand.isCommand(new String[] {"circuit", "curve.json"})).isTrue();
    assertThat(OrbitCommand.isCommand(new String[] {"--version"})).isTrue();
  }

  private int run(String... arguments) {
    CommandLine command = OrbitCommand.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
