package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OrderingLawTest {

  @Property(tries = 100)
  void everyOrderKeepsTheUnitsOfAFamilyTogether(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit,
      @ForAll Ordering ordering) {
    Layout layout = ordering.layout(circuit);
    assertThat(familyChanges(circuit.output(), layout.outputs()))
        .isEqualTo(circuit.output().families().size() - 1);
    for (Order inputs : layout.inputs()) {
      assertThat(familyChanges(circuit.input(), inputs))
          .isEqualTo(circuit.input().families().size() - 1);
    }
  }

  @Property(tries = 100)
  void theSameCircuitHasTheSameOrder(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit,
      @ForAll Ordering ordering) {
    assertThat(ordering.layout(circuit)).isEqualTo(ordering.layout(circuit));
  }

  @Property(tries = 100)
  void magnitudeDescendsWithinAFamilyAndFromFamilyToFamily(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    Order order = Ordering.MAGNITUDE.layout(circuit).outputs();
    List<List<Double>> families = new ArrayList<>();
    for (int row = 0; row < order.size(); row++) {
      int unit = order.unitAt(row);
      boolean first =
          row == 0
              || circuit.output().family(unit) != circuit.output().family(order.unitAt(row - 1));
      if (first) {
        families.add(new ArrayList<>());
      }
      families.getLast().add(-norm(circuit, unit));
    }
    assertThat(families).allSatisfy(norms -> assertThat(norms).isSorted());
    assertThat(families.stream().map(OrderingLawTest::mean).toList()).isSorted();
  }

  @Property(tries = 100)
  void aRelativeColumnHoldsOneBandBetweenFreeOrbits(@ForAll long seed) {
    var group = Built.rotations(4);
    Circuit circuit =
        Built.random(
            group,
            Built.turned(group, 45, 315, 135, 225),
            Built.turned(group, 180, 90, 0, 270),
            1,
            seed);
    Layout layout = Ordering.RELATIVE.layout(circuit);
    Bands bands = new Bands(circuit);
    for (int column = 0; column < layout.columns(); column++) {
      int at = column;
      assertThat(
              IntStream.range(0, layout.rows())
                  .map(row -> bands.bandOf(layout.outputAt(row, at), layout.inputAt(row, at)))
                  .distinct())
          .hasSize(1);
    }
  }

  private static long familyChanges(Side side, Order order) {
    return IntStream.range(1, order.size())
        .filter(k -> side.family(order.unitAt(k)) != side.family(order.unitAt(k - 1)))
        .count();
  }

  private static double norm(Circuit circuit, int output) {
    double sum = 0;
    for (int i = 0; i < circuit.input().size(); i++) {
      for (float value : Built.kernel(circuit.weights(), output, i)) {
        sum += (double) value * value;
      }
    }
    return Math.sqrt(sum);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }
}
