package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

class BandsTest {

  private static final Group C4 = Built.rotations(4);
  private static final Group D4 = new Group.Dihedral(4);

  @Test
  void twoFreeOrbitsMakeOneBandPerElement() {
    assertThat(sizes(C4, Built.free(C4), Built.free(C4))).containsExactly(4, 4, 4, 4);
  }

  @Test
  void invariantToEquivariantIsOneRowOfOneBand() {
    assertThat(sizes(C4, Built.invariant(C4), Built.free(C4))).containsExactly(4);
    assertThat(sizes(C4, Built.free(C4), Built.invariant(C4))).containsExactly(4);
  }

  @Test
  void stabilizersMakeOneBandPerDoubleCoset() {
    List<Element> quarters = List.of(0, 90, 180, 270).stream().map(Element::rotation).toList();
    Family mirrored = Built.onOrbit(D4, List.of(Element.mirror()), quarters);
    assertThat(sizes(D4, mirrored, mirrored)).containsExactlyInAnyOrder(4, 4, 8);
    assertThat(sizes(D4, Built.free(D4), mirrored)).containsExactly(8, 8, 8, 8);
  }

  @Test
  void nothingMovesTheMembersOfAChain() {
    List<Member> scales =
        List.of(Member.unit(0, "", new Place.Scale(1)), Member.unit(1, "", new Place.Scale(2)));
    Family chain = Family.listed("chain", C4, new Arrangement.Chain(), scales);
    assertThat(sizes(C4, chain, Built.free(C4))).containsExactly(4, 4);
    assertThat(sizes(C4, chain, chain)).containsExactly(1, 1, 1, 1);
  }

  @Test
  void aBandGoesOnAcrossAHole() {
    Family holed =
        Family.onOrbit(
            "holed",
            C4,
            List.of(),
            List.of(
                Member.unit(0, "", new Place.OnOrbit(Element.rotation(0))),
                Member.hole(new Place.OnOrbit(Element.rotation(90))),
                Member.unit(2, "", new Place.OnOrbit(Element.rotation(180)))));
    assertThat(sizes(C4, holed, Built.free(C4))).containsExactly(2, 2, 2, 2);
  }

  @Test
  void relativeElementsAreOfTheNominalPlaces() {
    Circuit circuit =
        Built.circuit(
            C4,
            Built.turned(C4, 45, 135, 225, 315),
            Built.turned(C4, 0, 90, 180, 270),
            (o, i) -> 0);
    assertThat(Bands.relative(circuit, 0, 0)).isEqualTo(Element.rotation(45));
    assertThat(Bands.relative(circuit, 1, 0)).isEqualTo(Element.rotation(315));
    assertThat(Bands.relative(circuit, 1, 2)).isEqualTo(Element.rotation(135));
  }

  @Test
  void aMirroredOutputSeesTheTurnTheOtherWayRound() {
    Circuit circuit = Built.circuit(D4, Built.free(D4), Built.free(D4), (o, i) -> 0);
    assertThat(Bands.relative(circuit, 4, 1)).isEqualTo(new Element(270, true, 0));
  }

  private static List<Integer> sizes(Group group, Family input, Family output) {
    Bands bands = new Bands(Built.circuit(group, input, output, (o, i) -> 1));
    return IntStream.range(0, bands.count()).mapToObj(band -> bands.cells(band).size()).toList();
  }
}
