package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.network.DenseWeights;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

class SeriationLawTest {

  private static final Group NONE = Built.rotations(1);

  @Property(tries = 100)
  void recoversAShuffledBandedChainUpToReversal(
      @ForAll @IntRange(min = 3, max = 15) int size, @ForAll long seed) {
    List<Integer> outputs = shuffled(size, seed);
    List<Integer> inputs = shuffled(size, seed + 1);
    Circuit circuit =
        Built.circuit(
            NONE,
            variants(size),
            variants(size),
            (o, i) -> {
              double apart = outputs.get(o) - inputs.get(i);
              return Math.exp(-apart * apart / 8);
            });
    Layout layout = Ordering.SERIATION.layout(circuit);
    assertThat(recovered(outputs, layout.outputs())).isTrue();
    assertThat(recovered(inputs, layout.inputs().getFirst())).isTrue();
  }

  @Test
  void comparesDirectionsAndNotStrengths() {
    double[] angles = {0.4, 0, 0.8, 0.2, 0.6};
    double[] strengths = {9, 1, 0.1, 5, 2};
    Circuit circuit =
        Built.circuit(
            NONE,
            variants(2),
            variants(5),
            (o, i) -> strengths[o] * (i == 0 ? Math.cos(angles[o]) : Math.sin(angles[o])));
    List<Integer> chain = List.of(2, 0, 4, 1, 3);
    assertThat(recovered(chain, Ordering.SERIATION.layout(circuit).outputs())).isTrue();
  }

  @Test
  void unitsWithoutWeightsAndSidesOfTwoAreNoProblem() {
    Circuit silent = Built.circuit(NONE, variants(2), variants(4), (o, i) -> o == 0 ? 1 : 0);
    assertThat(Ordering.SERIATION.layout(silent).outputs().size()).isEqualTo(4);
    assertThat(Ordering.SERIATION.layout(silent).inputs()).containsExactly(Order.of(0, 1));
    Circuit empty = Built.with(silent, new DenseWeights(4, 2, 1, 1, new float[8]));
    assertThat(Ordering.SERIATION.layout(empty).outputs().size()).isEqualTo(4);
  }

  private static List<Integer> shuffled(int size, long seed) {
    List<Integer> chain = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(chain, new Random(seed));
    return chain;
  }

  private static boolean recovered(List<Integer> chain, Order order) {
    List<Integer> found =
        IntStream.range(0, order.size()).mapToObj(k -> chain.get(order.unitAt(k))).toList();
    List<Integer> sorted = chain.stream().sorted().toList();
    return found.equals(sorted) || found.equals(sorted.reversed());
  }

  private static Family variants(int count) {
    List<Member> members =
        IntStream.range(0, count)
            .mapToObj(u -> Member.unit(u, "", new Place.Variant("v" + u)))
            .toList();
    return Family.listed("variants", NONE, new Arrangement.Variants(), members);
  }
}
