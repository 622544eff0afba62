package orbit.app;

import static orbit.app.TestWindow.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import orbit.family.FamilyFile;
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

/** Families found, renamed, saved and opened in the window of the shipped network. */
@ExtendWith(ApplicationExtension.class)
class FamilyWorkFxTest {

  private final ExecutorService worker = Executors.newFixedThreadPool(2);
  @TempDir private Path folder;
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.of(stage, folder, worker, Platform::runLater);
    window.openShipped();
    window.show();
  }

  @BeforeEach
  void read(FxRobot robot) throws TimeoutException {
    waitUntil(
        () ->
            WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> robot.lookup("#family-tree").tryQuery().isPresent()));
    waitUntil(() -> names(robot).contains("edge"));
  }

  @AfterEach
  void close() throws TimeoutException {
    run(window::close);
    worker.shutdownNow();
    FxToolkit.cleanupStages();
  }

  @Test
  void aFamilyIsRenamedByHandAndTheHistoryTakesItBack(FxRobot robot) throws TimeoutException {
    robot.clickOn("edge");
    TreeView<?> tree = robot.lookup("#family-tree").queryAs(TreeView.class);
    // the headless platform makes no such event of the right button
    run(
        () ->
            Event.fireEvent(
                tree,
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 200, 500, false, null)));
    robot.clickOn("Rename…");
    answer(robot, "border");
    waitUntil(() -> names(robot).contains("border"));
    assertThat(names(robot)).doesNotContain("edge");
    assertThat(TestWindow.work(window).history().actions()).endsWith("Rename edge");
    assertThat(TestWindow.work(window).unsavedProperty().get()).isTrue();
    run(() -> TestWindow.work(window).undo());
    assertThat(names(robot)).contains("edge").doesNotContain("border");
    robot.clickOn("edge").type(KeyCode.F2);
    answer(robot, "rim");
    waitUntil(() -> names(robot).contains("rim"));
  }

  @Test
  void familiesAreFoundInTheLayerThatIsLookedAt(FxRobot robot) throws TimeoutException {
    robot.clickOn("#family-find");
    robot.clickOn("In conv2d0");
    waitUntil(
        () -> TestWindow.work(window).history().actions().contains("Find families of conv2d0"));
    Label state = robot.lookup("#family-state").queryAs(Label.class);
    assertThat(state.getText()).startsWith("conv2d0: ").endsWith(" units in none");
    assertThat(names(robot)).contains("edge", "dark line");
    assertThat(TestWindow.work(window).deskProperty().get().families().entries()).isNotEmpty();
  }

  @Test
  void aFamilyFileIsWrittenAndOneOfAnotherNetworkIsRefused(FxRobot robot)
      throws IOException, TimeoutException {
    FamilyFiles files = window.openedProperty().get().flatMap(Opened::familyFiles).orElseThrow();
    Path mine = folder.resolve("mine.json");
    run(() -> files.save(mine));
    waitUntil(() -> said().equals("Written to " + mine + "."));
    assertThat(FamilyFile.read(mine).entries()).hasSizeGreaterThan(20);
    run(() -> files.open(mine));
    waitUntil(() -> TestWindow.work(window).history().actions().size() > 1);
    assertThat(TestWindow.work(window).history().actions()).endsWith("Open families of mine.json");
    Path other =
        Files.writeString(
            folder.resolve("other.json"), Files.readString(mine).replace("mixed3b", "mixed9z"));
    run(() -> files.open(other));
    waitUntil(() -> said().startsWith("other.json has a family"));
    assertThat(said()).contains("mixed9z, which leaves has not");
    assertThat(TestWindow.work(window).history().actions()).endsWith("Open families of mine.json");
    run(() -> files.save(folder.resolve("none/mine.json")));
    waitUntil(() -> said().contains("cannot be written"));
  }

  private String said() {
    return TestWindow.messages(window).getText();
  }

  /** The name in the dialog that asks for one. */
  private static void answer(FxRobot robot, String name) {
    TextField field = robot.lookup(".dialog-pane .text-field").queryAs(TextField.class);
    run(() -> field.setText(name));
    robot.clickOn("OK");
  }

  /** What the tree says; looked through where it changes. */
  private static List<String> names(FxRobot robot) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () ->
            robot
                .from(robot.lookup("#family-tree").<Node>query())
                .lookup((Node node) -> node instanceof Label)
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .toList());
  }

  private static void waitUntil(Callable<Boolean> met) throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, met);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
