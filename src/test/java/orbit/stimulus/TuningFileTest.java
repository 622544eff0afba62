package orbit.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import orbit.network.InvalidFileException;
import orbit.network.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuningFileTest {

  private static final String GOOD =
      """
      {"orbit":1,"kind":"tuning","name":"n","layer":"l","stimulus":"curve","parameter":"rotation",\
      "periodDegrees":360,"convention":"c","degrees":[0,90.5],"units":[3,1],\
      "responses":[[0.1,0.1234567890123],[2,-3e-9]],"source":"a paper","mine":{"kept":[1,null]}}\
      """;

  @TempDir private Path folder;

  private Path written(String text) throws IOException {
    Path file = folder.resolve("t.json");
    Files.writeString(file, text);
    return file;
  }

  @Test
  void whatIsWrittenIsReadBackWithoutLoss() throws IOException {
    Path file = folder.resolve("t.json");
    TuningCurves curves =
        Curves.curves(List.of(4, 2), 180, 36, (u, x) -> u == 0 ? (float) Math.sin(x) : x / 7);
    TuningFile.of(curves).write(file);
    TuningCurves back = TuningFile.read(file).curves();
    assertThat(back.responses()).isDeepEqualTo(curves.responses());
    assertThat(back.units()).isEqualTo(curves.units());
    assertThat(back.positions()).isEqualTo(curves.positions());
    assertThat(back.period()).hasValue(180);
    assertThat(back.about()).isEqualTo(curves.about());
    assertThat(List.of(back.name(), back.layer(), back.stimulus(), back.convention()))
        .containsExactly("made", "layer", "curve", "angle");
    assertThat(Files.readString(file)).contains("\"kind\" : \"tuning\"", "\"orbit\" : 1");
  }

  @Test
  void otherParametersHaveValues() throws IOException {
    Path file = folder.resolve("t.json");
    TuningCurves scale =
        new TuningCurves(
            "s",
            "l",
            "circle",
            Parameter.SCALE,
            OptionalDouble.empty(),
            "",
            List.of(0.5, 2.0),
            List.of(0),
            new double[][] {{1, 2}},
            List.of());
    TuningFile.of(scale).write(file);
    assertThat(Files.readString(file)).contains("\"values\"").doesNotContain("egrees");
    TuningCurves back = TuningFile.read(file).curves();
    assertThat(back.parameter()).isEqualTo(Parameter.SCALE);
    assertThat(back.positions()).containsExactly(0.5, 2.0);
    assertThat(back.period()).isEmpty();
  }

  @Test
  void unknownFieldsAndEveryDigitAreKept() throws IOException {
    Path copy = folder.resolve("copy.json");
    TuningFile file = TuningFile.read(written(GOOD));
    file.write(copy);
    assertThat(StrictJson.MAPPER.readTree(copy.toFile()))
        .isEqualTo(StrictJson.MAPPER.readTree(GOOD));
    assertThat(file.curves().about()).containsExactly("a paper");
    assertThat(file.curves().curve(0)[1]).isEqualTo(0.1234567890123);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "orbit":1                    | "orbit":2                   | newer
          "kind":"tuning"              | "kind":"circuit"            | circuit
          "rotation"                   | "temperature"               | there is no such parameter
          "periodDegrees":360          | "periodDegrees":0           | an angle comes round
          "periodDegrees":360,         | ''                          | an angle comes round
          "periodDegrees":360          | "periodDegrees":"360"       | a number
          "periodDegrees":360          | "periodDegrees":90          | do not ascend
          "degrees":[0,90.5]           | "degrees":[90,0]            | do not ascend
          "degrees":[0,90.5]           | "degrees":[0,1e999]         | finite
          "degrees":[0,90.5]           | "degrees":[]                | 2 responses for 0 positions
          "degrees":[0,90.5]           | "angles":[0,90.5]           | /degrees
          "units":[3,1]                | "units":[3,3]               | twice
          "units":[3,1]                | "units":[3]                 | 2 curves for 1 units
          "units":[3,1]                | "units":[]                  | there are no units
          "units":[3,1]                | "units":[3,-1]              | whole number
          "units":[3,1]                | "units":[3,1.5]             | whole number
          [2,-3e-9]                    | [2]                         | 1 responses for 2 positions
          [2,-3e-9]                    | [2,null]                    | /responses/1/1
          [2,-3e-9]                    | [2,NaN]                     | t.json
          [2,-3e-9]                    | [2,-3e-9                    | t.json
          "layer":"l"                  | "layer":7                   | /layer
          "name":"n"                   | "name":"n","name":"m"       | t.json
          """)
  void hostileFilesGetOneSentence(String from, String to, String why) throws IOException {
    assertThat(GOOD).contains(from);
    Path file = written(GOOD.replace(from, to));
    assertThatThrownBy(() -> TuningFile.read(file))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("t.json")
        .hasMessageContaining(why)
        .satisfies(problem -> assertThat(problem.getMessage().lines()).hasSize(1));
  }

  @Test
  void filesThatAreNoneGetOneSentence() throws IOException {
    for (String text : List.of("", "[]", "7", "{", "{}")) {
      Path file = written(text);
      assertThatThrownBy(() -> TuningFile.read(file))
          .isInstanceOf(InvalidFileException.class)
          .hasMessageContaining("t.json");
    }
    assertThatThrownBy(() -> TuningFile.read(folder)).isInstanceOf(InvalidFileException.class);
  }

  @Test
  void tablesAreQuotedAndWithoutLoss() {
    TuningCurves curves =
        new TuningCurves(
            "n",
            "a \"b\", c",
            "",
            Parameter.HUE,
            OptionalDouble.of(360),
            "",
            List.of(0.0, 22.5),
            List.of(3, 1),
            new double[][] {{0.1f, 1}, {-2.5, 1.0 / 3}},
            List.of());
    assertThat(TuningTable.csv(curves))
        .isEqualTo(
            """
            hue,"a ""b"", c:3","a ""b"", c:1"
            0,0.1,-2.5
            22.5,1,0.3333333333333333
            """);
  }
}
