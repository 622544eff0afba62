package orbit.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Groups.class)
@Domain(DomainContext.Global.class)
class NamedSubgroupTest {

  @Test
  void coarserTurnsWithTheMirrorAndWithout() {
    assertThat(names(Groups.rotations(8))).containsExactly("C8", "C4", "C2");
    assertThat(names(new Group.Dihedral(4)))
        .containsExactlyInAnyOrder("D4", "C4", "D2", "C2", "mirror Z2");
  }

  @Test
  void turnsOfPictureAndHueTogether() {
    Group group = new Group.Product(Groups.hues(4), Groups.rotations(8));
    List<NamedSubgroup> found = NamedSubgroup.of(group);
    Subgroup twisted =
        found.stream().filter(s -> s.name().equals("twisted C2")).findFirst().get().subgroup();
    assertThat(twisted.elements().mapToObj(group::element))
        .containsExactly(Element.IDENTITY, new Element(180, false, 180));
    assertThat(found.getFirst().name()).isEqualTo(group.name());
  }

  @Property(tries = 60)
  void theWholeGroupIsFirstAndNoTwoAreTheSame(@ForAll Group group) {
    List<NamedSubgroup> found = NamedSubgroup.of(group);
    if (group.order() > 1) {
      assertThat(found.getFirst().subgroup().isWhole()).isTrue();
    }
    assertThat(found.stream().map(s -> s.subgroup().elements().boxed().toList()))
        .doesNotHaveDuplicates();
    assertThat(found.stream().map(NamedSubgroup::name)).doesNotHaveDuplicates();
  }

  private static List<String> names(Group group) {
    return NamedSubgroup.of(group).stream().map(NamedSubgroup::name).toList();
  }
}
