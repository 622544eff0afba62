package orbit.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import orbit.network.Graph;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Network;
import orbit.task.NewestWins;
import orbit.visualization.example.ExampleCache;
import orbit.visualization.example.ExampleFolder;
import orbit.visualization.example.ExampleSearch;
import orbit.visualization.example.Examples;
import orbit.visualization.example.PictureReader;

/**
 * What of a person's own pictures excites the units of a layer, found in the background when asked
 * for, and kept. A search goes on while other layers are looked at.
 *
 * <p>All methods and listeners run on the thread of the receiver.
 */
public final class ExamplesViewModel {

  /** How many of the most and of the least exciting windows. */
  static final int COUNT = 9;

  /** Nothing is said of the time that remains before so many nanoseconds went by. */
  private static final long HESITATION = 2_000_000_000L;

  /**
   * Who does what.
   *
   * @param searching one thread, for the network
   * @param reading one thread, for the pictures
   */
  public record Workers(Executor searching, Executor reading, Executor receiver) {}

  private final Model model;
  private final Function<Graph, Network> engine;
  private final PictureReader reader;
  private final ExampleCache cache;
  private final Workers workers;
  private final NewestWins requests;
  private final ExampleImages images;
  private final Map<Layer, Examples> found = new HashMap<>();
  private final ReadOnlyObjectWrapper<ExamplesState> state =
      new ReadOnlyObjectWrapper<>(new ExamplesState.NoFolder());
  private Optional<Path> folder;
  private Optional<Layer> looked = Optional.empty();
  private Consumer<Path> chosen = path -> {};

  /**
   * @param engine what computes a graph; asked on a worker, may wait until it is loaded
   * @param reader of the pictures
   * @param folder that was chosen when the network was open before
   */
  public ExamplesViewModel(
      Model model,
      Function<Graph, Network> engine,
      PictureReader reader,
      ExampleCache cache,
      Optional<Path> folder,
      Workers workers) {
    this.model = model;
    this.engine = engine;
    this.reader = reader;
    this.cache = cache;
    this.folder = folder;
    this.workers = workers;
    this.requests = new NewestWins(workers.searching(), workers.receiver());
    this.images = new ExampleImages(model, reader, workers.reading(), workers.receiver());
  }

  public ReadOnlyObjectProperty<ExamplesState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ExampleImages images() {
    return images;
  }

  /** Whether none of the pictures raises a unit above zero; empty where they were not shown. */
  Optional<Boolean> isSilent(Layer layer, int unit) {
    return Optional.ofNullable(found.get(layer))
        .map(examples -> examples.units().get(unit).most())
        .map(most -> most.isEmpty() || most.getFirst().value() <= 0);
  }

  /** Told of each folder that the user chooses. */
  public void onChoice(Consumer<Path> listener) {
    chosen = listener;
  }

  /** Takes another folder and shows its pictures to the layer that is looked at. */
  public void choose(Path now) {
    folder = Optional.of(now);
    found.clear();
    chosen.accept(now);
    list(true);
  }

  /** Shows what is known of a layer. */
  public void look(Layer layer) {
    boolean same = looked.equals(Optional.of(layer));
    looked = Optional.of(layer);
    if (!same && !(state.get() instanceof ExamplesState.Searching)) {
      list(false);
    }
  }

  /** Shows the pictures to the layer that is looked at. */
  public void search() {
    if (!(state.get() instanceof ExamplesState.Searching)) {
      list(true);
    }
  }

  /** Ends the search; nothing of it is kept. */
  public void cancel() {
    if (state.get() instanceof ExamplesState.Searching(var pictures, var layer, var done, var t)) {
      requests.cancel();
      state.set(new ExamplesState.Offered(pictures, layer));
      if (!looked.equals(Optional.of(layer))) {
        list(false);
      }
    }
  }

  /** Whether nothing is read or searched any more. */
  public boolean isSettled() {
    return switch (state.get()) {
      case ExamplesState.Listing listing -> false;
      case ExamplesState.Searching searching -> false;
      case ExamplesState.NoFolder none -> true;
      case ExamplesState.Offered offered -> true;
      case ExamplesState.Found examples -> true;
      case ExamplesState.Failed failed -> true;
    };
  }

  /** Ends all work. */
  public void close() {
    requests.cancel();
    images.close();
  }

  private record Listed(ExampleFolder folder, Optional<Examples> examples) {}

  private void list(boolean search) {
    if (folder.isEmpty() || looked.isEmpty()) {
      return;
    }
    Path path = folder.get();
    Layer layer = looked.get();
    Optional<Examples> known = Optional.ofNullable(found.get(layer));
    state.set(new ExamplesState.Listing(path));
    requests.submit(
        overtaken -> listed(path, layer, known, overtaken),
        listed -> {
          if (listed.examples().isPresent()) {
            show(layer, listed.examples().get());
          } else if (search) {
            search(listed.folder(), layer);
          } else {
            state.set(new ExamplesState.Offered(listed.folder(), layer));
          }
        },
        failure -> failed(path, failure));
  }

  private Listed listed(
      Path path, Layer layer, Optional<Examples> known, BooleanSupplier overtaken) {
    try {
      ExampleFolder pictures = ExampleFolder.list(path, overtaken);
      return new Listed(
          pictures,
          known
              .filter(examples -> examples.folder().equals(pictures))
              .or(() -> cache.find(model, layer, pictures, COUNT)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable.getMessage(), unreadable);
    }
  }

  private void show(Layer layer, Examples examples) {
    found.put(layer, examples);
    state.set(new ExamplesState.Found(examples, layer));
  }

  private void search(ExampleFolder pictures, Layer layer) {
    state.set(new ExamplesState.Searching(pictures, layer, 0, Optional.empty()));
    requests.submit(
        overtaken -> searched(pictures, layer, overtaken),
        examples -> {
          show(layer, examples);
          lookAgain(layer);
        },
        failure -> {
          failed(pictures.folder(), failure);
          lookAgain(layer);
        });
  }

  /** Of another layer that was looked at meanwhile something else is known. */
  private void lookAgain(Layer searched) {
    if (!looked.equals(Optional.of(searched))) {
      list(false);
    }
  }

  private Examples searched(ExampleFolder pictures, Layer layer, BooleanSupplier overtaken) {
    AtomicBoolean telling = new AtomicBoolean();
    long[] start = {0};
    try (ExampleSearch search = ExampleSearch.open(model, layer, engine)) {
      Examples examples =
          search.find(
              pictures,
              COUNT,
              reader,
              workers.reading(),
              (done, all) -> {
                long now = System.nanoTime();
                start[0] = done == 0 ? now : start[0];
                if (telling.compareAndSet(false, true)) {
                  Optional<Duration> left = remaining(done, all, now - start[0]);
                  var told = new ExamplesState.Searching(pictures, layer, done, left);
                  workers.receiver().execute(() -> tell(told, overtaken, telling));
                }
                return !overtaken.getAsBoolean();
              });
      keep(layer, examples);
      return examples;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable.getMessage(), unreadable);
    }
  }

  /** Of many steps in one frame the last is told. */
  private void tell(
      ExamplesState.Searching told, BooleanSupplier overtaken, AtomicBoolean telling) {
    telling.set(false);
    if (!overtaken.getAsBoolean() && state.get() instanceof ExamplesState.Searching) {
      state.set(told);
    }
  }

  private static Optional<Duration> remaining(int done, int all, long took) {
    return took < HESITATION || done == 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(took / done * (all - done)));
  }

  private void keep(Layer layer, Examples examples) {
    try {
      cache.keep(model, layer, COUNT, examples);
    } catch (IOException unwritable) {
      // a cache that cannot be written costs time, not examples
    }
  }

  private void failed(Path path, RuntimeException failure) {
    state.set(new ExamplesState.Failed(path, String.valueOf(failure.getMessage())));
  }
}
