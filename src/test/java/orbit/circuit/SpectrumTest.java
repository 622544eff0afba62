package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

class SpectrumTest {

  private static final Group C4 = Built.rotations(4);
  private static final Group D4 = new Group.Dihedral(4);

  @Test
  void aCosineOfTheRelativeAngleHasAllItsPowerAtItsFrequency() {
    Group group = Built.hues(7);
    for (int frequency = 0; frequency <= 3; frequency++) {
      int k = frequency;
      Circuit circuit =
          Built.circuit(
              group,
              Built.free(group),
              Built.free(group),
              (o, i) -> Math.cos(2 * Math.PI * k * (i - o) / 7));
      assertThat(shares(circuit).get("k=" + k)).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void invariantToEquivariantIsAllTrivial() {
    Circuit circuit = Built.random(C4, Built.invariant(C4), Built.free(C4), 3, 5);
    assertThat(shares(circuit).get("k=0")).isCloseTo(1, within(1e-9));
  }

  @Test
  void betweenInvariantFamiliesItIsAllTrivial() {
    Circuit circuit = Built.random(C4, Built.invariant(C4), Built.invariant(C4), 3, 5);
    assertThat(shares(circuit).get("k=0")).isCloseTo(1, within(1e-9));
  }

  @Test
  void holesChangeNothingWhereEveryBandKeepsACell() {
    List<Member> members = new ArrayList<>();
    for (int u = 0; u < 4; u++) {
      Place place = new Place.OnOrbit(Element.rotation(90 * u));
      members.add(u == 2 ? Member.hole(place) : Member.unit(u, "", place));
    }
    Family holed = Family.onOrbit("holed", C4, List.of(), members);
    Circuit circuit =
        Built.circuit(
            C4, holed, Built.free(C4), (o, i) -> i == 2 ? 0 : Math.cos(Math.PI * (i - o) / 2) + 1);
    // the mean 1 and a cosine of power 1/2 on four elements
    assertThat(shares(circuit).get("k=0")).isCloseTo(2.0 / 3, within(1e-6));
    assertThat(shares(circuit).get("k=1")).isCloseTo(1.0 / 3, within(1e-6));
  }

  @Test
  void aHalfTurnOfTheInputLeavesEvenFrequenciesOnly() {
    Family half =
        Built.onOrbit(
            C4, List.of(Element.rotation(180)), List.of(Element.rotation(0), Element.rotation(90)));
    Map<String, Double> shares = shares(Built.tied(C4, half, Built.free(C4), 3, 5));
    assertThat(shares.get("k=1")).isCloseTo(0, within(1e-9));
    assertThat(shares.get("k=0")).isBetween(0.01, 0.99);
    assertThat(shares.get("k=0") + shares.get("k=2")).isCloseTo(1, within(1e-9));
  }

  @Test
  void aMirrorOfTheInputLeavesOutWhatItReverses() {
    List<Element> quarters = List.of(0, 90, 180, 270).stream().map(Element::rotation).toList();
    Family mirrored = Built.onOrbit(D4, List.of(Element.mirror()), quarters);
    Map<String, Double> shares = shares(Built.tied(D4, mirrored, Built.free(D4), 1, 5));
    assertThat(shares.get("A2")).isCloseTo(0, within(1e-9));
    assertThat(shares.get("B2")).isCloseTo(0, within(1e-9));
    assertThat(shares.get("A1")).isPositive();
    assertThat(shares.get("B1")).isPositive();
    assertThat(shares.get("E1")).isPositive();
  }

  @Test
  void aMatrixEntryOfARepresentationHasAllItsPowerThere() {
    Element[] elements = new Element[8];
    for (int g = 0; g < 8; g++) {
      elements[g] = D4.element(g);
    }
    Circuit turn =
        Built.circuit(
            D4,
            Built.free(D4),
            Built.free(D4),
            (o, i) -> Math.cos(Math.toRadians(elements[o].to(elements[i]).rotation())));
    assertThat(shares(turn).get("E1")).isCloseTo(1, within(1e-6));
    Circuit sign =
        Built.circuit(
            D4,
            Built.free(D4),
            Built.free(D4),
            (o, i) -> elements[o].to(elements[i]).mirrored() ? -1 : 1);
    assertThat(shares(sign).get("A2")).isCloseTo(1, within(1e-6));
  }

  @Test
  void aTwistedStabilizerLeavesOutWhatItReverses() {
    Group group = new Group.Product(C4, Built.hues(4));
    List<Element> places = new ArrayList<>();
    for (int g = 0; g < 8; g++) {
      places.add(group.element(g));
    }
    Family twisted = Built.onOrbit(group, List.of(new Element(180, false, 180)), places);
    Map<String, Double> shares = shares(Built.tied(group, twisted, Built.free(group), 3, 5));
    assertThat(shares.get("k=1,k=0")).isCloseTo(0, within(1e-9));
    assertThat(shares.get("k=0,k=1")).isCloseTo(0, within(1e-9));
    assertThat(shares.get("k=1,k=1")).isPositive();
    assertThat(shares.get("k=2,k=0")).isPositive();
  }

  private static Map<String, Double> shares(Circuit circuit) {
    return SpectrumLawTest.spectrum(circuit).stream()
        .collect(Collectors.toMap(Spectrum.Line::irrep, Spectrum.Line::share));
  }
}
