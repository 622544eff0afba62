package orbit.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import orbit.circuit.CircuitFile;
import orbit.circuit.Layout;
import orbit.circuit.Ordering;
import orbit.figure.ColourScale;
import orbit.figure.Grid;
import orbit.figure.Viewport;
import orbit.network.JsonReading;

class SavedViewLawTest {

  private static final Circuit CIRCUIT = example("high-low.json");

  private static Circuit example(String name) {
    try {
      return CircuitFile.read(Path.of("src/main/resources/orbit/examples", name)).circuit();
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  @Property(tries = 300)
  void aStateComesBackFromItsSavedViewAndFromItsJson(@ForAll("states") MatrixState state) {
    SavedView view = SavedView.of(state, CIRCUIT, Unknown.NOTHING);
    assertThat(view.on(CIRCUIT)).isEqualTo(state);
    Look look = new Look.OfCircuit("x");
    var json = new JsonReading(ViewJson.write(look, view), "");
    assertThat(ViewJson.read(json)).isEqualTo(view);
    assertThat(ViewJson.look(json)).isEqualTo(look);
  }

  @Example
  void theViewOfAnotherCircuitIsRefused() {
    MatrixState moved =
        MatrixState.stored(CIRCUIT, ColourScale.GREYS)
            .ordered(Optional.empty(), Ordering.MAGNITUDE.layout(CIRCUIT));
    SavedView view = SavedView.of(moved, CIRCUIT, Unknown.NOTHING);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> view.on(example("curves.json")))
        .withMessageContaining("is not that of");
  }

  @Example
  void aSelectionThatAnotherCircuitLacksIsDropped() {
    MatrixState state =
        MatrixState.stored(CIRCUIT, ColourScale.GREYS).with(new Selection.Output(999));
    assertThat(SavedView.of(state, CIRCUIT, Unknown.NOTHING).on(CIRCUIT).selection())
        .isEqualTo(new Selection.Nothing());
  }

  @Example
  void aBandIsKeptIfTheCircuitHasSoMany() {
    int bands = new Bands(CIRCUIT).count();
    assertThat(selected(new Selection.Band(bands - 1))).isEqualTo(new Selection.Band(bands - 1));
    assertThat(selected(new Selection.Band(bands))).isEqualTo(new Selection.Nothing());
  }

  private static Selection selected(Selection selection) {
    MatrixState state = MatrixState.stored(CIRCUIT, ColourScale.GREYS).with(selection);
    return SavedView.of(state, CIRCUIT, Unknown.NOTHING).on(CIRCUIT).selection();
  }

  @Provide
  Arbitrary<MatrixState> states() {
    Arbitrary<Layout> byHand =
        Arbitraries.integers()
            .between(0, CIRCUIT.output().size() - 1)
            .map(
                to ->
                    Layout.of(
                        Layout.stored(CIRCUIT).outputs().moved(0, to),
                        Layout.stored(CIRCUIT).inputs().getFirst()));
    Arbitrary<Optional<Ordering>> orders = Arbitraries.of(Ordering.class).optional();
    Arbitrary<Shown> shown =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 1).map(Shown.Tied::new),
            Arbitraries.just(new Shown.Residual()));
    Arbitrary<OptionalDouble> limits =
        Arbitraries.of(List.of(OptionalDouble.empty(), OptionalDouble.of(0.3)));
    Arbitrary<Selection> selections =
        Arbitraries.of(
            List.of(
                new Selection.Nothing(),
                new Selection.Cell(1, 0),
                new Selection.Band(new Bands(CIRCUIT).count() - 1),
                new Selection.Output(3),
                new Selection.Input(1)));
    return Combinators.combine(
            orders,
            byHand,
            Arbitraries.of(true, false),
            Arbitraries.of(Frame.class),
            shown,
            Arbitraries.of(ColourScale.all()),
            limits,
            Combinators.combine(selections, Arbitraries.of(true, false))
                .as(
                    (selection, zoomed) ->
                        MatrixState.stored(CIRCUIT, ColourScale.GREYS)
                            .with(selection)
                            .withViewport(zoomed ? Optional.of(viewport()) : Optional.empty())))
        .as(
            (order, hand, transposed, frame, show, scale, limit, rest) -> {
              Layout upright = order.map(by -> by.layout(CIRCUIT)).orElse(hand);
              return new MatrixState(
                  order,
                  transposed ? upright.transpose() : upright,
                  frame,
                  show,
                  scale,
                  limit,
                  rest.selection(),
                  transposed ? Optional.empty() : rest.viewport());
            });
  }

  private static Viewport viewport() {
    Grid grid = Grid.of(CIRCUIT.weights());
    return Viewport.fit(grid, 400, 300).zoomAt(10, 20, 1.7);
  }
}
