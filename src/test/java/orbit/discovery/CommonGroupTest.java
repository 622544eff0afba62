package orbit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

class CommonGroupTest {

  private static Family family(Group group, List<Element> stabilizer, Element... places) {
    List<Member> members = new ArrayList<>();
    for (int k = 0; k < places.length; k++) {
      members.add(Member.unit(k, "", new Place.OnOrbit(places[k])));
    }
    return Family.onOrbit("some", group, stabilizer, members);
  }

  /** A quarter turn and a quarter of the hues together change nothing. */
  private static final Family TWISTED =
      family(
          new Group.Product(new Group.Cyclic(Action.HUE, 4), new Group.Cyclic(Action.ROTATION, 4)),
          IntStream.range(0, 4).mapToObj(k -> new Element(90 * k, false, 90 * k)).toList(),
          Element.IDENTITY,
          Element.rotation(90));

  @Test
  void turnedFamiliesMeetInTheGroupOfBothTheirSteps() {
    Family four =
        family(
            new Group.Cyclic(Action.ROTATION, 4),
            List.of(),
            Element.IDENTITY,
            Element.rotation(90));
    Family six =
        family(
            new Group.Cyclic(Action.ROTATION, 6),
            List.of(),
            Element.IDENTITY,
            Element.rotation(60));
    Optional<List<Family>> both = CommonGroup.of(four, six);
    assertThat(both.orElseThrow()).allMatch(f -> f.group().order() == 12);
  }

  @Test
  void whatIsNoSubgroupOfTheLargerGroupIsNotForcedIntoIt() {
    Family mirrored = family(new Group.Dihedral(4), List.of(), Element.IDENTITY, Element.mirror());
    assertThat(CommonGroup.of(TWISTED, mirrored)).isEmpty();
    Family turned = family(new Group.Cyclic(Action.ROTATION, 8), List.of(), Element.IDENTITY);
    List<Family> both = CommonGroup.of(TWISTED, turned).orElseThrow();
    assertThat(both.get(0).group()).isEqualTo(both.get(1).group());
    assertThat(both.get(0).stabilizer().order()).isEqualTo(4);
  }
}
