package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import orbit.circuit.Bands;
import orbit.circuit.Layout;
import orbit.circuit.Ordering;
import orbit.figure.ColourScale;
import orbit.workspace.MatrixState;
import orbit.workspace.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MatrixPaneFxTest {

  private final CircuitViewModel model =
      new CircuitViewModel(
          MatrixSamples.directions(), ColourScale.RED_BLUE, Runnable::run, Runnable::run);
  private MatrixPane pane;

  @Start
  void start(Stage stage) {
    model.measure();
    pane = new MatrixPane(model, Runnable::run, Runnable::run);
    pane.animatedProperty().set(false);
    stage.setScene(new Scene(new StackPane(pane), 700, 560));
    stage.show();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void theWheelZoomsAtThePointer() {
    Point2D pointer = middle(1, 2).add(5, 5);
    MatrixSpot before = screen().spotAt(pointer.getX(), pointer.getY());
    double pitch = screen().rowPitch();
    for (int notch = 0; notch < 6; notch++) {
      run(() -> pane.fireEvent(scroll(ScrollEvent.SCROLL, pointer, 40)));
    }
    assertThat(screen().rowPitch()).isGreaterThan(2 * pitch);
    assertThat(screen().spotAt(pointer.getX(), pointer.getY())).isEqualTo(before);
    run(model::undo);
    assertThat(screen().rowPitch()).isEqualTo(pitch);
  }

  @Test
  void twoFingersMoveTheMatrix() {
    Point2D before = middle(1, 2);
    run(() -> pane.fireEvent(scroll(ScrollEvent.SCROLL_STARTED, before, 0)));
    run(() -> pane.fireEvent(scroll(ScrollEvent.SCROLL, before, -30)));
    run(() -> pane.fireEvent(scroll(ScrollEvent.SCROLL_FINISHED, before, 0)));
    assertThat(middle(1, 2)).isEqualTo(before.add(0, -30));
  }

  private static ScrollEvent scroll(EventType<ScrollEvent> type, Point2D at, double down) {
    ScrollEvent.HorizontalTextScrollUnits across = ScrollEvent.HorizontalTextScrollUnits.NONE;
    ScrollEvent.VerticalTextScrollUnits lines = ScrollEvent.VerticalTextScrollUnits.NONE;
    double x = at.getX();
    double y = at.getY();
    return new ScrollEvent(
        type, x, y, x, y, false, false, false, false, false, false, 0, down, 0, down, across, 0,
        lines, 0, 0, null);
  }

  @Test
  void fittingIsOneKeyAndUndoZoomsAgain(FxRobot robot) {
    run(() -> pane.requestFocus());
    robot.push(KeyCode.ADD);
    MatrixState zoomed = model.state();
    assertThat(zoomed.viewport()).isPresent();
    robot.push(KeyCode.F);
    assertThat(model.state().viewport()).isEmpty();
    run(model::undo);
    assertThat(model.state()).isEqualTo(zoomed);
  }

  @Test
  void aClickSelectsACellAndTheNextItsBand(FxRobot robot) {
    click(robot, middle(0, 1));
    assertThat(model.state().selection()).isEqualTo(new Selection.Cell(0, 1));
    click(robot, middle(0, 1));
    int band = pane.bands().orElseThrow().bandOf(0, 1);
    assertThat(model.state().selection()).isEqualTo(new Selection.Band(band));
    robot.push(KeyCode.ESCAPE);
    assertThat(model.state().selection()).isEqualTo(new Selection.Nothing());
  }

  @Test
  void hoveringACellOutlinesExactlyItsBand(FxRobot robot) {
    robot.moveTo(pane.localToScreen(middle(2, 3)));
    WaitForAsyncUtils.waitForFxEvents();
    Bands bands = pane.bands().orElseThrow();
    assertThat(model.hoverProperty().get()).isEqualTo(new Selection.Cell(2, 3));
    assertThat(pane.outlined())
        .hasSize(4)
        .containsExactlyInAnyOrderElementsOf(bands.cells(bands.bandOf(2, 3)));
    assertThat(pane.readoutProperty().get())
        .startsWith("out:20 (90°) ← in:30 (180°)")
        .contains("relative 90°", "kernel row 1, column 1", String.format("%.4g", weight(2, 3)));
  }

  @Test
  void aClickOnAHeaderSelectsItsUnit(FxRobot robot) {
    click(robot, rowHeader(1));
    assertThat(model.state().selection()).isEqualTo(new Selection.Output(1));
    click(robot, columnHeader(3));
    assertThat(model.state().selection()).isEqualTo(new Selection.Input(3));
  }

  @Test
  void aDraggedRowHeaderMovesTheRowAndUndoPutsItBack(FxRobot robot) {
    Layout before = model.state().layout();
    drag(robot, rowHeader(0), rowHeader(2).add(0, 20));
    assertThat(model.state().layout().outputs().toArray()).containsExactly(1, 2, 0, 3);
    assertThat(model.history().undoable()).contains("Move row");
    run(model::undo);
    assertThat(model.state().layout()).isEqualTo(before);
  }

  @Test
  void aDraggedColumnHeaderMovesOutputsWhenTransposed(FxRobot robot) {
    run(model::transpose);
    drag(robot, columnHeader(3), columnHeader(0).add(-20, 0));
    assertThat(model.state().layout().outputs().toArray()).containsExactly(3, 0, 1, 2);
  }

  @Test
  void aDragThatEscapeEndsMovesNothing(FxRobot robot) {
    Layout before = model.state().layout();
    robot.moveTo(pane.localToScreen(rowHeader(0))).press(MouseButton.PRIMARY);
    robot.moveTo(pane.localToScreen(rowHeader(2).add(0, 20)));
    robot.push(KeyCode.ESCAPE);
    robot.release(MouseButton.PRIMARY);
    assertThat(model.state().layout()).isEqualTo(before);
  }

  @Test
  void arrowsMoveTheSelectionOnScreenWhateverTheOrder(FxRobot robot) {
    run(() -> model.order(Ordering.RELATIVE));
    Layout layout = model.state().layout();
    click(robot, middle(1, 1));
    robot.push(KeyCode.RIGHT);
    assertThat(model.state().selection()).isEqualTo(cell(layout, 1, 2));
    robot.push(KeyCode.DOWN);
    assertThat(model.state().selection()).isEqualTo(cell(layout, 2, 2));
    robot.push(KeyCode.END);
    assertThat(model.state().selection()).isEqualTo(cell(layout, 2, 3));
  }

  @Test
  void altArrowsCarryTheSelectedUnit(FxRobot robot) {
    click(robot, rowHeader(1));
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    assertThat(model.state().layout().outputs().toArray()).containsExactly(0, 2, 1, 3);
  }

  @Test
  void enterZoomsToTheSelectedCell(FxRobot robot) {
    click(robot, middle(3, 0));
    double pitch = screen().rowPitch();
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(screen().rowPitch()).isGreaterThan(pitch);
    assertThat(screen().shows(3, 0)).isTrue();
  }

  @Test
  void inTheRelativeOrderColumnsAreElements() {
    run(() -> model.order(Ordering.RELATIVE));
    assertThat(List.of(0, 1, 2, 3))
        .map(pane.columns()::name)
        .containsExactly("0°", "90°", "180°", "270°");
    assertThat(pane.rows().name(0)).isEqualTo("out:0");
  }

  @Test
  void anotherOrderMovesTilesUntilTheyRest() throws TimeoutException {
    run(() -> pane.animatedProperty().set(true));
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          model.order(Ordering.RELATIVE);
          pane.layout();
        });
    // several pulses later
    WaitForAsyncUtils.sleep(60, TimeUnit.MILLISECONDS);
    assertThat(pane.isMoving()).isTrue();
    run(() -> pane.getScene().getWindow().setWidth(500));
    assertThat(pane.isMoving()).isFalse();
    run(model::undo);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !pane.isMoving());
    assertThat(pane.rows().name(0)).isEqualTo("out:0");
  }

  @Test
  void aFittedMatrixStaysFittedInAnotherWindow() {
    run(() -> pane.getScene().getWindow().setWidth(420));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(screen().width()).isLessThanOrEqualTo(420);
    assertThat(screen().columnAt(4)).isLessThanOrEqualTo(screen().width());
    assertThat(model.state().viewport()).isEmpty();
  }

  private MatrixGeometry screen() {
    return pane.frameOnScreen().orElseThrow().geometry();
  }

  private Point2D middle(int row, int column) {
    Rectangle2D tile = screen().tile(row, column);
    return new Point2D(
        (tile.getMinX() + tile.getMaxX()) / 2, (tile.getMinY() + tile.getMaxY()) / 2);
  }

  private Point2D rowHeader(int row) {
    return new Point2D(screen().left() - 20, middle(row, 0).getY());
  }

  private Point2D columnHeader(int column) {
    return new Point2D(middle(0, column).getX(), screen().top() - 20);
  }

  private static Selection cell(Layout layout, int row, int column) {
    return new Selection.Cell(layout.outputAt(row, column), layout.inputAt(row, column));
  }

  private float weight(int output, int input) {
    float[] kernel = new float[9];
    model.circuit().weights().read(output, input, kernel);
    return kernel[4];
  }

  private void click(FxRobot robot, Point2D at) {
    robot.moveTo(pane.localToScreen(at)).clickOn(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void drag(FxRobot robot, Point2D from, Point2D to) {
    robot.moveTo(pane.localToScreen(from)).press(MouseButton.PRIMARY);
    robot.moveTo(pane.localToScreen(to)).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void run(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
