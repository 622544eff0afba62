package orbit.figure.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.Mark;
import orbit.figure.sheet.Pixels;
import orbit.figure.sheet.Provenance;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;

final class FamilyFigureTest {

  private static final int RED = 0xffcc2020;

  /** A red picture of every unit. */
  private static final UnitPictures RED_PICTURES =
      (layer, unit) -> Optional.of(new Pixels(1, 1, new int[] {RED}));

  @Test
  void placesWithoutUnitAreLeftOutWhereTheyWouldFillRows() {
    Figure longFigure = drawn(FigureKind.FAMILY, lines(48, 5));
    assertThat(Looks.words(longFigure)).doesNotContain("no unit");
    assertThat(longFigure.marks().stream().filter(Mark.Raster.class::isInstance)).hasSize(5);
    assertThat(Looks.words(longFigure).getFirst()).endsWith("48 places of C96, 43 without a unit");
    Figure shortFigure = drawn(FigureKind.FAMILY, lines(8, 5));
    assertThat(Looks.words(shortFigure)).contains("no unit");
    assertThat(Looks.words(shortFigure).getFirst()).endsWith("8 places of C16");
  }

  @Test
  void familiesOfOneUnitShareAStrip() {
    Group group = new Group.Cyclic(Action.ROTATION, 16);
    List<Shown.OfLayer> families = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      String layer = k < 3 ? "conv2d0" : "conv2d1";
      families.add(
          new Shown.OfLayer(
              layer,
              Family.invariant(
                  "ring " + k,
                  group,
                  List.of(Member.unit(20 + k, "", new Place.OnOrbit(Element.IDENTITY))))));
    }
    Figure figure = draw(FigureKind.FAMILY, new Shown.OfFamilies("rings", families));
    assertThat(Looks.words(figure))
        .contains(
            "3 units (conv2d0), invariant under C16", "2 units (conv2d1), invariant under C16")
        .contains("ring 0", "ring 1", "ring 2", "ring 3", "ring 4");
  }

  @Test
  void whatAHalfTurnLeavesUnchangedStandsAgainFaint() {
    Figure figure = drawn(FigureKind.RING, lines(8, 8));
    List<Mark.Raster> pictures =
        figure.marks().stream()
            .filter(Mark.Raster.class::isInstance)
            .map(Mark.Raster.class::cast)
            .toList();
    assertThat(pictures).hasSize(16);
    assertThat(pictures.stream().filter(p -> p.pixels().argb()[0] == RED)).hasSize(8);
    Mark.Raster first = pictures.get(0);
    Mark.Raster again = pictures.get(1);
    assertThat(again.pixels().argb()[0] & 0xffffff).isEqualTo(RED & 0xffffff);
    assertThat(again.pixels().argb()[0] >>> 24).isBetween(60, 140);
    assertThat(first.area().middleX() - again.area().middleX()).isGreaterThan(100);
    assertThat(figure.words()).contains("Faint: a unit again");
    assertThat(drawn(FigureKind.RING, Looks.families()).words()).doesNotContain("Faint");
  }

  @Test
  void aRingKeepsTheNamesOfManyUnits() {
    assertThat(Looks.words(drawn(FigureKind.RING, lines(16, 16))))
        .containsAll(IntStream.range(0, 16).mapToObj(k -> String.valueOf(100 + k)).toList());
  }

  @Test
  void nothingThatIsWhiteLiesOnATransparentSheet() {
    for (FigureKind kind : List.of(FigureKind.RING, FigureKind.FAMILY)) {
      Figure figure = drawn(kind, lines(8, 5)).transparent();
      assertThat(figure.marks())
          .filteredOn(Mark.Box.class::isInstance)
          .allSatisfy(mark -> assertThat(((Mark.Box) mark).fill() >>> 24).isZero());
    }
  }

  /** Lines of which a half turn comes round, at the first places; the others are holes. */
  private static Shown.OfFamilies lines(int places, int units) {
    Group group = new Group.Cyclic(Action.ROTATION, 2 * places);
    List<Member> members = new ArrayList<>();
    for (int g = 0; g < places; g++) {
      Place place = new Place.OnOrbit(group.element(g));
      members.add(g < units ? Member.unit(100 + g, "", place) : Member.hole(place));
    }
    return new Shown.OfFamilies(
        "lines",
        List.of(
            new Shown.OfLayer(
                "mixed3a",
                Family.onOrbit(
                    "line", group, List.of(Element.IDENTITY, Element.rotation(180)), members))));
  }

  private static Figure drawn(FigureKind kind, Shown.OfFamilies families) {
    Figure figure = draw(kind, families);
    Looks.assertLaidOut(figure);
    return figure;
  }

  private static Figure draw(FigureKind kind, Shown.OfFamilies families) {
    return kind.draw(families, FigureStyle.USUAL, RED_PICTURES, Provenance.none());
  }
}
