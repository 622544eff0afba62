package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import orbit.family.Family;
import orbit.network.DenseWeights;
import orbit.network.Weights;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

class CanonicalFrameLawTest {

  @Provide
  Arbitrary<Group> groups() {
    return RandomCircuits.groups().withoutEdgeCases();
  }

  @Property(tries = 100)
  void theRowsOfATiedCircuitAreEqualInTheRelativeOrder(
      @ForAll("groups") Group group, @ForAll long seed) {
    Family free = Built.free(group);
    Circuit circuit = Built.tied(group, free, free, 3, seed);
    Weights rows =
        WeightViews.laidOut(
            WeightViews.canonical(circuit, circuit.weights()), Ordering.RELATIVE.layout(circuit));
    for (int row = 1; row < rows.outputs(); row++) {
      for (int column = 0; column < rows.inputs(); column++) {
        assertThat(Built.kernel(rows, row, column))
            .containsExactly(Built.kernel(rows, 0, column), within(1e-5f));
      }
    }
  }

  @Test
  void turnsEachKernelBackByItsOutputAndCopiesNothing() {
    Group group = Built.rotations(4);
    float[] values = new float[4 * 9];
    Circuit circuit =
        Built.with(
            Built.circuit(group, Built.invariant(group), Built.free(group), (o, i) -> 0),
            new DenseWeights(4, 1, 3, 3, values));
    Weights canonical = WeightViews.canonical(circuit, circuit.weights());
    values[1] = 1;
    values[9 + 1] = 2;
    assertThat(Built.kernel(canonical, 0, 0)).containsExactly(0, 1, 0, 0, 0, 0, 0, 0, 0);
    // the output at 90° clockwise is turned 90° back: top goes to the left
    assertThat(Built.kernel(canonical, 1, 0)).containsExactly(0, 0, 0, 2, 0, 0, 0, 0, 0);
  }
}
