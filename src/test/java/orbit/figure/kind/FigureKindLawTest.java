package orbit.figure.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import orbit.circuit.Circuit;
import orbit.circuit.Ordering;
import orbit.circuit.RandomCircuits;
import orbit.figure.ColourScale;

class FigureKindLawTest {

  @Property(tries = 60)
  void marksStayOnTheSheetAndTextsApart(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit,
      @ForAll Ordering order,
      @ForAll @IntRange(min = 40, max = 250) int width,
      @ForAll @IntRange(min = 5, max = 12) int font) {
    FigureStyle style = new FigureStyle(width, font, ColourScale.RED_BLUE, false, true, true);
    Shown shown =
        CircuitLook.of(
            circuit.name(),
            circuit,
            Looks.settings(FigureKind.MATRIX, order, style),
            Optional.empty());
    for (FigureKind kind : FigureKind.of(shown)) {
      if (!kind.needsAnalysis()) {
        try {
          Looks.assertLaidOut(Looks.drawn(circuit, kind, order, style));
        } catch (IllegalArgumentException nothing) {
          assertThat(nothing)
              .hasMessageMatching(
                  "no weight excites.*|the (ring|grid) of .* needs a wider figure.*");
        }
      }
    }
  }
}
