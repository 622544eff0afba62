package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExampleCircuitsTest {

  @Test
  void theFilesAreWhatTheGeneratorDraws() throws IOException {
    assertThat(ExampleCircuits.FOLDER.resolve("curves.json")).hasContent(ExampleCircuits.curves());
    assertThat(ExampleCircuits.FOLDER.resolve("high-low.json"))
        .hasContent(ExampleCircuits.highLow());
    assertThat(ExampleCircuits.FOLDER.resolve("colour-contrast.json"))
        .hasContent(ExampleCircuits.colourContrast());
  }

  @Test
  void theUnitWiredDifferentlyHasTheLargestResidual() throws IOException {
    CircuitFile file = CircuitFile.read(ExampleCircuits.FOLDER.resolve("curves.json"));
    double[] residuals = Analysis.of(file.circuit(), 0, (done, all) -> true).residualOfOutputs();
    int most =
        IntStream.range(0, residuals.length)
            .boxed()
            .max(Comparator.comparingDouble(u -> residuals[u]))
            .orElseThrow();
    assertThat(file.title()).contains(file.circuit().output().unitName(most) + " ");
  }

  @Test
  void theColourExampleIsNearlyEquivariantAroundItsHole() throws IOException {
    CircuitFile file = CircuitFile.read(ExampleCircuits.FOLDER.resolve("colour-contrast.json"));
    Analysis analysis = Analysis.of(file.circuit(), 0, (done, all) -> true);
    assertThat(analysis.exact()).isTrue();
    assertThat(analysis.score()).isGreaterThan(0.97).isLessThan(1);
    assertThat(analysis.chance().pValue()).isLessThan(0.01);
    assertThat(Files.readString(ExampleCircuits.FOLDER.resolve("colour-contrast.json")))
        .contains("\"hole\":true");
  }
}
