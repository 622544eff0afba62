package orbit.app;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.stage.Stage;

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
}
