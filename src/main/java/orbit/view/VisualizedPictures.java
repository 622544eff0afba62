package orbit.view;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.image.Image;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.visualization.Picture;
import orbit.visualization.PictureCache;
import orbit.visualization.Request;

/**
 * Pictures that were made here: those of the cache, a layer read when it is first asked for, and
 * those that arrive. Lives on the receiver's thread.
 */
public final class VisualizedPictures implements UnitPictures {

  /** Of 64 KB each. */
  private static final int MOST = 800;

  /** Pictures that are delivered together. */
  private static final int TOGETHER = 24;

  private record Found(VisualizationWish wish, List<Picture> pictures, boolean preview) {}

  /**
   * @param preview whether finer ones can be made
   */
  record Shown(List<Image> images, boolean preview) {}

  private final VisualizationPlan plan;
  private final PictureCache cache;
  private final Executor worker;
  private final Executor receiver;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Set<String> scanned = new HashSet<>();
  private final Map<String, BitSet> found = new HashMap<>();
  private final Set<VisualizationWish> asked = new HashSet<>();
  private final Map<VisualizationWish, Shown> shown =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<VisualizationWish, Shown> eldest) {
          boolean full = size() > MOST;
          if (full) {
            asked.remove(eldest.getKey());
          }
          return full;
        }
      };
  private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();

  /**
   * @param worker reads the cache
   */
  public VisualizedPictures(
      VisualizationPlan plan, PictureCache cache, Executor worker, Executor receiver) {
    this.plan = plan;
    this.cache = cache;
    this.worker = worker;
    this.receiver = receiver;
  }

  /** Nothing is read any more. */
  public void close() {
    closed.set(true);
  }

  private Optional<Layer> layer(String name) {
    Model model = plan.model();
    return model.layers().stream().filter(l -> l.name().equals(name)).findFirst();
  }

  @Override
  public boolean has(String layer, int unit) {
    layer(layer).ifPresent(this::scan);
    return found.getOrDefault(layer, new BitSet()).get(unit);
  }

  @Override
  public Optional<Image> picture(String layer, int unit) {
    return has(layer, unit)
        ? layer(layer)
            .flatMap(l -> pictures(VisualizationWish.of(l, unit)))
            .map(s -> s.images().getFirst())
        : Optional.empty();
  }

  @Override
  public boolean isUnreadable(String layer, int unit) {
    return false;
  }

  @Override
  public ReadOnlyIntegerProperty arrivalsProperty() {
    return arrivals.getReadOnlyProperty();
  }

  /** The pictures of a wish, if they were made; else, or while they are read, nothing. */
  Optional<Shown> pictures(VisualizationWish wish) {
    Optional<Shown> known = Optional.ofNullable(shown.get(wish));
    if (known.isEmpty() && asked.add(wish)) {
      read(List.of(wish));
    }
    return known;
  }

  /** Whether all that can be known of the wish is shown and no preview. */
  boolean isMade(VisualizationWish wish) {
    return Optional.ofNullable(shown.get(wish)).map(s -> !s.preview()).orElse(false);
  }

  /** Pictures that were just made. */
  void arrive(VisualizationWish wish, List<Picture> pictures, boolean preview) {
    deliver(List.of(new Found(wish, pictures, preview)));
  }

  private void scan(Layer layer) {
    if (scanned.add(layer.name())) {
      List<VisualizationWish> all = new ArrayList<>();
      for (int unit = 0; unit < layer.units(); unit++) {
        VisualizationWish wish = VisualizationWish.of(layer, unit);
        asked.add(wish);
        all.add(wish);
      }
      read(all);
    }
  }

  private void read(List<VisualizationWish> wishes) {
    if (closed.get()) {
      return;
    }
    worker.execute(
        () -> {
          List<Found> some = new ArrayList<>();
          for (VisualizationWish wish : wishes) {
            if (closed.get()) {
              return;
            }
            find(wish).ifPresent(some::add);
            if (some.size() == TOGETHER) {
              send(some);
              some.clear();
            }
          }
          send(some);
        });
  }

  private void send(List<Found> some) {
    if (!some.isEmpty()) {
      List<Found> sent = List.copyOf(some);
      receiver.execute(() -> deliver(sent));
    }
  }

  private Optional<Found> find(VisualizationWish wish) {
    Request request = plan.request(wish);
    return cache
        .find(request)
        .map(pictures -> new Found(wish, pictures, false))
        .or(
            () ->
                cache
                    .find(request.with(request.settings().preview()))
                    .map(pictures -> new Found(wish, pictures, true)));
  }

  private void deliver(List<Found> some) {
    if (closed.get()) {
      return;
    }
    for (Found each : some) {
      VisualizationWish wish = each.wish();
      if (each.preview() && isMade(wish)) {
        continue;
      }
      asked.add(wish);
      shown.put(
          wish,
          new Shown(
              each.pictures().stream().map(VisualizedPictures::image).toList(), each.preview()));
      if (wish.kind() == VisualizationKind.CHANNEL) {
        found.computeIfAbsent(wish.layer().name(), name -> new BitSet()).set(wish.unit());
      }
    }
    arrivals.set(arrivals.get() + 1);
  }

  private static Image image(Picture picture) {
    int[] argb = picture.argb();
    int width = picture.shape().width();
    return PixelImage.of(argb, argb.length / width, width, 1);
  }
}
