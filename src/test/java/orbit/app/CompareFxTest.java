package orbit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import orbit.circuit.Ordering;
import orbit.view.CircuitViewModel;
import orbit.view.MatrixPane;
import orbit.workspace.MatrixState;
import orbit.workspace.Selection;
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
class CompareFxTest {

  private static final Path EXAMPLES = Path.of("src/main/resources/orbit/examples");

  @TempDir private Path folder;
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.of(stage, folder);
    window.show();
  }

  @BeforeEach
  void openExample() {
    run(() -> window.open(EXAMPLES.resolve("curves.json")));
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void whatIsZoomedAndSelectedInOneIsSoInTheOtherUntilUnlinked(FxRobot robot) {
    Opened alone = window.openedProperty().get().orElseThrow();
    robot.press(KeyCode.SHIFT, KeyCode.K).release(KeyCode.K, KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
    OpenedComparison both = comparison();
    CircuitViewModel left = both.model().left();
    CircuitViewModel right = both.model().right();
    assertThat(right.state().ordering()).contains(Ordering.RELATIVE);
    assertThat(left.state().ordering()).isEmpty();
    robot.clickOn("#compare-left");
    press(robot, KeyCode.ADD);
    assertThat(left.state().viewport()).isPresent();
    assertThat(right.state().viewport()).isPresent();
    assertThat(left.state().selection()).isInstanceOf(Selection.Cell.class);
    assertThat(right.state().selection()).isEqualTo(left.state().selection());
    // orders work on the one with the keyboard
    robot.clickOn("#compare-right");
    press(robot, KeyCode.DIGIT2);
    assertThat(right.state().ordering()).contains(Ordering.INDEX);
    assertThat(left.state().ordering()).isEmpty();
    press(robot, KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(right.state().ordering()).contains(Ordering.RELATIVE);
    robot.clickOn("#compare-link");
    MatrixState before = right.state();
    robot.clickOn("#compare-left");
    press(robot, KeyCode.ESCAPE);
    press(robot, KeyCode.ADD);
    assertThat(right.state()).isEqualTo(before);
    robot.clickOn("#compare-close");
    assertThat(window.openedProperty().get()).contains(alone);
    assertThat(robot.lookup("#compare-left").tryQuery()).isEmpty();
    assertThat(window.matrixProperty().getValue().map(Opened.Matrix::model)).contains(left);
  }

  @Test
  void aFileStandsBesideWithBothScoresAndOneRange(FxRobot robot) {
    run(() -> window.comparing().withFile(EXAMPLES.resolve("high-low.json")));
    OpenedComparison both = comparison();
    String scores = robot.lookup("#compare-scores").queryAs(Label.class).getText();
    assertThat(scores).matches("Scores 0\\.\\d+ .*and 0\\.\\d+ .*difference [+-]0\\.\\d+");
    robot.clickOn("#compare-range");
    assertThat(robot.lookup("#compare-range").queryAs(CheckBox.class).isSelected()).isTrue();
    assertThat(both.model().left().state().limit()).isPresent();
    assertThat(both.model().right().state().limit()).isEqualTo(both.model().left().state().limit());
    assertThat(window.stage().getTitle()).contains("curves", "beside", "high-low");
    // another takes its place
    run(() -> window.comparing().withFile(EXAMPLES.resolve("colour-contrast.json")));
    assertThat(comparison().alone()).isSameAs(both.alone());
    assertThat(both.model().left().state().limit()).isEmpty();
    // what is opened ends the comparison
    run(() -> window.open(EXAMPLES.resolve("high-low.json")));
    assertThat(window.openedProperty().get().orElseThrow()).isInstanceOf(OpenedCircuit.class);
  }

  @Test
  void whatIsNoMatrixSaysSoAndNothingChanges(FxRobot robot) throws IOException {
    Opened alone = window.openedProperty().get().orElseThrow();
    Path bad = Files.writeString(Files.createTempFile("orbit", ".json"), "{\"orbit\": 1");
    run(() -> window.comparing().withFile(bad));
    NotificationPane messages = (NotificationPane) window.stage().getScene().getRoot();
    assertThat(messages.isShowing()).isTrue();
    assertThat(messages.getText()).contains("cannot be compared", bad.getFileName().toString());
    assertThat(window.openedProperty().get()).contains(alone);
  }

  private OpenedComparison comparison() {
    Optional<Opened> opened = window.openedProperty().get();
    assertThat(opened).containsInstanceOf(OpenedComparison.class);
    OpenedComparison both = (OpenedComparison) opened.orElseThrow();
    for (MatrixPane pane : new MatrixPane[] {both.pane().left(), both.pane().right()}) {
      run(() -> pane.animatedProperty().set(false));
      assertThat((Node) pane).matches(Node::isVisible);
    }
    return both;
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void run(Runnable action) {
    WaitForAsyncUtils.asyncFx(action);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
