package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OrderLawTest {

  @Provide
  Arbitrary<Order> orders() {
    return Arbitraries.integers().between(1, 9).flatMap(OrderLawTest::orders);
  }

  static Arbitrary<Order> orders(int size) {
    return Arbitraries.shuffle(IntStream.range(0, size).boxed().toList())
        .map(units -> Order.of(units.stream().mapToInt(Integer::intValue).toArray()));
  }

  @Property
  void positionsAndUnitsAreInverse(@ForAll("orders") Order order) {
    for (int k = 0; k < order.size(); k++) {
      assertThat(order.positionOf(order.unitAt(k))).isEqualTo(k);
      assertThat(order.unitAt(order.positionOf(k))).isEqualTo(k);
    }
  }

  @Property
  void movedTakesAUnitOutAndPutsItBack(
      @ForAll("orders") Order order, @ForAll int first, @ForAll int second) {
    int from = Math.floorMod(first, order.size());
    int to = Math.floorMod(second, order.size());
    List<Integer> list = new ArrayList<>(IntStream.of(order.toArray()).boxed().toList());
    list.add(to, list.remove(from));
    assertThat(order.moved(from, to).toArray()).containsExactly(list.toArray(new Integer[0]));
    assertThat(order.moved(from, to).moved(to, from)).isEqualTo(order);
  }

  @Property
  void laterChangesOfTheArraysChangeNoOrder(@ForAll("orders") Order order) {
    int[] given = order.toArray();
    Order copy = Order.of(given);
    given[0] = 99;
    order.toArray()[0] = 99;
    assertThat(copy).isEqualTo(order).hasSameHashCodeAs(order);
    assertThat(copy.unitAt(0)).isNotEqualTo(99);
  }

  @Test
  void whatIsNoPermutationIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Order.of(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Order.of(0, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Order.of(1, -1))
        .withMessageContaining("unit -1 at position 1");
  }
}
