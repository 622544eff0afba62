package orbit.app;

import java.io.File;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.stage.DirectoryChooser;
import orbit.format.PictureFile;
import orbit.network.Model;
import orbit.network.UserFolder;
import orbit.view.ExamplesViewModel;
import orbit.visualization.example.ExampleCache;

/** Examples from the user's own pictures for an open network, with the threads that find them. */
final class Exemplifying {

  private final MainWindow window;
  private final String key;
  private final ExecutorService searching = thread("orbit-examples");
  private final ExecutorService reading = thread("orbit-examples-reading");
  private final ExamplesViewModel model;

  Exemplifying(MainWindow window, Model network) {
    this.window = window;
    // of each network the folder that was chosen for it
    String hash = network.sha256();
    key = "examples." + hash.substring(0, Math.min(12, hash.length()));
    model =
        new ExamplesViewModel(
            network,
            Engines::open,
            PictureFile::readReduced,
            new ExampleCache(UserFolder.CACHE.path().resolve("examples")),
            window.preferences().path(key).filter(Files::isDirectory),
            new ExamplesViewModel.Workers(searching, reading, window.receiver()));
    model.onChoice(folder -> window.preferences().set(key, folder.toString()));
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
  }

  ExamplesViewModel model() {
    return model;
  }

  /** Asks the user for the folder. */
  void choose() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("A folder of your own pictures, PNG or JPEG");
    window
        .preferences()
        .path(key)
        .filter(Files::isDirectory)
        .map(java.nio.file.Path::toFile)
        .ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showDialog(window.stage()))
        .map(File::toPath)
        .ifPresent(model::choose);
  }

  /** Ends all work. */
  void close() {
    model.close();
    searching.shutdown();
    reading.shutdown();
  }
}
