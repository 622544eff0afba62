package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RandomScoreLawTest {

  private static final int DRAWS = 200;

  /** The projection keeps a random direction of its rank / dimension = bands / cells on average. */
  @Property(tries = 100)
  void randomWeightsUnderHueScoreBandsByCellsOnAverage(
      @ForAll(supplier = RandomCircuits.Hues.class) Circuit circuit, @ForAll long seed) {
    Bands bands = new Bands(circuit);
    double cells = 0;
    for (int band = 0; band < bands.count(); band++) {
      cells += bands.cells(band).size();
    }
    double expected = bands.count() / cells;
    EquivariantPart part = new EquivariantPart(circuit);
    // consecutive seeds of java.util.Random begin alike
    SplittableRandom seeds = new SplittableRandom(seed);
    double sum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      sum += part.score(RandomCircuits.other(circuit, seeds.nextLong()));
    }
    double dimension = cells * circuit.weights().kernelSize();
    double deviation = Math.sqrt(2 * expected * (1 - expected) / (dimension + 2) / DRAWS);
    assertThat(sum / DRAWS).isCloseTo(expected, within(6 * deviation + 1e-6));
  }
}
