package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import orbit.circuit.Ordering;
import orbit.figure.ColourScale;
import orbit.network.Layer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NetworkPaneFxTest {

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<String> failures = new ArrayList<>();
  private final NetworkViewModel model =
      new NetworkViewModel(NetworkSamples.small(), ColourScale.RED_BLUE, work::add, Runnable::run);
  private NetworkPane pane;

  @Start
  void start(Stage stage) {
    model.onFailure(failures::add);
    pane = new NetworkPane(model, new SimpleObjectProperty<>(Optional.empty()));
    stage.setScene(new Scene(pane, 1000, 800));
    stage.getScene().getStylesheets().add("/orbit/orbit.css");
    stage.show();
    model.start();
    runWork();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void aClickOnALayerShowsTheWeightsIntoIt(FxRobot robot) {
    clickLayer(robot, "block");
    assertThat(chosen()).isEqualTo("conv2 → block");
    assertThat(pane.matrixProperty().get().orElseThrow().rows().name(0)).isEqualTo("block:0");
    assertThat(row(robot, "conv2").role()).isEqualTo(LayerRow.Role.INPUT);
    assertThat(row(robot, "block").role()).isEqualTo(LayerRow.Role.OUTPUT);
    assertThat(row(robot, "left").role()).isEqualTo(LayerRow.Role.POSSIBLE_INPUT);
    assertThat(row(robot, "top").role()).isEqualTo(LayerRow.Role.NONE);
  }

  @Test
  void theRowsOwnButtonChoosesTheInput(FxRobot robot) {
    clickLayer(robot, "block");
    robot.clickOn(row(robot, "conv1").lookup(".role-in"));
    run(this::runWork);
    assertThat(chosen()).isEqualTo("conv1 → block");
  }

  @Test
  void keysChooseOutputAndInput(FxRobot robot) {
    clickLayer(robot, "conv1");
    robot.push(KeyCode.END);
    robot.push(KeyCode.ENTER);
    run(this::runWork);
    assertThat(chosen()).isEqualTo("block → top");
    robot.push(KeyCode.HOME);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.I);
    run(this::runWork);
    assertThat(chosen()).isEqualTo("conv2 → top");
    assertThat(failures).isEmpty();
  }

  @Test
  void aKeyOnALayerThatFeedsNothingIsAnsweredByASentence(FxRobot robot) {
    clickLayer(robot, "right");
    robot.push(KeyCode.UP);
    robot.push(KeyCode.I);
    assertThat(failures)
        .containsExactly("right does not depend on left; choose a layer that feeds it.");
    assertThat(chosen()).isEqualTo("conv2 → right");
  }

  @Test
  void aClickOnTheInputShowsItsWeightsIntoTheOutput(FxRobot robot) {
    clickLayer(robot, "block");
    clickLayer(robot, "input");
    assertThat(chosen()).isEqualTo("input → block");
  }

  @Test
  void aHeaderIsTheUnitAndItsStrongestInputLeadsOn(FxRobot robot) {
    clickLayer(robot, "conv2");
    assertThat(robot.lookup(".unit-pane .hint").queryAs(Label.class).getText())
        .isEqualTo("Click a row, a column or a cell of the matrix.");
    click(robot, rowHeader(2));
    assertThat(name(robot)).isEqualTo("conv2:2");
    UnitLinks.Found inputs = (UnitLinks.Found) model.inputsProperty().get();
    NetworkUnit strongest = inputs.excitatory().getFirst().unit();
    robot.clickOn(robot.lookup(".link-entry").<Node>query());
    run(this::runWork);
    assertThat(name(robot)).isEqualTo(strongest.name());
    assertThat(chosen()).isEqualTo("conv1 → conv2");
    robot.clickOn(robot.lookup(".link-entry").<Node>query());
    run(this::runWork);
    assertThat(name(robot)).startsWith("input:").endsWith(")");
    assertThat(chosen()).isEqualTo("conv1 → conv2");
  }

  @Test
  void aCellShowsItsKernelAndItsOutput(FxRobot robot) {
    clickLayer(robot, "conv2");
    click(robot, middle(1, 3));
    assertThat(name(robot)).isEqualTo("conv2:1");
    assertThat(robot.lookup(".unit-pane .kernel").tryQuery()).isPresent();
  }

  @Test
  void unitsThatReadThePictureHaveTheirKernelAsPicture(FxRobot robot) {
    MatrixPane matrix = pane.matrixProperty().get().orElseThrow();
    assertThat(matrix.picturesProperty().get().orElseThrow().has("conv1", 7)).isTrue();
    assertThat(matrix.columns().place(1)).isEqualTo("green");
    click(robot, rowHeader(3));
    assertThat(robot.lookup(".unit-pane .lines > FlowPane > ImageView").tryQuery()).isPresent();
    clickLayer(robot, "conv2");
    assertThat(pane.matrixProperty().get().orElseThrow().picturesProperty().get()).isEmpty();
  }

  @Test
  void aWaitCanBeCancelledAndClosedUnder(FxRobot robot) throws TimeoutException {
    run(() -> model.choose(layer("conv1"), layer("top")));
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup(".waiting").query().isVisible());
    robot.clickOn("Cancel");
    assertThat(chosen()).isEqualTo("input → conv1");
    assertThat(robot.lookup(".waiting").query().isVisible()).isFalse();
    run(() -> model.choose(layer("conv1"), layer("top")));
    run(model::close);
    run(this::runWork);
    assertThat(model.shownProperty().get().orElseThrow().pair().to().name()).isEqualTo("conv1");
  }

  @Test
  void theRolesFollowATransposedMatrix(FxRobot robot) {
    run(() -> model.shownProperty().get().orElseThrow().model().transpose());
    assertThat(row(robot, "conv1").lookup(".role-out"))
        .isInstanceOfSatisfying(
            Label.class, label -> assertThat(label.getText()).isEqualTo("out: columns"));
  }

  @Test
  void ordersOfOnePairAreUndone() {
    CircuitViewModel shown = model.shownProperty().get().orElseThrow().model();
    run(() -> shown.order(Ordering.SERIATION));
    run(this::runWork);
    assertThat(shown.state().ordering()).contains(Ordering.SERIATION);
    run(shown::undo);
    assertThat(shown.isAsStored()).isTrue();
  }

  private void runWork() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  private String chosen() {
    return model.chosenProperty().get().map(LayerPair::toString).orElse("");
  }

  private static String name(FxRobot robot) {
    return robot.lookup(".unit-pane .selection-name").queryAs(Label.class).getText();
  }

  private Layer layer(String name) {
    return model.layers().all().stream()
        .filter(l -> l.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static LayerRow row(FxRobot robot, String layer) {
    return robot.lookup(".layer-row").<LayerRow>queryAllAs(LayerRow.class).stream()
        .filter(row -> row.layer().name().equals(layer))
        .findFirst()
        .orElseThrow();
  }

  private void clickLayer(FxRobot robot, String layer) {
    robot.clickOn(row(robot, layer).lookup(".layer-name"));
    run(this::runWork);
  }

  private MatrixGeometry screen() {
    return pane.matrixProperty().get().orElseThrow().frameOnScreen().orElseThrow().geometry();
  }

  private Point2D middle(int row, int column) {
    Rectangle2D tile = screen().tile(row, column);
    return new Point2D(
        (tile.getMinX() + tile.getMaxX()) / 2, (tile.getMinY() + tile.getMaxY()) / 2);
  }

  private Point2D rowHeader(int row) {
    return new Point2D(screen().left() - 20, middle(row, 0).getY());
  }

  private void click(FxRobot robot, Point2D at) {
    MatrixPane matrix = pane.matrixProperty().get().orElseThrow();
    robot.moveTo(matrix.localToScreen(at)).clickOn(MouseButton.PRIMARY);
    run(this::runWork);
  }

  private static void run(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
