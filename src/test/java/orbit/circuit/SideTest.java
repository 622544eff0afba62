package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.network.DenseWeights;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

class SideTest {

  private static final Group C4 = Built.rotations(4);

  private final Side side =
      new Side("mixed3b", List.of(chain(), holed(), Built.turned(C4, 270, 90, 0, 180)));

  @Test
  void unitsAreNumberedThroughAllFamilies() {
    assertThat(side.size()).isEqualTo(9);
    assertThat(side.places()).isEqualTo(2 + 4 + 4);
    assertThat(side.familyIndex(4)).isEqualTo(1);
    assertThat(side.memberIndex(4)).isEqualTo(2);
    assertThat(side.isHole(3)).isTrue();
  }

  @Test
  void movesUnitsWithinTheirFamilyAndNoneToHolesOrUnlistedPlaces() {
    assertThat(side.moved(1, 0)).isEqualTo(0);
    assertThat(side.moved(1, 2)).isEqualTo(-1);
    assertThat(side.moved(2, 2)).isEqualTo(4);
    assertThat(side.moved(3, 2)).isEqualTo(-1);
    assertThat(side.moved(1, 5)).isEqualTo(7);
    assertThat(side.moved(2, 7)).isEqualTo(8);
  }

  @Test
  void carriersCountFromTheFamilysOrigin() {
    assertThat(side.carrier(2)).isEqualTo(0);
    assertThat(side.carrier(4)).isEqualTo(2);
    assertThat(side.elementAt(side.place(4))).isEqualTo(Element.rotation(225));
    assertThat(side.elementAt(side.place(5))).isEqualTo(Element.rotation(270));
  }

  @Test
  void orbitsAreFamiliesWithoutHolesAndSingleUnitsOfChains() {
    assertThat(side.orbits())
        .containsExactly(List.of(0), List.of(1), List.of(2, 4), List.of(5, 6, 7, 8));
  }

  @Test
  void unitsAreNamedByLayerAndNumberElseByLabelElseByFamily() {
    assertThat(side.unitName(2)).isEqualTo("mixed3b:379");
    assertThat(side.unitName(3)).isEqualTo("hole");
    assertThat(side.unitName(0)).isEqualTo("small");
    assertThat(side.unitName(1)).isEqualTo("chain");
  }

  @Test
  void aCircuitRefusesWeightsThatDoNotFit() {
    Side one = Built.side(Built.invariant(C4));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Circuit("c", C4, one, side, new DenseWeights(1, 9, 1, 1, new float[9])))
        .withMessageContaining("9 outputs and 1 inputs");
  }

  @Test
  void aCircuitTellsWhatTheGroupDoesToItsSides() {
    Circuit circuit = Built.circuit(C4, Built.invariant(C4), Built.free(C4), (o, i) -> 0);
    assertThat(circuit.kind()).isEqualTo("invariant->equivariant");
  }

  private static Family holed() {
    List<Member> members =
        List.of(
            Member.unit(379, "curve", new Place.OnOrbit(Element.rotation(45))),
            Member.hole(new Place.OnOrbit(Element.rotation(135))),
            Member.unit(385, "curve", new Place.OnOrbit(Element.rotation(225))));
    return Family.onOrbit("holed", C4, List.of(), members);
  }

  private static Family chain() {
    return Family.listed(
        "chain", C4, new Arrangement.Chain(), List.of(factor("small", 0.5), factor("", 2)));
  }

  private static Member factor(String label, double scale) {
    return new Member(
        OptionalInt.empty(),
        label,
        new Place.Scale(scale),
        Optional.empty(),
        OptionalDouble.empty(),
        false);
  }
}
