package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import orbit.circuit.Ordering;
import orbit.circuit.Side;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.figure.ColourScale;
import orbit.figure.Grid;
import orbit.figure.Viewport;
import orbit.network.DenseWeights;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.workspace.Beside.Linking;
import orbit.workspace.Beside.OwnLimits;
import orbit.workspace.Frame;
import orbit.workspace.Selection;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {

  private static final Selection NOTHING = new Selection.Nothing();

  private final List<String> kept = new ArrayList<>();
  private final CircuitViewModel left = model(MatrixSamples.directions());
  private final CircuitViewModel again = model(MatrixSamples.directions());

  private static CircuitViewModel model(Circuit circuit) {
    CircuitViewModel model =
        new CircuitViewModel(circuit, ColourScale.RED_BLUE, Runnable::run, Runnable::run);
    model.measure();
    return model;
  }

  private CompareViewModel with(CircuitViewModel right) {
    return new CompareViewModel(
        left,
        right,
        false,
        Linking.USUAL,
        (action, now) -> kept.add(action + " " + now.linked() + " " + now.oneRange()),
        Runnable::run,
        Runnable::run,
        Runnable::run);
  }

  /** Directions at quarter or eighth turns, of units numbered from {@code first}. */
  private static Circuit turned(Group group, int first, int count, float largest) {
    float[] values = new float[count * count];
    for (int k = 0; k < values.length; k++) {
      values[k] = largest * (k + 1) / values.length;
    }
    return new Circuit(
        "turned",
        group,
        side("in", group, first, count),
        side("out", group, first, count),
        new DenseWeights(count, count, 1, 1, values));
  }

  private static Side side(String layer, Group group, int first, int count) {
    List<Member> members = new ArrayList<>();
    for (int m = 0; m < count; m++) {
      Place place = new Place.OnOrbit(Element.rotation(90 * m));
      members.add(Member.unit(first + m, "", place));
    }
    return new Side(layer, List.of(Family.onOrbit("directions", group, List.of(), members)));
  }

  @Test
  void theSameCircuitInAnotherOrderFollowsInZoomAndSelectionAndKeepsItsOrder() {
    with(again);
    again.order(Ordering.RELATIVE);
    again.frame(Frame.CANONICAL);
    Viewport view = new Viewport(new Grid(4, 4, 3, 3), 400, 300, 60, -20, 15);
    left.viewport(Optional.of(view));
    left.select(new Selection.Cell(2, 1));
    assertThat(again.state().viewport()).contains(view);
    assertThat(again.state().selection()).isEqualTo(new Selection.Cell(2, 1));
    assertThat(again.state().ordering()).contains(Ordering.RELATIVE);
    assertThat(left.state().ordering()).isEmpty();
    assertThat(left.state().frame()).isEqualTo(Frame.STORED);
    again.select(new Selection.Input(3));
    again.viewport(Optional.empty());
    assertThat(left.state().selection()).isEqualTo(new Selection.Input(3));
    assertThat(left.state().viewport()).isEmpty();
  }

  @Test
  void bandsAnswerToBandsAndThePointerToThePointer() {
    with(again);
    left.select(new Selection.Band(3));
    assertThat(again.state().selection()).isEqualTo(new Selection.Band(3));
    again.hoverProperty().set(new Selection.Output(1));
    assertThat(left.hoverProperty().get()).isEqualTo(new Selection.Output(1));
  }

  @Test
  void unlinkedEachGoesItsOwnWayUntilTheSecondComesBack() {
    CompareViewModel both = with(again);
    both.linkedProperty().set(false);
    left.select(new Selection.Output(1));
    left.viewport(Optional.of(new Viewport(new Grid(4, 4, 3, 3), 400, 300, 60, 0, 0)));
    left.hoverProperty().set(new Selection.Output(2));
    assertThat(again.state().selection()).isEqualTo(NOTHING);
    assertThat(again.state().viewport()).isEmpty();
    assertThat(again.hoverProperty().get()).isEqualTo(NOTHING);
    assertThat(kept).containsExactly("Unlink the two false false");
    both.linkedProperty().set(true);
    assertThat(again.state().selection()).isEqualTo(new Selection.Output(1));
    assertThat(again.state().viewport()).isEqualTo(left.state().viewport());
  }

  @Test
  void aMatrixOfAnotherSizeShowsTheSameShare() {
    Circuit eight = turned(new Group.Cyclic(orbit.symmetry.Action.ROTATION, 8), 100, 2, 1);
    CircuitViewModel right = model(eight);
    with(right);
    Grid grid = new Grid(4, 4, 3, 3);
    double scale = 2 * Viewport.fit(grid, 600, 600).scale();
    left.viewport(Optional.of(new Viewport(grid, 600, 600, scale, -0.25 * scale * 12, 0)));
    Viewport seen = right.state().viewport().orElseThrow();
    assertThat(seen.scale())
        .isCloseTo(2 * Viewport.fit(seen.grid(), 600, 600).scale(), within(1e-9));
    assertThat(seen.x()).isCloseTo(-0.25 * seen.scale() * 2, within(1e-9));
  }

  @Test
  void aTransposedMatrixIsMovedTheOtherWay() {
    again.transpose();
    with(again);
    left.viewport(Optional.of(new Viewport(new Grid(4, 4, 3, 3), 400, 400, 60, -200, 7)));
    Viewport seen = again.state().viewport().orElseThrow();
    assertThat(seen.x()).isEqualTo(7);
    assertThat(seen.y()).isEqualTo(-200);
    left.viewport(Optional.empty());
    left.transpose();
    assertThat(again.state().layout().transposed()).isTrue();
  }

  @Test
  void inACircuitOfAnotherSizeUnitsAreFoundByNameAndCellsByRelativeElement() {
    // in:10 is a quarter turn from in:0 here, and named so there
    CircuitViewModel right = model(turned(MatrixSamples.C4, 10, 3, 1));
    with(right);
    left.select(new Selection.Input(1));
    assertThat(right.state().selection()).isEqualTo(new Selection.Input(0));
    left.select(new Selection.Input(0));
    assertThat(right.state().selection()).isEqualTo(NOTHING);
    left.select(new Selection.Cell(2, 2));
    Element wanted = Bands.relativePlace(left.circuit(), 2, 2);
    Selection.Band band = (Selection.Band) right.state().selection();
    Bands.Cell cell =
        right.symmetryProperty().get().orElseThrow().bands().cells(band.band()).getFirst();
    assertThat(Bands.relativePlace(right.circuit(), cell.output(), cell.input()).near(wanted))
        .isTrue();
  }

  @Test
  void noBandOfAnotherGroupAnswersWhereTheElementIsMissing() {
    CircuitViewModel right = model(turned(MatrixSamples.C4, 100, 2, 1));
    with(right);
    Bands bands = left.symmetryProperty().get().orElseThrow().bands();
    List<Selection> answers =
        IntStream.range(0, bands.count())
            .mapToObj(
                band -> {
                  left.select(new Selection.Band(band));
                  return right.state().selection();
                })
            .toList();
    // two neighbours are 0, 90 or -90 degrees apart, never opposite
    assertThat(answers).filteredOn(NOTHING::equals).hasSize(1);
    assertThat(answers).filteredOn(Selection.Band.class::isInstance).doesNotHaveDuplicates();
  }

  @Test
  void oneRangeIsTheLargerAndIsGivenBack() {
    CircuitViewModel right = model(turned(MatrixSamples.C4, 0, 4, 5));
    CompareViewModel both = with(right);
    left.limit(OptionalDouble.of(0.5));
    assertThat(right.state().limit()).isEmpty();
    both.sharedProperty().set(true);
    assertThat(left.state().limit()).hasValue(5);
    assertThat(right.state().limit()).hasValue(5);
    assertThat(kept).containsExactly("One colour range true true");
    right.limit(OptionalDouble.of(2));
    assertThat(left.state().limit()).hasValue(2);
    left.limit(OptionalDouble.empty());
    assertThat(left.state().limit()).as("one range of the weights of both").hasValue(5);
    assertThat(right.state().limit()).hasValue(5);
    both.sharedProperty().set(false);
    assertThat(left.state().limit()).hasValue(0.5);
    assertThat(right.state().limit()).isEmpty();
  }

  @Test
  void whatTheHistorySaysOfLinkingIsShownAndIsNoAction() {
    CompareViewModel both = with(again);
    both.put(
        new Linking(
            false, Optional.of(new OwnLimits(OptionalDouble.empty(), OptionalDouble.of(3)))));
    assertThat(both.linkedProperty().get()).isFalse();
    assertThat(both.sharedProperty().get()).isTrue();
    assertThat(left.state().limit()).as("comes with its own state").isEmpty();
    both.sharedProperty().set(false);
    assertThat(again.state().limit()).as("as the history says that it was").hasValue(3);
    both.put(new Linking(false, Optional.empty()));
    kept.clear();
    left.select(new Selection.Output(1));
    assertThat(again.state().selection()).isEqualTo(NOTHING);
    assertThat(kept).isEmpty();
  }

  @Test
  void bothScoresAreSaidWithTheirDifference() {
    CircuitViewModel right = model(turned(MatrixSamples.C4, 0, 4, 5));
    double first = left.analysisProperty().get().orElseThrow().score();
    double second = right.analysisProperty().get().orElseThrow().score();
    assertThat(with(right).scoresProperty().get())
        .startsWith("Scores %.4f (chance ".formatted(first))
        .contains(" and %.4f (chance ".formatted(second))
        .endsWith("difference %+.4f".formatted(second - first));
  }

  @Test
  void aClosedComparisonLinksNothing() {
    with(again).close();
    left.select(new Selection.Output(1));
    assertThat(again.state().selection()).isEqualTo(NOTHING);
  }
}
