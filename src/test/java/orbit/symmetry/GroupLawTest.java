package orbit.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import orbit.symmetry.Group.Factor;
import org.junit.jupiter.api.Test;

@Domain(Groups.class)
@Domain(DomainContext.Global.class)
class GroupLawTest {

  @Property(tries = 60)
  void theAxiomsHold(@ForAll Group group) {
    int n = group.order();
    for (int a = 0; a < n; a++) {
      assertThat(group.multiply(0, a)).isEqualTo(a);
      assertThat(group.multiply(a, 0)).isEqualTo(a);
      assertThat(group.multiply(a, group.inverse(a))).isZero();
      assertThat(group.multiply(group.inverse(a), a)).isZero();
      for (int b = 0; b < n; b++) {
        int ab = group.multiply(a, b);
        assertThat(ab).isBetween(0, n - 1);
        for (int c = 0; c < n; c += 3) {
          assertThat(group.multiply(ab, c)).isEqualTo(group.multiply(a, group.multiply(b, c)));
        }
      }
    }
  }

  @Property(tries = 60)
  void numbersMultiplyAsTheTransformationsCompose(@ForAll Group group) {
    for (int a = 0; a < group.order(); a++) {
      assertThat(group.indexOf(group.element(a))).hasValue(a);
      assertThat(group.element(group.inverse(a)).near(group.element(a).inverse())).isTrue();
      for (int b = 0; b < group.order(); b++) {
        Element composed = group.element(a).after(group.element(b));
        assertThat(group.element(group.multiply(a, b)).near(composed)).isTrue();
      }
    }
  }

  @Test
  void aMirrorTurnsTheOtherWay() {
    Element mirror = Element.mirror();
    Element quarter = Element.rotation(90);
    assertThat(mirror.after(quarter)).isEqualTo(new Element(270, true, 0));
    assertThat(quarter.after(mirror)).isEqualTo(new Element(90, true, 0));
    assertThat(Element.rotation(225).to(Element.rotation(45))).isEqualTo(Element.rotation(180));
  }

  @Test
  void aRotationAndAMirrorAreDihedral() {
    Factor turns = new Factor(Action.ROTATION, 4);
    Factor mirror = new Factor(Action.MIRROR, 2);
    Factor hue = new Factor(Action.HUE, 3);
    assertThat(Group.of(List.of(turns, mirror))).isEqualTo(new Group.Dihedral(4));
    assertThat(Group.of(List.of(mirror, hue, turns)).order()).isEqualTo(24);
    assertThat(Group.of(List.of()).order()).isEqualTo(1);
  }

  @Test
  void refusesFactorsThatMakeNoGroup() {
    Factor turns = new Factor(Action.ROTATION, 4);
    assertThatIllegalArgumentException().isThrownBy(() -> Group.of(List.of(turns, turns)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Group.of(List.of(new Factor(Action.MIRROR, 3))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Group.of(List.of(new Factor(Action.HUE, 0))));
  }

  @Test
  void onlySubgroupsOfTheSquareTurnExactly() {
    assertThat(Groups.rotations(4).turnsExactly()).isTrue();
    assertThat(new Group.Dihedral(2).turnsExactly()).isTrue();
    assertThat(Groups.hues(7).turnsExactly()).isTrue();
    assertThat(Groups.rotations(8).turnsExactly()).isFalse();
    assertThat(Groups.rotations(3).turnsExactly()).isFalse();
  }
}
