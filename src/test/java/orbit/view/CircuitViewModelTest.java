package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Queue;
import orbit.circuit.Circuit;
import orbit.circuit.Ordering;
import orbit.circuit.Side;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.figure.ColourScale;
import orbit.network.DenseWeights;
import orbit.network.Weights;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.workspace.Frame;
import orbit.workspace.MatrixState;
import orbit.workspace.Selection;
import orbit.workspace.Shown;
import org.junit.jupiter.api.Test;

class CircuitViewModelTest {

  private static final Group C3 = new Group.Cyclic(Action.HUE, 3);

  /** Three hues to three hues, listed in another order than their hue; 1 x 1 kernels. */
  private static Circuit hues() {
    return new Circuit("hues", C3, side("in", 240, 0, 120), side("out", 120, 240, 0), weights());
  }

  private static Side side(String layer, double... hues) {
    List<Member> members = new ArrayList<>();
    for (double hue : hues) {
      members.add(Member.unit(members.size(), "", new Place.OnOrbit(Element.hue(hue))));
    }
    return new Side(layer, List.of(Family.onOrbit("hues", C3, List.of(), members)));
  }

  private static DenseWeights weights() {
    return new DenseWeights(3, 3, 1, 1, new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
  }

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final CircuitViewModel model =
      new CircuitViewModel(hues(), ColourScale.RED_BLUE, work::add, Runnable::run);

  @Test
  void showsTheStoredWeightsFirst() {
    assertThat(shown()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void anOrderArrivesFromTheWorkerAndIsUndone() {
    model.order(Ordering.ELEMENT);
    assertThat(shown()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    runWork();
    assertThat(shown()).containsExactly(8, 9, 7, 2, 3, 1, 5, 6, 4);
    assertThat(model.state().ordering()).contains(Ordering.ELEMENT);
    model.undo();
    assertThat(shown()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    model.redo();
    assertThat(shown()).containsExactly(8, 9, 7, 2, 3, 1, 5, 6, 4);
  }

  @Test
  void theNewestOrderWins() {
    model.order(Ordering.ELEMENT);
    model.order(Ordering.MAGNITUDE);
    runWork();
    assertThat(model.state().ordering()).contains(Ordering.MAGNITUDE);
    model.undo();
    assertThat(model.state().ordering()).isEmpty();
  }

  @Test
  void undoDropsAnOrderThatIsStillComputed() {
    model.transpose();
    model.order(Ordering.ELEMENT);
    model.undo();
    runWork();
    assertThat(model.state().ordering()).isEmpty();
    assertThat(model.state().layout().transposed()).isFalse();
  }

  @Test
  void orderingKeepsTheMatrixTransposed() {
    model.transpose();
    model.order(Ordering.ELEMENT);
    runWork();
    assertThat(shown()).containsExactly(8, 2, 5, 9, 3, 6, 7, 1, 4);
  }

  @Test
  void rowsAndColumnsMoveAsSeenOnScreen() {
    model.moveRow(0, 2);
    assertThat(shown()).containsExactly(4, 5, 6, 7, 8, 9, 1, 2, 3);
    model.undo();
    model.transpose();
    model.moveRow(0, 1);
    assertThat(shown()).containsExactly(2, 5, 8, 1, 4, 7, 3, 6, 9);
    model.moveColumn(2, 0);
    assertThat(shown()).containsExactly(8, 2, 5, 7, 1, 4, 9, 3, 6);
    assertThat(model.state().ordering()).isEmpty();
  }

  @Test
  void aRowOfARelativeOrderTakesItsColumnsAlong() {
    model.order(Ordering.RELATIVE);
    runWork();
    assertThat(shown()).containsExactly(8, 9, 7, 3, 1, 2, 4, 5, 6);
    model.moveRow(2, 0);
    assertThat(shown()).containsExactly(4, 5, 6, 8, 9, 7, 3, 1, 2);
    model.moveColumn(0, 2);
    assertThat(shown()).containsExactly(5, 6, 4, 9, 7, 8, 1, 2, 3);
  }

  @Test
  void tieGoesFromTheWeightsToTheirEquivariantPart() {
    model.measure();
    runWork();
    model.tie(1);
    // the band of equal hue holds 8, 3 and 4
    assertThat(shown()[0]).isEqualTo((1 + 5 + 9) / 3f);
    assertThat(shown()[1]).isEqualTo((2 + 6 + 7) / 3f);
    model.tie(0.5);
    assertThat(shown()[1]).isEqualTo(3.5f, within(1e-6f));
    model.endGesture();
    model.undo();
    assertThat(model.state().shown()).isEqualTo(new Shown.Tied(0));
  }

  @Test
  void theResidualIsWhatTheTieTakesAway() {
    model.measure();
    runWork();
    model.residual(true);
    assertThat(shown()[1]).isEqualTo(2 - 5f);
    model.residual(false);
    assertThat(shown()[1]).isEqualTo(2f);
  }

  @Test
  void theTieComesBackAfterTheResidual() {
    model.tie(0.4);
    model.endGesture();
    model.residual(true);
    model.residual(false);
    assertThat(model.state().shown()).isEqualTo(new Shown.Tied(0.4));
  }

  @Test
  void everyActionIsUndoneToTheStart() {
    MatrixState first = model.state();
    model.frame(Frame.CANONICAL);
    model.scale(ColourScale.GREYS);
    model.limit(OptionalDouble.of(2));
    model.select(new Selection.Cell(1, 2));
    model.transpose();
    model.order(Ordering.INDEX);
    runWork();
    model.orderAsStored();
    model.moveColumn(0, 1);
    MatrixState last = model.state();
    while (model.history().undoable().isPresent()) {
      model.undo();
    }
    assertThat(model.state()).isEqualTo(first);
    while (model.history().redoable().isPresent()) {
      model.redo();
    }
    assertThat(model.state()).isEqualTo(last);
  }

  @Test
  void measuringDeliversBandsBeforeTheAnalysis() {
    List<Boolean> analysed = new ArrayList<>();
    model
        .symmetryProperty()
        .addListener((p, old, now) -> analysed.add(model.analysisProperty().get().isPresent()));
    model.measure();
    runWork();
    assertThat(analysed).containsExactly(false);
    assertThat(model.analysisProperty().get().orElseThrow().bands()).isEqualTo(3);
  }

  @Test
  void aClosedCircuitIsMeasuredNoFurther() {
    model.measure();
    model.close();
    runWork();
    assertThat(model.symmetryProperty().get()).isEmpty();
  }

  private float[] shown() {
    Weights weights = model.shownWeights();
    float[] values = new float[9];
    float[] kernel = new float[1];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        weights.read(row, column, kernel);
        values[3 * row + column] = kernel[0];
      }
    }
    return values;
  }

  private void runWork() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }
}
