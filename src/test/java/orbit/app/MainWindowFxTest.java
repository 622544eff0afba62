package orbit.app;

import static orbit.app.TestWindow.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import orbit.circuit.Ordering;
import orbit.format.NativeModel;
import orbit.view.CircuitViewModel;
import orbit.view.MatrixPane;
import orbit.view.NetworkSamples;
import orbit.workspace.Frame;
import orbit.workspace.MatrixState;
import orbit.workspace.Selection;
import orbit.workspace.Shown;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MainWindowFxTest {

  private static final Path EXAMPLE =
      Path.of("src/main/resources/orbit/examples/colour-contrast.json");

  @TempDir private Path folder;
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.of(stage, folder);
    window.show();
  }

  @BeforeEach
  void openExample() {
    run(() -> window.open(EXAMPLE));
    run(() -> matrix().animatedProperty().set(false));
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void showsTheScoreOfTheOpenedCircuit(FxRobot robot) {
    double score = model().analysisProperty().get().orElseThrow().score();
    Label label = robot.lookup("#equivariance-score").queryAs(Label.class);
    assertThat(label.getText()).isEqualTo(String.format("%.4f", score));
    assertThat(window.stage().getTitle()).startsWith("colour-contrast");
  }

  @Test
  void aBadFileSaysOneSentenceAndLeavesTheCircuitOpen(FxRobot robot) throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"orbit\": 1, \"kind\": \"tune\"}");
    CircuitViewModel before = model();
    run(() -> window.open(bad));
    NotificationPane messages = (NotificationPane) window.stage().getScene().getRoot();
    assertThat(messages.isShowing()).isTrue();
    assertThat(messages.getText()).contains("bad.json", "/kind").doesNotContain("\n");
    assertThat(model()).isSameAs(before);
    run(() -> window.open(EXAMPLE));
    assertThat(messages.isShowing()).isFalse();
  }

  @Test
  void orderButtonsOrderTheMatrixAndUndoTakesItBack(FxRobot robot) {
    MatrixState stored = model().state();
    robot.clickOn(button(robot, "Relative"));
    assertThat(model().state().ordering()).contains(Ordering.RELATIVE);
    assertThat(model().state().layout().isRelative()).isTrue();
    assertThat(((ToggleButton) button(robot, "Relative")).isSelected()).isTrue();
    assertThat(menuItem("Edit", 0).getText()).isEqualTo("Undo Order by relative");
    press(robot, KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(model().state()).isEqualTo(stored);
    assertThat(((ToggleButton) button(robot, "Relative")).isSelected()).isFalse();
    assertThat(menuItem("Edit", 0).isDisable()).isTrue();
    press(robot, KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    assertThat(model().state().ordering()).contains(Ordering.RELATIVE);
  }

  @Test
  void clickingAChosenOrderAgainLeavesItChosen(FxRobot robot) {
    robot.clickOn(button(robot, "Element"));
    robot.clickOn(button(robot, "Element"));
    assertThat(((ToggleButton) button(robot, "Element")).isSelected()).isTrue();
    assertThat(model().state().ordering()).contains(Ordering.ELEMENT);
  }

  @Test
  void lettersAndDigitsAreKeys(FxRobot robot) {
    press(robot, KeyCode.DIGIT4);
    assertThat(model().state().ordering()).contains(Ordering.RELATIVE);
    press(robot, KeyCode.C);
    assertThat(model().state().frame()).isEqualTo(Frame.CANONICAL);
    press(robot, KeyCode.T);
    assertThat(model().state().layout().transposed()).isTrue();
    press(robot, KeyCode.R);
    assertThat(model().state().shown()).isEqualTo(new Shown.Residual());
    press(robot, KeyCode.R);
    press(robot, KeyCode.CLOSE_BRACKET);
    assertThat(model().state().shown()).isEqualTo(new Shown.Tied(0.1));
    press(robot, KeyCode.DIGIT1);
    assertThat(model().isAsStored()).isTrue();
  }

  @Test
  void typingARangeFiresNoKey(FxRobot robot) {
    TextField range = robot.lookup("#range").queryAs(TextField.class);
    robot.clickOn(range);
    run(range::selectAll);
    press(robot, KeyCode.DIGIT2);
    press(robot, KeyCode.ENTER);
    assertThat(model().state().ordering()).isEmpty();
    assertThat(model().state().limit()).hasValue(2);
    press(robot, KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(range.getText()).isNotEqualTo("2.000");
  }

  @Test
  void aDragOfTheTieSliderIsOneStepOfUndo(FxRobot robot) {
    Slider tie = robot.lookup("#tie").queryAs(Slider.class);
    robot.drag(tie.lookup(".thumb")).moveBy(40, 0).moveBy(30, 0).drop();
    assertThat(tie.getValue()).isGreaterThan(0.2);
    assertThat(model().state().shown()).isEqualTo(new Shown.Tied(tie.getValue()));
    run(TestWindow.work(window)::undo);
    assertThat(tie.getValue()).isZero();
    assertThat(TestWindow.work(window).history().undoable()).isEmpty();
  }

  @Test
  void theResidualBoxShowsWhatTheSymmetryDoesNotExplain(FxRobot robot) {
    robot.clickOn("#residual");
    assertThat(model().state().shown()).isEqualTo(new Shown.Residual());
    robot.clickOn("#residual");
    assertThat(model().state().shown()).isEqualTo(new Shown.Tied(0));
  }

  @Test
  void aDeviatingUnitIsFoundByAClick(FxRobot robot) {
    robot.clickOn(robot.lookup(".inspector .hyperlink").<Node>query());
    assertThat(model().state().selection())
        .isInstanceOfAny(Selection.Input.class, Selection.Output.class);
    assertThat(robot.lookup(".selection-name").queryAs(Label.class).getText()).contains(":");
  }

  @Test
  void aPressOnAMatrixThatChangesUnderItIsDropped(FxRobot robot) {
    MatrixState stored = model().state();
    robot.moveTo(matrix()).press(MouseButton.PRIMARY);
    run(model()::transpose);
    robot.moveBy(40, 40).release(MouseButton.PRIMARY);
    assertThat(model().state()).isEqualTo(stored.transposed());
  }

  @Test
  void theReadoutFollowsThePictureUnderAStillPointer(FxRobot robot) {
    robot.moveTo(matrix()).moveBy(30, 60);
    WaitForAsyncUtils.waitForFxEvents();
    String before = matrix().readoutProperty().get();
    assertThat(before).contains("kernel row");
    press(robot, KeyCode.R);
    WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(matrix().readoutProperty().get()).contains("kernel row").isNotEqualTo(before);
  }

  @Test
  void theThemeIsSwitchedAndRemembered(FxRobot robot) {
    boolean dark = window.darkProperty().get();
    press(robot, KeyCode.D);
    assertThat(window.darkProperty().get()).isNotEqualTo(dark);
    assertThat(matrix().darkProperty().get()).isNotEqualTo(dark);
    Preferences again = new Preferences(folder.resolve("preferences.properties"));
    assertThat(again.get("theme")).contains(dark ? "light" : "dark");
  }

  @Test
  void openedFilesAreRecent() {
    Preferences again = new Preferences(folder.resolve("preferences.properties"));
    assertThat(again.recent()).containsExactly(EXAMPLE.toAbsolutePath());
  }

  @Test
  void aFolderIsAPicturePack() {
    run(() -> window.open(folder));
    assertThat(window.picturesProperty().get()).isPresent();
    run(window::closePictures);
    assertThat(window.picturesProperty().get()).isEmpty();
  }

  @Test
  void aModelOpensInPlaceOfACircuitAndBack(FxRobot robot) throws IOException {
    NativeModel.write(folder.resolve("network"), NetworkSamples.small());
    run(() -> window.open(folder.resolve("network")));
    assertThat(window.stage().getTitle()).isEqualTo("small – Orbit");
    assertThat(robot.lookup(".layer-row").queryAll()).hasSize(7);
    assertThat(button(robot, "Element").isDisabled()).isTrue();
    assertThat(button(robot, "Seriation").isDisabled()).isFalse();
    robot.clickOn(button(robot, "Seriation"));
    assertThat(model().state().ordering()).contains(Ordering.SERIATION);
    press(robot, KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(model().isAsStored()).isTrue();
    run(() -> window.open(EXAMPLE));
    assertThat(window.stage().getTitle()).startsWith("colour-contrast");
    assertThat(robot.lookup(".layer-row").queryAll()).isEmpty();
    assertThat(button(robot, "Element").isDisabled()).isFalse();
    run(() -> window.open(folder.resolve("network").resolve("model.json")));
    assertThat(robot.lookup(".layer-row").queryAll()).hasSize(7);
    Preferences again = new Preferences(folder.resolve("preferences.properties"));
    assertThat(again.recent()).hasSize(3);
  }

  @Test
  void aBrokenModelSaysOneSentenceAndLeavesTheNetworkOpen() throws IOException {
    NativeModel.write(folder.resolve("network"), NetworkSamples.small());
    run(() -> window.open(folder.resolve("network")));
    Path bad = Files.writeString(folder.resolve("b.json"), "{\"orbit\": 1, \"kind\": \"model\"}");
    run(() -> window.open(bad));
    NotificationPane messages = (NotificationPane) window.stage().getScene().getRoot();
    assertThat(messages.isShowing()).isTrue();
    assertThat(messages.getText()).contains("b.json").doesNotContain("\n");
    assertThat(window.stage().getTitle()).isEqualTo("small – Orbit");
  }

  @Test
  void aDisabledOrderSaysWhy(FxRobot robot) throws IOException, TimeoutException {
    NativeModel.write(folder.resolve("network"), NetworkSamples.small());
    run(() -> window.open(folder.resolve("network")));
    robot.moveTo(button(robot, "Relative")).moveBy(1, 1);
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () ->
            robot.listWindows().stream()
                .filter(Tooltip.class::isInstance)
                .anyMatch(tip -> ((Tooltip) tip).getText().startsWith("Between whole layers")));
  }

  @Test
  void theWindowIsSavedAsAPicture() {
    Path picture = folder.resolve("window.png");
    run(() -> Choosers.savePicture(window, picture));
    assertThat(picture).isNotEmptyFile();
  }

  private MatrixPane matrix() {
    return window.matrixProperty().getValue().orElseThrow().pane();
  }

  private CircuitViewModel model() {
    return window.matrixProperty().getValue().orElseThrow().model();
  }

  private MenuItem menuItem(String menu, int index) {
    MenuBar bar = (MenuBar) window.stage().getScene().lookup(".menu-bar");
    return bar.getMenus().stream()
        .filter(m -> m.getText().equals("_" + menu))
        .findFirst()
        .orElseThrow()
        .getItems()
        .get(index);
  }

  private static Node button(FxRobot robot, String text) {
    Optional<Node> found =
        robot
            .lookup(node -> node instanceof ToggleButton b && text.equals(((Labeled) b).getText()))
            .tryQuery();
    return found.orElseThrow();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
