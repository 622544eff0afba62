package orbit.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Groups.class)
@Domain(DomainContext.Global.class)
class OrbitLawTest {

  @Property(tries = 80)
  void placesTimesStabilizerIsTheGroup(@ForAll Group group, @ForAll int seed) {
    Orbit orbit = new Orbit(generated(group, seed));
    assertThat(orbit.places() * orbit.stabilizer().order()).isEqualTo(group.order());
  }

  @Property(tries = 80)
  void movingTwiceIsMovingByTheProduct(@ForAll Group group, @ForAll int seed) {
    checkAction(new Orbit(generated(group, seed)));
  }

  @Test
  void aStabilizerThatIsNotNormalActsToo() {
    Group square = new Group.Dihedral(4);
    int mirror = square.indexOf(Element.mirror()).orElseThrow();
    Orbit orbit = new Orbit(Subgroup.of(square, List.of(mirror)));
    assertThat(orbit.places()).isEqualTo(4);
    checkAction(orbit);
  }

  @Property(tries = 80)
  void everyPlaceIsReachedAndTheStabilizerStaysAtTheFirst(@ForAll Group group, @ForAll int seed) {
    Orbit orbit = new Orbit(generated(group, seed));
    BitSet reached = new BitSet();
    for (int g = 0; g < group.order(); g++) {
      reached.set(orbit.placeOf(g));
      assertThat(orbit.move(g, 0)).isEqualTo(orbit.placeOf(g));
      assertThat(orbit.move(g, 0) == 0).isEqualTo(orbit.stabilizer().contains(g));
    }
    assertThat(reached.cardinality()).isEqualTo(orbit.places());
    for (int p = 0; p < orbit.places(); p++) {
      assertThat(orbit.placeOf(orbit.representative(p))).isEqualTo(p);
    }
  }

  @Test
  void refusesElementsThatAreNoSubgroup() {
    Group turns = Groups.rotations(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Subgroup.of(turns, List.of(0, 1)))
        .withMessageContaining("no subgroup");
    assertThat(Subgroup.of(turns, List.of(2)).order()).isEqualTo(2);
  }

  private static void checkAction(Orbit orbit) {
    Group group = orbit.group();
    for (int p = 0; p < orbit.places(); p++) {
      assertThat(orbit.move(0, p)).isEqualTo(p);
      for (int g = 0; g < group.order(); g++) {
        for (int h = 0; h < group.order(); h++) {
          assertThat(orbit.move(g, orbit.move(h, p)))
              .isEqualTo(orbit.move(group.multiply(g, h), p));
        }
      }
    }
  }

  /** The subgroup that an element of the group generates. */
  private static Subgroup generated(Group group, int seed) {
    int generator = Math.floorMod(seed, group.order());
    List<Integer> powers = new ArrayList<>(List.of(0));
    for (int power = generator; power != 0; power = group.multiply(power, generator)) {
      powers.add(power);
    }
    return Subgroup.of(group, powers);
  }
}
