package orbit.app;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import orbit.workspace.Recovery;

/**
 * A program that opens a file, has a row moved and a note written, and waits until somebody kills
 * it. Arguments: the file, a folder for preferences, a folder for copies.
 */
final class UnsavedProgram {

  private UnsavedProgram() {}

  public static void main(String[] arguments) {
    // a main class that is an application asks for JavaFX as modules
    Application.launch(Shown.class, arguments);
  }

  /** What JavaFX makes. */
  public static final class Shown extends Application {

    private final ExecutorService workers =
        Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());

    /** Made by JavaFX. */
    public Shown() {}

    @Override
    public void start(Stage stage) {
      Path file = Path.of(getParameters().getRaw().get(0));
      Path folder = Path.of(getParameters().getRaw().get(1));
      Path copies = Path.of(getParameters().getRaw().get(2));
      MainWindow window = TestWindow.of(stage, folder, workers, Platform::runLater);
      window.open(file);
      window.show();
      Recovery recovery = new Recovery(copies, Recovery.Writer.here());
      window.workspaces().keep(new Autosave(window, recovery, Duration.millis(300)));
      Frames.after(1, window::showsMatrix, () -> work(window));
    }

    private static void work(MainWindow window) {
      window.matrixProperty().getValue().orElseThrow().model().moveRow(2, 3);
      window
          .workspaces()
          .workspaceProperty()
          .get()
          .orElseThrow()
          .noteUnit("second:329", "the sharpest");
    }
  }
}
