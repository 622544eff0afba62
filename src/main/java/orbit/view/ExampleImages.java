package orbit.view;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.image.Image;
import orbit.network.Batch;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.visualization.example.Example;
import orbit.visualization.example.ExampleFolder;
import orbit.visualization.example.ExampleWindows;
import orbit.visualization.example.Examples;
import orbit.visualization.example.PictureReader;

/**
 * The windows of examples as images, read in the background where the pictures lie; those used last
 * are kept in memory. Lives on the JavaFX thread.
 */
final class ExampleImages {

  private static final int MOST = 400;

  /** A window on screen has so many pixels at least, squares where the network saw fewer. */
  private static final int SIDE = 96;

  private record Key(ExampleFolder folder, Layer layer, Example example) {}

  /**
   * A window, or why there is none.
   *
   * @param colours red, green, blue from 0 to 1
   */
  record Window(Optional<Image> image, Optional<Batch> colours, String problem) {}

  private final Model model;
  private final PictureReader reader;
  private final Executor worker;
  private final Executor receiver;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Map<Layer, ExampleWindows> windows = new HashMap<>();
  private final Map<Key, Optional<Window>> known =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<Window>> eldest) {
          return size() > MOST;
        }
      };
  private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();

  ExampleImages(Model model, PictureReader reader, Executor worker, Executor receiver) {
    this.model = model;
    this.reader = reader;
    this.worker = worker;
    this.receiver = receiver;
  }

  /** Counts windows that have arrived since; each is a reason to draw again. */
  ReadOnlyIntegerProperty arrivalsProperty() {
    return arrivals.getReadOnlyProperty();
  }

  /** The window of an example; empty while it is read. */
  Optional<Window> of(Examples examples, Layer layer, Example example) {
    Key key = new Key(examples.folder(), layer, example);
    Optional<Window> there = known.get(key);
    if (there == null) {
      there = Optional.empty();
      known.put(key, there);
      ExampleWindows from =
          windows.computeIfAbsent(layer, l -> new ExampleWindows(model, l, reader));
      worker.execute(() -> read(from, key));
    }
    return there;
  }

  private void read(ExampleWindows from, Key key) {
    if (closed.get()) {
      return;
    }
    Window window;
    try {
      Batch colours = from.window(key.folder(), key.example());
      window = new Window(Optional.of(image(colours)), Optional.of(colours), "");
    } catch (IOException gone) {
      window = new Window(Optional.empty(), Optional.empty(), String.valueOf(gone.getMessage()));
    }
    Window arrived = window;
    receiver.execute(
        () -> {
          known.put(key, Optional.of(arrived));
          arrivals.set(arrivals.get() + 1);
        });
  }

  private static Image image(Batch colours) {
    return PixelImage.of(
        ExampleWindows.argb(colours), colours.shape().height(), colours.shape().width(), SIDE);
  }

  void close() {
    closed.set(true);
  }
}
