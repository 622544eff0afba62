package orbit.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import orbit.network.UserFolder;
import orbit.workspace.Recovery;

/** Wires the window: its workers, preferences and first file. */
public final class OrbitApplication extends Application {

  /** Frames that come first: the weights are on screen before the engine takes a processor. */
  private static final int ENGINE = 4;

  private static final Duration AUTOSAVE = Duration.seconds(10);

  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Math.max(2, Runtime.getRuntime().availableProcessors()),
          task -> {
            Thread thread = new Thread(task, "orbit-worker");
            thread.setDaemon(true);
            return thread;
          });

  private Optional<MainWindow> shown = Optional.empty();

  /** Made by JavaFX. */
  public OrbitApplication() {}

  @Override
  public void start(Stage stage) {
    Preferences preferences = new Preferences(Preferences.usual());
    MainWindow window = new MainWindow(stage, preferences, workers, Platform::runLater);
    List<String> files = getParameters().getRaw();
    if (files.isEmpty()) {
      window.openShipped();
    } else {
      window.open(Path.of(files.getFirst()));
    }
    shown = Optional.of(window);
    Unattended.ifAsked(window);
    window.show();
    // what opens hides what is said
    Frames.after(1, () -> !window.isOpening(), () -> keepCopies(window));
    Frames.after(ENGINE, window::showsMatrix, () -> window.engine().begin(Platform::runLater));
  }

  private static void keepCopies(MainWindow window) {
    Path copies = UserFolder.CACHE.path().resolve("recovery");
    Recovery recovery = new Recovery(copies, Recovery.Writer.here());
    window.workspaces().keep(new Autosave(window, recovery, AUTOSAVE));
  }

  @Override
  public void stop() {
    // what is still computed must not ask the workers for more
    shown.ifPresent(MainWindow::close);
    workers.shutdownNow();
  }
}
