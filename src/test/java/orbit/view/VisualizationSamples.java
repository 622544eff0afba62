package orbit.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orbit.network.Model;
import orbit.visualization.Parametrisation;
import orbit.visualization.PictureCache;
import orbit.visualization.Settings;

/** Small pictures of a small network. */
final class VisualizationSamples {

  private VisualizationSamples() {}

  /** Without transforms, so that plain loops are quick enough. */
  static VisualizationPlan plan(Model network, int steps) {
    return new VisualizationPlan(
        network, new Settings(16, steps, 1, 1, new Parametrisation.Pixels(), List.of(), 0.05));
  }

  /** Keeps what it is told to remember in memory. */
  static final class Store implements VisualizationStore {
    private final PictureCache cache;
    private final List<Wanted> told = new ArrayList<>();
    private Optional<String> complaint = Optional.empty();

    Store(Path folder) {
      cache = new PictureCache(folder, 1 << 22);
    }

    void complain(String sentence) {
      complaint = Optional.of(sentence);
    }

    void put(Wanted wanted) {
      told.add(wanted);
    }

    @Override
    public PictureCache cache() {
      return cache;
    }

    @Override
    public Optional<String> complaint() {
      return complaint;
    }

    @Override
    public void remember(Wanted wanted) {
      told.add(wanted);
    }

    @Override
    public Wanted remembered() {
      return told.isEmpty() ? Wanted.NOTHING : told.getLast();
    }
  }
}
