package orbit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private static final Family TWISTED =
      family(
          new Group.Product(new Group.Cyclic(Action.HUE, 6), new Group.Cyclic(Action.ROTATION, 8)),
          List.of(Element.IDENTITY, new Element(180, false, 180)),
          Element.IDENTITY,
          Element.rotation(45),
          Element.hue(60));

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
  void whatHasNoSubgroupInTheLargerGroupIsNotForcedIntoIt() {
    for (int order : new int[] {2, 3, 4, 5, 6, 8}) {
      Family mirrored =
          family(new Group.Dihedral(order), List.of(), Element.IDENTITY, Element.mirror());
      Family turned = family(new Group.Cyclic(Action.ROTATION, order), List.of(), Element.IDENTITY);
      Family pair =
          family(new Group.Cyclic(Action.MIRROR, 2), List.of(), Element.IDENTITY, Element.mirror());
      for (Family other : List.of(mirrored, turned, pair)) {
        CommonGroup.of(TWISTED, other)
            .ifPresent(both -> assertThat(both.get(0).group()).isEqualTo(both.get(1).group()));
      }
    }
  }
}
