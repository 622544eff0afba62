package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AnalysisLawTest {

  @Property(tries = 40)
  void theResidualOfAllCellsIsWhatTheScoreLeaves(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    Analysis analysis = Analysis.of(circuit, 0, Built.GO_ON);
    double residual =
        Arrays.stream(analysis.residualOfCells()).flatMapToDouble(Arrays::stream).sum();
    assertThat(residual).isCloseTo(1 - analysis.score(), within(1e-5));
  }

  @Property(tries = 40)
  void tiedWeightsLeaveNoResidualAnywhere(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    Circuit tied = Built.with(circuit, BruteForce.average(circuit, circuit.weights()));
    Analysis analysis = Analysis.of(tied, 0, Built.GO_ON);
    assertThat(BruteForce.distance(analysis.equivariant(), tied.weights())).isLessThan(1e-5);
    // NaN where a unit has no weights
    assertThat(Arrays.stream(analysis.residualOfOutputs()).filter(r -> r > 1e-6)).isEmpty();
    assertThat(Arrays.stream(analysis.residualOfInputs()).filter(r -> r > 1e-6)).isEmpty();
  }

  @Property(tries = 40)
  void cellsAndBandsAreThoseWithAKernel(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    Analysis analysis = Analysis.of(circuit, 0, Built.GO_ON);
    Bands bands = new Bands(circuit);
    int cells = 0;
    for (int band = 0; band < bands.count(); band++) {
      cells += bands.cells(band).size();
    }
    assertThat(analysis.bands()).isEqualTo(bands.count());
    assertThat(analysis.cells()).isEqualTo(cells);
    assertThat(analysis.exact()).isTrue();
  }
}
