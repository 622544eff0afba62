package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import orbit.discovery.Discovered;
import orbit.discovery.LayerTuning;
import orbit.discovery.ResponseDiscovery;
import orbit.discovery.Responses;
import orbit.network.Graph;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Network;
import orbit.stimulus.Probe;
import orbit.task.NewestWins;
import orbit.task.Progress;

/**
 * The search for families in layers of a network, by what their units answer.
 *
 * <p>All methods and listeners run on the thread of {@code receiver}; the search runs on {@code
 * worker}.
 */
public final class FamilySearch {

  /** Chance is drawn from this seed, so that the same network shows the same families. */
  private static final long SEED = 0;

  /** Share of a layer's time that goes into showing pictures. */
  private static final double PICTURES = 0.7;

  private final Model network;
  private final Function<Graph, Network> engine;
  private final Consumer<List<Discovered>> found;
  private final Executor receiver;
  private final NewestWins searching;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");

  /**
   * @param engine what computes a graph; may throw an {@link IllegalStateException}
   * @param found told what was found
   */
  public FamilySearch(
      Model network,
      Function<Graph, Network> engine,
      Consumer<List<Discovered>> found,
      Executor worker,
      Executor receiver) {
    this.network = network;
    this.engine = engine;
    this.found = found;
    this.receiver = receiver;
    this.searching = new NewestWins(worker, receiver);
  }

  /** Searches these layers; what is running ends. */
  public void find(List<Layer> layers) {
    List<Layer> wanted = List.copyOf(layers);
    busy.set(true);
    progress.set(0);
    state.set("Showing stimuli to " + words(wanted) + "…");
    searching.submit(
        overtaken -> searched(wanted, overtaken),
        done -> {
          busy.set(false);
          state.set(told(done));
          found.accept(done);
        },
        failure -> {
          busy.set(false);
          state.set("Families cannot be looked for: " + failure.getMessage() + ".");
        });
  }

  /** Ends the search; the families stay as they were. */
  public void cancel() {
    searching.cancel();
    if (busy.get()) {
      busy.set(false);
      state.set("Stopped; the families are as they were.");
    }
  }

  private List<Discovered> searched(List<Layer> layers, BooleanSupplier overtaken) {
    List<Discovered> all = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      Layer layer = layers.get(l);
      double from = (double) l / layers.size();
      double share = 1.0 / layers.size();
      try (Probe probe = Probe.open(network, layer, engine)) {
        List<Responses> responses = LayerTuning.of(probe, watch(from, PICTURES * share, overtaken));
        Progress comparing = watch(from + PICTURES * share, (1 - PICTURES) * share, overtaken);
        all.add(ResponseDiscovery.of(layer, probe, responses, SEED, comparing));
      }
    }
    return all;
  }

  private Progress watch(double from, double share, BooleanSupplier overtaken) {
    return (done, of) -> {
      double now = from + share * done / Math.max(1, of);
      receiver.execute(
          () -> {
            if (!overtaken.getAsBoolean()) {
              // several threads count, and may tell out of turn
              progress.set(Math.max(now, progress.get()));
            }
          });
      return !overtaken.getAsBoolean();
    };
  }

  private static String words(List<Layer> layers) {
    return layers.size() == 1 ? layers.getFirst().name() : layers.size() + " layers";
  }

  /** Such as {@code mixed3a: 2 families, 87 units in none}. */
  private static String told(List<Discovered> done) {
    int families = done.stream().mapToInt(each -> each.families().size()).sum();
    int rest = done.stream().mapToInt(each -> each.unassigned().size()).sum();
    String where = done.size() == 1 ? done.getFirst().layer() : done.size() + " layers";
    return "%s: %s, %d units in none"
        .formatted(where, families == 1 ? "1 family" : families + " families", rest);
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** From 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What goes on, or what was found, in a line. */
  public ReadOnlyStringProperty stateProperty() {
    return state.getReadOnlyProperty();
  }
}
