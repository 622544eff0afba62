package orbit.app;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import orbit.view.WorkspaceViewModel;
import org.controlsfx.control.NotificationPane;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The main window of a test, with preferences of its own. */
final class TestWindow {

  private TestWindow() {}

  /** Not shown yet; everything slow is done at once, on the thread that asks. */
  static MainWindow of(Stage stage, Path folder) {
    return of(stage, folder, Runnable::run, Runnable::run);
  }

  static MainWindow of(Stage stage, Path folder, Executor worker, Executor receiver) {
    Preferences preferences = new Preferences(folder.resolve("preferences.properties"));
    return new MainWindow(stage, preferences, worker, receiver);
  }

  /** Does something on the JavaFX thread, and waits for all that follows. */
  static void run(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Clicks on what bears a text and is seen. */
  static void clickOn(FxRobot robot, String text) {
    robot.clickOn(
        robot
            .lookup(
                node -> node instanceof Labeled one && text.equals(one.getText()) && isSeen(node))
            .<Node>query());
  }

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  static NotificationPane messages(MainWindow window) {
    return (NotificationPane) window.stage().getScene().getRoot();
  }

  static WorkspaceViewModel work(MainWindow window) {
    return window.workspaces().workspaceProperty().get().orElseThrow();
  }
}
