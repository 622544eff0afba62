package orbit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import orbit.format.ModelFile;
import orbit.format.ModelInstaller;
import orbit.format.PublicModels;

/** The published model that the window offers. */
final class PublicFetching {

  private PublicFetching() {}

  /** Opens the model when it is there and nothing else is open. */
  static Optional<ModelFetching> of(MainWindow window) {
    try {
      ModelFetching fetching =
          new ModelFetching(
              PublicModels.all().getFirst(),
              ModelInstaller.usual(ModelFile::read),
              // for minutes: not on the worker that everything else waits for
              work -> Thread.ofPlatform().name("orbit-download").daemon().start(work),
              window.receiver());
      fetching.onReady(folder -> ready(window, fetching, folder));
      return Optional.of(fetching);
    } catch (IOException wrongAddress) {
      return Optional.empty();
    }
  }

  private static void ready(MainWindow window, ModelFetching fetching, Path folder) {
    if (window.openedProperty().get().isEmpty()) {
      window.open(folder);
    } else {
      window.say(fetching.model().name() + " is ready; the start page opens it.");
    }
  }
}
