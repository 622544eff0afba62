package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.network.DenseWeights;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

/** Scores that an independent program, written in Python from the definition, gives. */
class ReferenceScoresTest {

  private static final Element HALF_TURN = Element.rotation(180);

  @Test
  void mirroredFamilyWithAHole() {
    Group group = new Group.Dihedral(4);
    List<Element> quarters = all(Built.rotations(4));
    Family output = family(group, Element.mirror(), quarters, 2);
    assertThat(score(group, family(group, Element.IDENTITY, all(group), -1), output, -1))
        .isCloseTo(0.16501650, within(1e-6));
  }

  @Test
  void twistedFamilyToAFreeOneWithAHole() {
    Group group = new Group.Product(Built.rotations(4), Built.hues(4));
    List<Element> half = all(group).subList(0, 8);
    Family input = family(group, new Element(180, false, 180), half, -1);
    assertThat(score(group, input, family(group, Element.IDENTITY, all(group), 5), -1))
        .isCloseTo(0.07266060, within(1e-6));
  }

  @Test
  void halfTurnToDiagonalsWithAMissingTile() {
    Group group = Built.rotations(4);
    Family input = family(group, HALF_TURN, List.of(Element.rotation(90), Element.IDENTITY), -1);
    List<Element> diagonals = List.of(45, 225, 315, 135).stream().map(Element::rotation).toList();
    assertThat(score(group, input, family(group, Element.IDENTITY, diagonals, -1), 2))
        .isCloseTo(0.36503781, within(1e-6));
  }

  private static List<Element> all(Group group) {
    return IntStream.range(0, group.order()).mapToObj(group::element).toList();
  }

  private static Family family(Group group, Element fixing, List<Element> places, int hole) {
    List<Member> members = new ArrayList<>();
    for (int u = 0; u < places.size(); u++) {
      Place place = new Place.OnOrbit(places.get(u));
      members.add(u == hole ? Member.hole(place) : Member.unit(u, "", place));
    }
    return Family.onOrbit("family", group, List.of(fixing), members);
  }

  private static double score(Group group, Family input, Family output, int missing) {
    int inputs = input.members().size();
    BitSet absent = new BitSet();
    float[] values = new float[output.members().size() * inputs * 9];
    for (int k = 0; k < values.length; k++) {
      int o = k / 9 / inputs;
      int i = k / 9 % inputs;
      int pixel = k % 9;
      values[k] = (7 * o + 3 * i + 5 * pixel * pixel + o * i) % 11 - 5;
      absent.set(k / 9, output.members().get(o).hole() || k / 9 == missing);
    }
    int outputs = output.members().size();
    Circuit circuit =
        new Circuit(
            "reference",
            group,
            Built.side(input),
            Built.side(output),
            new DenseWeights(outputs, inputs, 3, 3, values, absent));
    return new EquivariantPart(circuit).score(circuit.weights());
  }
}
