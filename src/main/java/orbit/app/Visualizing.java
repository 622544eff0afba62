package orbit.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import orbit.view.PicturePack;
import orbit.view.UnitPictures;
import orbit.view.VisualizationPlan;
import orbit.view.VisualizationSources;
import orbit.view.VisualizationViewModel;
import orbit.visualization.Settings;

/**
 * The pictures of an open network: of the open picture pack, those that came with it, and those
 * that are made here, with the thread that makes them.
 */
final class Visualizing {

  private final ExecutorService making = thread("orbit-visualization");
  private final VisualizationViewModel model;
  private final ObjectProperty<Optional<UnitPictures>> pictures =
      new SimpleObjectProperty<>(Optional.empty());
  private final Subscription following;

  Visualizing(MainWindow window, NetworkOrigin origin) {
    model =
        new VisualizationViewModel(
            new VisualizationPlan(origin.model(), Settings.PUBLISHED),
            VisualizationFolder.usual(origin.model()),
            Engines::open,
            new VisualizationViewModel.Workers(making, window.worker(), window.receiver()));
    model.onFailure(window::say);
    Optional<PicturePack> beside = origin.pictures().map(PicturePack::new);
    following =
        window
            .picturesProperty()
            .map(pack -> sources(pack, beside))
            .subscribe(now -> pictures.set(Optional.of(now)));
  }

  private UnitPictures sources(Optional<PicturePack> pack, Optional<PicturePack> beside) {
    List<UnitPictures> sources = new ArrayList<>();
    pack.ifPresent(sources::add);
    beside.ifPresent(sources::add);
    sources.add(model.pictures());
    return new VisualizationSources(sources);
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
  }

  VisualizationViewModel model() {
    return model;
  }

  ObservableValue<Optional<UnitPictures>> pictures() {
    return pictures;
  }

  /** Ends all work; the thread ends once the network is given back. */
  void close() {
    following.unsubscribe();
    model.close();
    making.shutdown();
  }
}
