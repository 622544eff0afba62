package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

class PlaceGlyphTest {

  private static final Group C8 = new Group.Cyclic(Action.ROTATION, 8);

  private static PlaceGlyph glyph(Group group, List<Element> stabilizer, Element element) {
    Member member = Member.unit(0, "", new Place.OnOrbit(element));
    return PlaceGlyph.of(Family.onOrbit("", group, stabilizer, List.of(member)), member);
  }

  @Test
  void anAngleIsAnArrow() {
    assertThat(glyph(C8, List.of(), Element.rotation(45)))
        .isEqualTo(new PlaceGlyph.Moved(List.of(45.0), false, false, false, List.of()));
  }

  @Test
  void aHalfTurnGivesTheArrowTwoHeads() {
    assertThat(glyph(C8, List.of(Element.rotation(180)), Element.rotation(45)))
        .isEqualTo(new PlaceGlyph.Moved(List.of(45.0), true, false, false, List.of()));
  }

  @Test
  void whatNothingChangesIsARing() {
    Family circle = Family.invariant("", C8, List.of());
    assertThat(PlaceGlyph.of(circle, Element.IDENTITY)).isEqualTo(new PlaceGlyph.Invariant());
  }

  @Test
  void aProductShowsAllItsActions() {
    Group group = new Group.Product(new Group.Cyclic(Action.HUE, 6), new Group.Dihedral(4));
    assertThat(glyph(group, List.of(), new Element(90, true, 120)))
        .isEqualTo(new PlaceGlyph.Moved(List.of(90.0), false, true, true, List.of(120.0)));
    assertThat(PlaceGlyph.words(group, new Element(90, true, 120)))
        .isEqualTo("90° mirrored hue 120°");
  }

  @Test
  void theFirstPlaceIsNamedByItsAction() {
    assertThat(PlaceGlyph.words(C8, Element.IDENTITY)).isEqualTo("0°");
    assertThat(PlaceGlyph.words(new Group.Cyclic(Action.HUE, 6), Element.IDENTITY))
        .isEqualTo("hue 0°");
    assertThat(PlaceGlyph.words(new Group.Cyclic(Action.MIRROR, 2), Element.IDENTITY))
        .isEqualTo("as is");
  }

  @Test
  void aChainIsADotAsLargeAsItsScale() {
    Member small = Member.unit(0, "", new Place.Scale(0.5));
    Member large = Member.unit(1, "", new Place.Scale(2));
    Family chain = Family.listed("", C8, new Arrangement.Chain(), List.of(small, large));
    assertThat(PlaceGlyph.of(chain, small)).isEqualTo(new PlaceGlyph.Scaled(0.25));
    assertThat(PlaceGlyph.of(chain, large)).isEqualTo(new PlaceGlyph.Scaled(1));
  }
}
