package orbit.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

class FamilyTest {

  private static final Group C4 = new Group.Cyclic(Action.ROTATION, 4);
  private static final Group D4 = new Group.Dihedral(4);
  private static final Group TWISTED =
      new Group.Product(new Group.Cyclic(Action.HUE, 4), new Group.Cyclic(Action.ROTATION, 4));
  private static final Element HALF_AND_HALF = new Element(180, false, 180);

  @Test
  void curvesBetweenTheQuarterTurnsHaveAnOrigin() {
    Family curves = family(C4, List.of(), turns(225, 315, 45, 135));
    assertThat(curves.origin()).isEqualTo(Element.rotation(45));
    assertThat(curves.carrierOf(0)).isEqualTo(2);
    assertThat(curves.placeOf(2)).isZero();
    assertThat(curves.elementAt(curves.placeOf(1)).near(Element.rotation(315))).isTrue();
  }

  @Test
  void aLineComesBackAfterHalfATurn() {
    Family lines = family(C4, List.of(Element.rotation(180)), turns(0, 90));
    assertThat(lines.placeCount()).isEqualTo(2);
    assertThat(lines.move(1, lines.placeOf(0))).isEqualTo(lines.placeOf(1));
    assertThat(lines.move(2, lines.placeOf(0))).isEqualTo(lines.placeOf(0));
    assertTaken(C4, List.of(Element.rotation(180)), turns(0, 180));
  }

  @Test
  void underATwistedStabilizerHueUndoesRotation() {
    List<Element> stabilizer = List.of(HALF_AND_HALF);
    Family contrasts =
        family(TWISTED, stabilizer, List.of(Element.IDENTITY, new Element(90, false, 0)));
    assertThat(contrasts.placeCount()).isEqualTo(8);
    assertTaken(TWISTED, stabilizer, List.of(Element.rotation(180), Element.hue(180)));
  }

  @Test
  void theStabilizerOfATurnedFeatureIsTurned() {
    // an arrowhead up-right of the centre is its own mirror image about the diagonal
    Family heads =
        family(
            D4,
            List.of(Element.IDENTITY, new Element(180, true, 0)),
            List.of(Element.rotation(45), Element.rotation(135)));
    assertThat(heads.placeCount()).isEqualTo(4);
    assertThat(heads.stabilizer().elements().mapToObj(D4::element))
        .anyMatch(h -> h.near(new Element(270, true, 0)));
  }

  @Test
  void mirroredPlacesShareTheOrigin() {
    Family pairs = family(D4, List.of(), List.of(Element.rotation(30), new Element(330, true, 0)));
    assertThat(pairs.placeCount()).isEqualTo(8);
    assertThat(D4.element(pairs.carrierOf(1)).near(Element.mirror())).isTrue();
    Family mirroredFirst =
        family(D4, List.of(), List.of(new Element(330, true, 0), Element.rotation(30)));
    assertThat(mirroredFirst.origin().near(Element.rotation(30))).isTrue();
  }

  @Test
  void aPlaceOffTheOrbitIsNamed() {
    assertThatExceptionOfType(PlaceException.class)
        .isThrownBy(() -> family(C4, List.of(), turns(0, 90, 181)))
        .satisfies(problem -> assertThat(problem.member()).isEqualTo(2))
        .withMessageContaining("181");
  }

  @Test
  void aMirrorInAGroupOfTurnsIsNoPlace() {
    assertThatExceptionOfType(PlaceException.class)
        .isThrownBy(() -> family(C4, List.of(), List.of(Element.IDENTITY, Element.mirror())));
  }

  @Test
  void aStabilizerOutsideTheGroupIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> family(C4, List.of(Element.rotation(45)), turns(0)))
        .withMessageContaining("45");
  }

  @Test
  void chainsVariantsAndInvariantUnitsAreNotMoved() {
    Family chain =
        Family.listed(
            "circles",
            C4,
            new Arrangement.Chain(),
            List.of(
                Member.unit(1, "", new Place.Scale(1)), Member.unit(2, "", new Place.Scale(1.4))));
    assertThat(chain.isInvariant()).isTrue();
    assertThat(chain.move(1, chain.placeOf(1))).isEqualTo(chain.placeOf(1));
    Family circle =
        Family.invariant(
            "circle", C4, List.of(Member.unit(1, "", new Place.OnOrbit(Element.IDENTITY))));
    assertThat(circle.placeCount()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Place.Scale(0));
  }

  private static void assertTaken(Group group, List<Element> stabilizer, List<Element> places) {
    assertThatExceptionOfType(PlaceException.class)
        .isThrownBy(() -> family(group, stabilizer, places))
        .withMessageContaining("taken");
  }

  private static Family family(Group group, List<Element> stabilizer, List<Element> places) {
    List<Member> members = new ArrayList<>();
    for (Element place : places) {
      members.add(Member.unit(members.size(), "", new Place.OnOrbit(place)));
    }
    return Family.onOrbit("family", group, stabilizer, members);
  }

  private static List<Element> turns(double... degrees) {
    return DoubleStream.of(degrees).mapToObj(Element::rotation).toList();
  }
}
