package orbit.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import orbit.circuit.CircuitAssembly;
import orbit.circuit.FamilyChoice;
import orbit.discovery.CircuitSearch;
import orbit.discovery.FamilyChain;
import orbit.discovery.FoundCircuit;
import orbit.discovery.Likeness;
import orbit.family.Family;
import orbit.network.Graph;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Network;
import orbit.network.Weights;
import orbit.task.NewestWins;

/**
 * All families that are known of a network and all circuits between them, pair of layers by pair of
 * layers.
 *
 * <p>All methods and listeners run on the thread of {@code receiver}; the search runs on {@code
 * worker}.
 */
public final class SurveyViewModel {

  /** Permutations are drawn from this seed, so that the same network shows the same p-values. */
  private static final long SEED = 0;

  private final Model network;
  private final List<FamilyChoice> families;
  private final SurveySizes sizes;
  private final Executor receiver;
  private final NewestWins searching;
  private final BooleanProperty allLayers = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<SurveyCircuit>> circuits =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Likeness>> alike =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<FamilyChain>> chains =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper compared = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<String> state = new ReadOnlyObjectWrapper<>("");

  private boolean chained;

  /**
   * @param engine what computes a graph, for chains; may throw an {@link IllegalStateException}
   */
  public SurveyViewModel(
      Model network,
      List<FamilyChoice> families,
      Function<Graph, Network> engine,
      Executor worker,
      Executor receiver) {
    this.network = network;
    this.families = List.copyOf(families);
    this.sizes = new SurveySizes(network, this.families, engine);
    this.receiver = receiver;
    this.searching = new NewestWins(worker, receiver);
    allLayers.subscribe((before, now) -> search());
  }

  private record Pair(Layer from, Layer to) {}

  /** Searches from the beginning; what is running ends. */
  public void search() {
    List<Pair> pairs = pairs();
    circuits.set(List.of());
    alike.set(List.of());
    progress.set(0);
    busy.set(true);
    state.set("Searching…");
    compared.set(false);
    searching.submit(
        overtaken -> searched(pairs, overtaken),
        found -> {
          alike.set(found);
          compared.set(true);
          chain();
        },
        failure -> end("The search failed: " + failure.getMessage() + "."));
  }

  /** Chains do not depend on which circuits are sought: they are looked for once. */
  private void chain() {
    if (chained) {
      end("");
      return;
    }
    progress.set(0);
    state.set("Comparing the families of different layers…");
    searching.submit(
        overtaken ->
            sizes.chains(
                SEED,
                (done, of) -> {
                  double share = (double) done / of;
                  receiver.execute(() -> advance(share, overtaken));
                  return !overtaken.getAsBoolean();
                }),
        found -> {
          chained = true;
          chains.set(found);
          end("");
        },
        failure -> end("Chains were not looked for: " + failure.getMessage() + "."));
  }

  private void end(String words) {
    progress.set(1);
    busy.set(false);
    state.set(words);
  }

  /** Ends the search; what was found stays. */
  public void cancel() {
    searching.cancel();
    if (busy.get()) {
      busy.set(false);
      state.set(
          compared.get()
              ? "Stopped; chains over layers were not looked for."
              : "Stopped; some pairs of layers are missing.");
    }
  }

  private Map<String, List<Family>> byLayer() {
    Map<String, List<Family>> byLayer = new LinkedHashMap<>();
    families.forEach(
        choice ->
            byLayer.computeIfAbsent(choice.layer(), l -> new ArrayList<>()).add(choice.family()));
    return byLayer;
  }

  /** Of layers with families, each with the next one, or all that come after it. */
  private List<Pair> pairs() {
    List<Layer> layers =
        network.layers().stream().filter(l -> byLayer().containsKey(l.name())).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int from = 0; from < layers.size(); from++) {
      int end = allLayers.get() ? layers.size() : Math.min(from + 2, layers.size());
      for (Layer to : layers.subList(Math.min(from + 1, end), end)) {
        pairs.add(new Pair(layers.get(from), to));
      }
    }
    return pairs;
  }

  private List<Likeness> searched(List<Pair> pairs, BooleanSupplier overtaken) {
    Map<String, List<Family>> byLayer = byLayer();
    List<FoundCircuit> all = new ArrayList<>();
    for (int done = 0; done < pairs.size(); done++) {
      Pair pair = pairs.get(done);
      List<FoundCircuit> found = between(pair, byLayer, done, pairs.size(), overtaken);
      all.addAll(found);
      List<SurveyCircuit> more = found.stream().map(SurveyCircuit::of).toList();
      receiver.execute(
          () -> {
            if (!overtaken.getAsBoolean()) {
              List<SurveyCircuit> known = new ArrayList<>(circuits.get());
              known.addAll(more);
              circuits.set(List.copyOf(known));
            }
          });
    }
    return Likeness.among(all, SEED, (done, of) -> !overtaken.getAsBoolean());
  }

  private List<FoundCircuit> between(
      Pair pair, Map<String, List<Family>> byLayer, int done, int all, BooleanSupplier overtaken) {
    Weights weights;
    try {
      weights = CircuitAssembly.weights(network, pair.from, pair.to, overtaken);
    } catch (IllegalArgumentException independent) {
      // one layer does not depend on the other
      return List.of();
    }
    return CircuitSearch.between(
        pair.from.name(),
        byLayer.getOrDefault(pair.from.name(), List.of()),
        pair.to.name(),
        byLayer.getOrDefault(pair.to.name(), List.of()),
        weights,
        SEED,
        (part, of) -> {
          double share = (done + (double) part / Math.max(1, of)) / all;
          receiver.execute(() -> advance(share, overtaken));
          return !overtaken.getAsBoolean();
        });
  }

  private void advance(double share, BooleanSupplier overtaken) {
    if (!overtaken.getAsBoolean()) {
      progress.set(share);
    }
  }

  /** The families, in the order of the files. */
  public List<FamilyChoice> families() {
    return families;
  }

  public Model network() {
    return network;
  }

  /** Whether circuits between all layers are sought, or only between neighbours with families. */
  public BooleanProperty allLayersProperty() {
    return allLayers;
  }

  /** The circuits found so far, those of earlier layers first. */
  public ReadOnlyObjectProperty<List<SurveyCircuit>> circuitsProperty() {
    return circuits.getReadOnlyProperty();
  }

  /** Pairs of circuits with one weight pattern; none until all circuits are found. */
  public ReadOnlyObjectProperty<List<Likeness>> alikeProperty() {
    return alike.getReadOnlyProperty();
  }

  /** The pairs to which a circuit belongs. */
  public List<Likeness> alike(SurveyCircuit circuit) {
    return alike.get().stream()
        .filter(
            pair ->
                pair.one().circuit().equals(circuit.found().circuit())
                    || pair.other().circuit().equals(circuit.found().circuit()))
        .toList();
  }

  /** Families of several layers that are one feature at several sizes; none until all is found. */
  public ReadOnlyObjectProperty<List<FamilyChain>> chainsProperty() {
    return chains.getReadOnlyProperty();
  }

  /** Whether all circuits are found and compared. */
  public ReadOnlyBooleanProperty comparedProperty() {
    return compared.getReadOnlyProperty();
  }

  /** Share of the search that is done, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** What the search is at, in words; empty once all is found. */
  public ReadOnlyObjectProperty<String> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
