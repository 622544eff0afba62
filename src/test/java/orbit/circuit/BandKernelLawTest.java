package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import orbit.network.Weights;

class BandKernelLawTest {

  @Property(tries = 100)
  void sharesAddUpToOneAndWithTheirSpreadsToTheScore(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    List<BandKernel> bands = BandKernel.of(circuit, new Bands(circuit));
    double kept = bands.stream().mapToDouble(b -> b.share() * (1 - b.spread() * b.spread())).sum();
    assertThat(bands.stream().mapToDouble(BandKernel::share).sum()).isCloseTo(1, within(1e-6));
    assertThat(kept).isCloseTo(new EquivariantPart(circuit).score(circuit.weights()), within(1e-5));
  }

  @Property(tries = 60)
  void tiedWeightsHaveNoSpreadAndTheMeanIsTheirKernel(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    Circuit tied = Built.with(circuit, BruteForce.average(circuit, circuit.weights()));
    Weights canonical = WeightViews.canonical(tied, tied.weights());
    for (BandKernel band : BandKernel.of(tied, new Bands(tied))) {
      for (float deviation : band.deviation()) {
        assertThat(deviation).isCloseTo(0, within(1e-3f));
      }
      float[] first = Built.kernel(canonical, band.first().output(), band.first().input());
      for (int k = 0; k < first.length; k++) {
        assertThat(band.mean()[k]).isCloseTo(first[k], within(1e-4f));
      }
    }
  }
}
