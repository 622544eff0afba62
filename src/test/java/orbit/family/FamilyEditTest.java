package orbit.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

class FamilyEditTest {

  private static final Group C4 = new Group.Cyclic(Action.ROTATION, 4);

  private static Family curves(int... unitsByQuarter) {
    List<Member> members = new ArrayList<>();
    for (int q = 0; q < unitsByQuarter.length; q++) {
      Place place = new Place.OnOrbit(Element.rotation(45 + 90 * q));
      members.add(
          unitsByQuarter[q] < 0 ? Member.hole(place) : Member.unit(unitsByQuarter[q], "", place));
    }
    return Family.onOrbit("curves", C4, List.of(), members);
  }

  private static int unitAt(Family family, double rotation) {
    return IntStream.range(0, family.members().size())
        .filter(
            m ->
                family.members().get(m).place() instanceof Place.OnOrbit(Element at)
                    && at.near(Element.rotation(rotation)))
        .map(m -> family.members().get(m).unit().orElse(-1))
        .findFirst()
        .orElse(-2);
  }

  @Test
  void aUnitChangesPlacesWithWhatIsThere() {
    Family moved = FamilyEdit.moved(curves(7, 8, -1, 9), 7, Element.rotation(135));
    assertThat(unitAt(moved, 135)).isEqualTo(7);
    assertThat(unitAt(moved, 45)).isEqualTo(8);
    assertThat(moved.members().stream().map(member -> member.unit().orElse(-1)))
        .as("listed from place to place")
        .containsExactly(8, 7, -1, 9);
    Family onHole = FamilyEdit.moved(curves(7, 8, -1, 9), 9, Element.rotation(225));
    assertThat(unitAt(onHole, 225)).isEqualTo(9);
    assertThat(unitAt(onHole, 315)).isEqualTo(-1);
    assertThatThrownBy(() -> FamilyEdit.moved(curves(7, 8, -1, 9), 7, Element.rotation(60)))
        .isInstanceOf(PlaceException.class);
    assertThatThrownBy(() -> FamilyEdit.moved(curves(7, 8, -1, 9), 5, Element.rotation(45)))
        .hasMessageContaining("no unit 5");
  }

  @Test
  void splitAndMergeAreInverse() {
    Family whole = curves(7, 8, -1, 9);
    List<Family> parts = FamilyEdit.split(whole, Set.of(8, 9), "others");
    assertThat(unitAt(parts.get(0), 135)).isEqualTo(-1);
    assertThat(parts.get(1).name()).isEqualTo("others");
    assertThat(parts.get(1).members())
        .extracting(Member::unit)
        .containsExactly(OptionalInt.of(8), OptionalInt.of(9));
    Family again = FamilyEdit.merged(parts.get(0), parts.get(1));
    assertThat(again.members()).containsExactlyInAnyOrderElementsOf(whole.members());
    assertThatThrownBy(() -> FamilyEdit.merged(whole, parts.get(1)))
        .hasMessageContaining("same place");
    assertThatThrownBy(() -> FamilyEdit.split(whole, Set.of(7, 8, 9), "all"))
        .hasMessageContaining("at least one unit");
    Family other = Family.onOrbit("c8", new Group.Cyclic(Action.ROTATION, 8), List.of(), List.of());
    assertThatThrownBy(() -> FamilyEdit.merged(whole, other)).hasMessageContaining("different");
  }

  @Test
  void aPlaceIsMarkedAsAHoleAndFilled() {
    Family hole = FamilyEdit.hole(curves(7, 8, -1, 9), 8);
    assertThat(unitAt(hole, 135)).isEqualTo(-1);
    assertThat(unitAt(FamilyEdit.added(hole, 3, Element.rotation(135)), 135)).isEqualTo(3);
    assertThatThrownBy(() -> FamilyEdit.added(hole, 3, Element.rotation(45)))
        .hasMessageContaining("same place");
  }

  @Test
  void aHalfTurnIsTheSamePlaceOfALine() {
    Family lines =
        Family.onOrbit(
            "lines",
            C4,
            List.of(Element.IDENTITY, Element.rotation(180)),
            List.of(
                Member.unit(1, "", new Place.OnOrbit(Element.rotation(0))),
                Member.unit(2, "", new Place.OnOrbit(Element.rotation(90)))));
    Family moved = FamilyEdit.moved(lines, 1, Element.rotation(270));
    assertThat(unitAt(moved, 0)).isEqualTo(2);
    assertThat(unitAt(moved, 270)).isEqualTo(1);
    assertThat(FamilyEdit.renamed(lines, "bars").name()).isEqualTo("bars");
  }
}
