package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import orbit.network.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Circuits of Olah et al., "Naturally Occurring Equivariance in Neural Networks", Distill 2020. */
class PublishedCircuitsTest {

  private static final Path FOLDER = Path.of("../shared/data/circuits");

  @ParameterizedTest
  @CsvSource({"curve, 0.7608", "hue, 0.6568", "hilo, 0.9359", "dog, 0.9864", "BW-stage1, 0.9717"})
  void scoreAsTheIndependentReferenceSays(String name, double score) throws IOException {
    Circuit circuit = published(name);
    assertThat(new EquivariantPart(circuit).score(circuit.weights()))
        .isCloseTo(score, within(0.001));
  }

  @Test
  void curvesExciteTheirOwnTurnAndInhibitTheOpposite() throws IOException {
    Circuit circuit = published("curve");
    Weights rows =
        WeightViews.laidOut(
            WeightViews.canonical(circuit, circuit.weights()), Ordering.RELATIVE.layout(circuit));
    assertThat(columnMean(rows, 0)).isCloseTo(0.10, within(0.005));
    assertThat(columnMean(rows, 2)).isCloseTo(-0.15, within(0.005));
  }

  private static Circuit published(String name) throws IOException {
    Path file = FOLDER.resolve(name + ".json");
    assumeTrue(Files.exists(file), "skipped: the published circuits are not at " + FOLDER);
    return CircuitFile.read(file).circuit();
  }

  private static double columnMean(Weights rows, int column) {
    double sum = 0;
    for (int row = 0; row < rows.outputs(); row++) {
      for (float value : Built.kernel(rows, row, column)) {
        sum += value;
      }
    }
    return sum / rows.outputs() / rows.kernelSize();
  }
}
