package orbit.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
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
import orbit.visualization.Visualization;

/**
 * Pictures that were made here: those of the cache, each read when it is first asked for, and those
 * that arrive. Lives on the receiver's thread.
 */
public final class VisualizedPictures implements UnitPictures {

  /** Of 64 KB each. */
  private static final int MOST = 800;

  /** Pictures that are read and delivered together; then other work has its turn. */
  private static final int TOGETHER = 24;

  /**
   * @param made empty where there is nothing, or nothing that can be read
   */
  private record Found(VisualizationWish wish, Optional<Visualization> made, boolean preview) {}

  /**
   * @param preview whether finer ones can be made
   */
  record Shown(List<Image> images, boolean preview) {}

  private final VisualizationPlan plan;
  private final PictureCache cache;
  private final Executor worker;
  private final Executor receiver;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Queue<VisualizationWish> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean reading = new AtomicBoolean();
  private final Set<String> scanned = new HashSet<>();
  private final Map<String, BitSet> found = new HashMap<>();
  private final Map<String, BitSet> finished = new HashMap<>();
  private final Set<VisualizationWish> asked = new HashSet<>();
  private final Map<VisualizationWish, Optional<Boolean>> silent = new HashMap<>();
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
  public Optional<Path> file(String layer, int unit) {
    return layer(layer)
        .filter(l -> has(layer, unit))
        .flatMap(
            l -> {
              Request request = plan.request(VisualizationWish.of(l, unit));
              return cache
                  .file(request)
                  .or(() -> cache.file(request.with(request.settings().preview())));
            });
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
      waiting.add(wish);
      read();
    }
    return known;
  }

  /**
   * Whether the ascent to a unit's finished picture never rose above zero; empty where that is not
   * known, or not yet.
   */
  Optional<Boolean> isSilent(Layer layer, int unit) {
    VisualizationWish wish = VisualizationWish.of(layer, unit);
    if (!silent.containsKey(wish) && has(layer.name(), unit)) {
      pictures(wish);
    }
    return silent.getOrDefault(wish, Optional.empty());
  }

  /** Whether all that can be known of the wish is shown, or there to be read, and no preview. */
  boolean isMade(VisualizationWish wish) {
    return Optional.ofNullable(shown.get(wish))
        .map(s -> !s.preview())
        .orElseGet(() -> wish.kind() == VisualizationKind.CHANNEL && isOn(finished, wish));
  }

  /** Pictures that were just made. */
  void arrive(VisualizationWish wish, Visualization made, boolean preview) {
    deliver(List.of(new Found(wish, Optional.of(made), preview)));
  }

  /** Looks which units of a layer have pictures; to read them takes longer. */
  private void scan(Layer layer) {
    if (!closed.get() && scanned.add(layer.name())) {
      worker.execute(
          () -> {
            BitSet whole = new BitSet();
            BitSet there = new BitSet();
            for (int unit = 0; unit < layer.units() && !closed.get(); unit++) {
              Request request = plan.request(VisualizationWish.of(layer, unit));
              whole.set(unit, cache.has(request));
              there.set(
                  unit, whole.get(unit) || cache.has(request.with(request.settings().preview())));
            }
            if (!there.isEmpty()) {
              receiver.execute(() -> deliver(layer, there, whole));
            }
          });
    }
  }

  private void deliver(Layer layer, BitSet there, BitSet whole) {
    if (!closed.get()) {
      of(found, layer).or(there);
      of(finished, layer).or(whole);
      arrivals.set(arrivals.get() + 1);
    }
  }

  private static BitSet of(Map<String, BitSet> units, Layer layer) {
    return units.computeIfAbsent(layer.name(), name -> new BitSet());
  }

  private static boolean isOn(Map<String, BitSet> units, VisualizationWish wish) {
    return of(units, wish.layer()).get(wish.unit());
  }

  private void read() {
    if (!closed.get() && !waiting.isEmpty() && reading.compareAndSet(false, true)) {
      worker.execute(
          () -> {
            List<Found> some = new ArrayList<>();
            while (some.size() < TOGETHER && !waiting.isEmpty() && !closed.get()) {
              Optional.ofNullable(waiting.poll()).map(this::find).ifPresent(some::add);
            }
            receiver.execute(() -> deliver(some));
            reading.set(false);
            read();
          });
    }
  }

  private Found find(VisualizationWish wish) {
    Request request = plan.request(wish);
    return cache
        .find(request)
        .map(made -> new Found(wish, Optional.of(made), false))
        .or(
            () ->
                cache
                    .find(request.with(request.settings().preview()))
                    .map(made -> new Found(wish, Optional.of(made), true)))
        .orElseGet(() -> new Found(wish, Optional.empty(), true));
  }

  private void deliver(List<Found> some) {
    if (closed.get()) {
      return;
    }
    boolean any = false;
    for (Found each : some) {
      any |= deliver(each);
    }
    if (any) {
      arrivals.set(arrivals.get() + 1);
    }
  }

  /** Whether anything is other than before. */
  private boolean deliver(Found each) {
    VisualizationWish wish = each.wish();
    boolean none = each.made().isEmpty();
    if (each.preview() && shown.containsKey(wish) && (none || isMade(wish))) {
      return false;
    }
    asked.add(wish);
    silent.put(
        wish, each.preview() ? Optional.empty() : each.made().flatMap(Visualization::neverRose));
    each.made()
        .ifPresent(
            made ->
                shown.put(
                    wish,
                    new Shown(
                        made.pictures().stream().map(VisualizedPictures::image).toList(),
                        each.preview())));
    if (wish.kind() != VisualizationKind.CHANNEL) {
      return !none;
    }
    boolean changed = !none || isOn(found, wish);
    of(found, wish.layer()).set(wish.unit(), !none);
    of(finished, wish.layer()).set(wish.unit(), !each.preview());
    return changed;
  }

  private static Image image(Picture picture) {
    int[] argb = picture.argb();
    int width = picture.shape().width();
    return PixelImage.of(argb, argb.length / width, width, 1);
  }
}
