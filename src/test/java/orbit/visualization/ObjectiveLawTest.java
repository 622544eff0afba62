package orbit.visualization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import orbit.network.Batch;
import orbit.network.Shape;
import org.assertj.core.data.Offset;

class ObjectiveLawTest {

  private static final double STEP = 1e-3;

  @Property(tries = 10)
  void derivativesAreThoseOfFiniteDifferences(@ForAll long seed) {
    Random random = new Random(seed);
    Shape map = new Shape(3, 2, 3);
    Batch at = new Batch(2, map, LinearMapsLawTest.drawn(random, 2 * map.size()));
    for (int k = 0; k < at.values().length; k++) {
      at.values()[k] += 1.5f;
    }
    TreeMap<Integer, Double> weights = new TreeMap<>(java.util.Map.of(0, 1.0, 2, 0.5));
    for (Objective objective :
        List.of(
            new Objective.Unit(1, Place.CENTRE),
            new Objective.Unit(2, Place.CHANNEL),
            new Objective.Factor(weights, Place.CHANNEL),
            new Objective.Direction(weights, Place.CHANNEL, 2),
            new Objective.Direction(weights, Place.CENTRE, 0),
            new Objective.Negative(new Objective.Unit(1, Place.CENTRE)),
            new Objective.Diverse(new Objective.Unit(0, Place.CHANNEL), 2))) {
      Slope slope = Ascension.of(objective, at, 1, 1);
      for (int k = 0; k < at.values().length; k++) {
        double wanted = (sum(objective, at, k, STEP) - sum(objective, at, k, -STEP)) / (2 * STEP);
        assertThat((double) slope.derivative().values()[k])
            .as("%s at %d", objective.label(), k)
            .isCloseTo(wanted, Offset.offset(2e-2));
      }
    }
  }

  private static double sum(Objective objective, Batch at, int k, double step) {
    float[] moved = at.values().clone();
    moved[k] += (float) step;
    double sum = 0;
    for (double value :
        Ascension.of(objective, new Batch(at.count(), at.shape(), moved), 1, 1).values()) {
      sum += value;
    }
    return sum;
  }
}
