package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

class OrderingTest {

  private static final Group C4 = Built.rotations(4);

  @Test
  void elementSortsByAngle() {
    Family input = Built.turned(C4, 225, 315, 45, 135);
    Family output = Built.turned(C4, 270, 0, 180, 90);
    Layout layout = Ordering.ELEMENT.layout(Built.circuit(C4, input, output, (o, i) -> 0));
    assertThat(angles(output, layout.outputs())).containsExactly(0.0, 90.0, 180.0, 270.0);
    assertThat(angles(input, layout.inputs().getFirst()))
        .containsExactly(45.0, 135.0, 225.0, 315.0);
  }

  @Test
  void elementSortsAChainByScaleAndLeavesFamiliesAsListed() {
    Family chain = listed(new Arrangement.Chain(), 2, 0.5, 1);
    Side side = Built.side(chain, Built.turned(C4, 90, 0));
    Layout layout =
        Ordering.ELEMENT.layout(Built.circuit(C4, side, Built.side(Built.free(C4)), (o, i) -> 0));
    assertThat(layout.inputs()).containsExactly(Order.of(1, 2, 0, 4, 3));
  }

  @Test
  void relativeStartsEachRowWithTheInputAtTheOutputsOwnPlace() {
    Circuit circuit =
        Built.circuit(
            C4, Built.turned(C4, 0, 90, 180, 270), Built.turned(C4, 90, 0, 270), (o, i) -> 0);
    Layout layout = Ordering.RELATIVE.layout(circuit);
    assertThat(layout.outputs()).isEqualTo(Order.of(1, 0, 2));
    assertThat(layout.inputs())
        .containsExactly(Order.of(0, 1, 2, 3), Order.of(1, 2, 3, 0), Order.of(3, 0, 1, 2));
  }

  @Test
  void indexSortsByUnitNumberWithHolesLast() {
    List<Member> members =
        List.of(
            Member.hole(at(0)),
            Member.unit(30, "", at(90)),
            Member.unit(10, "", at(180)),
            Member.unit(20, "", at(270)));
    Family family = Family.onOrbit("family", C4, List.of(), members);
    Layout layout = Ordering.INDEX.layout(Built.circuit(C4, family, Built.free(C4), (o, i) -> 0));
    assertThat(layout.inputs()).containsExactly(Order.of(2, 3, 1, 0));
  }

  @Test
  void indexLeavesFamiliesAsListed() {
    List<Member> high = List.of(Member.unit(31, "", at(0)), Member.unit(30, "", at(90)));
    List<Member> low = List.of(Member.hole(at(0)), Member.unit(1, "", at(90)));
    Side side =
        Built.side(
            Family.onOrbit("high", C4, List.of(), high), Family.onOrbit("low", C4, List.of(), low));
    Layout layout =
        Ordering.INDEX.layout(Built.circuit(C4, side, Built.side(Built.free(C4)), (o, i) -> 0));
    assertThat(layout.inputs()).containsExactly(Order.of(1, 0, 3, 2));
  }

  @Test
  void magnitudePutsTheStrongestFirst() {
    double[] strengths = {0.5, -3, 2, 1};
    Circuit circuit =
        Built.circuit(C4, Built.free(C4), Built.free(C4), (o, i) -> strengths[o] * (i + 1));
    Layout layout = Ordering.MAGNITUDE.layout(circuit);
    assertThat(layout.outputs()).isEqualTo(Order.of(1, 2, 3, 0));
    assertThat(layout.inputs()).containsExactly(Order.of(3, 2, 1, 0));
  }

  private static Place at(double degrees) {
    return new Place.OnOrbit(Element.rotation(degrees));
  }

  private static Family listed(Arrangement arrangement, double... scales) {
    List<Member> members =
        Arrays.stream(scales)
            .mapToObj(scale -> Member.unit(7, "", new Place.Scale(scale)))
            .toList();
    return Family.listed("listed", C4, arrangement, members);
  }

  private static List<Double> angles(Family family, Order order) {
    return IntStream.range(0, order.size())
        .mapToObj(k -> family.members().get(order.unitAt(k)).place())
        .map(place -> ((Place.OnOrbit) place).element().rotation())
        .toList();
  }
}
