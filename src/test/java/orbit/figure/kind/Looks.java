package orbit.figure.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import orbit.circuit.Analysis;
import orbit.circuit.Circuit;
import orbit.circuit.CircuitFile;
import orbit.circuit.Ordering;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.figure.sheet.Area;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.Mark;
import orbit.figure.sheet.Provenance;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/** Figures to look at, and what holds of every one. */
final class Looks {

  static final Path EXAMPLES = Path.of("src/main/resources/orbit/examples");

  private Looks() {}

  static Circuit example(String name) throws IOException {
    return CircuitFile.read(EXAMPLES.resolve(name)).circuit();
  }

  static FigureSettings settings(FigureKind kind, Ordering order, FigureStyle style) {
    FigureSettings usual = FigureSettings.of(kind, style);
    return new FigureSettings(
        kind, Optional.of(order), Optional.empty(), false, usual.which(), usual.limit(), style);
  }

  static Figure drawn(Circuit circuit, FigureKind kind, Ordering order, FigureStyle style) {
    Optional<Analysis> analysis =
        kind.needsAnalysis()
            ? Optional.of(Analysis.of(circuit, 0, (done, all) -> true))
            : Optional.empty();
    Shown shown = CircuitLook.of(circuit.name(), circuit, settings(kind, order, style), analysis);
    return kind.draw(shown, style, UnitPictures.NONE, Provenance.none());
  }

  /** Eight curves of D4 of which one place is empty, and a chain of four scales. */
  static Shown.OfFamilies families() {
    Group group = new Group.Dihedral(4);
    List<Member> curves = new ArrayList<>();
    for (int g = 0; g < 7; g++) {
      Place place = new Place.OnOrbit(group.element(g));
      Place measured = new Place.OnOrbit(group.element(g).after(Element.rotation(7)));
      curves.add(
          new Member(
              OptionalInt.of(300 + g),
              "",
              place,
              Optional.of(measured),
              OptionalDouble.empty(),
              false));
    }
    curves.add(Member.hole(new Place.OnOrbit(group.element(7))));
    List<Member> sizes = new ArrayList<>();
    for (double ratio : new double[] {2, 0.5, 1, 1.414}) {
      sizes.add(Member.unit(sizes.size(), "", new Place.Scale(ratio)));
    }
    return new Shown.OfFamilies(
        "families with a very long title that says what they are".repeat(4),
        List.of(
            new Shown.OfLayer(
                "mixed3b", Family.onOrbit("curves", group, List.of(Element.IDENTITY), curves)),
            new Shown.OfLayer(
                "mixed3b", Family.listed("sizes", group, new Arrangement.Chain(), sizes))));
  }

  /** Every mark lies on the sheet, and no text on another. */
  static void assertLaidOut(Figure figure) {
    List<Mark.Text> texts = new ArrayList<>();
    for (Mark mark : figure.marks()) {
      assertThat(figure.sheet().holds(mark.area())).as("%s on %s", mark, figure.sheet()).isTrue();
      if (mark instanceof Mark.Text text) {
        texts.add(text);
      }
    }
    for (int a = 0; a < texts.size(); a++) {
      // letters with tails may reach into the space between lines
      Area area = texts.get(a).area().inset(0.06 * texts.get(a).size());
      for (int b = a + 1; b < texts.size(); b++) {
        Area other = texts.get(b).area().inset(0.06 * texts.get(b).size());
        assertThat(area.meets(other)).as("%s meets %s", texts.get(a), texts.get(b)).isFalse();
      }
    }
  }

  static List<String> words(Figure figure) {
    return figure.marks().stream()
        .filter(Mark.Text.class::isInstance)
        .map(mark -> ((Mark.Text) mark).text())
        .toList();
  }
}
