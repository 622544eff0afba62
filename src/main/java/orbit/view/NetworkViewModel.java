package orbit.view;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import orbit.circuit.Circuit;
import orbit.circuit.WholeLayers;
import orbit.figure.ColourScale;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.task.NewestWins;
import orbit.workspace.Look;
import orbit.workspace.MatrixState;
import orbit.workspace.Selection;
import orbit.workspace.ViewSteps;

/**
 * One open network: the two layers between which weights are shown, and the unit that is looked at.
 *
 * <p>All methods and listeners run on the thread of {@code receiver}; weights are computed on
 * {@code worker}.
 */
public final class NetworkViewModel {

  /** Two layers and the view of the weights between them. */
  public record Shown(LayerPair pair, CircuitViewModel model) {}

  /** Of the weights computed lately so many bytes are kept. */
  private static final long MOST_KEPT = 256L << 20;

  private final Model network;
  private final NetworkLayers layers;
  private final ColourScale first;
  private final Executor worker;
  private final Executor receiver;
  private final PairCache cache;
  private final NewestWins computing;
  private final UnitConnections inputs;
  private final UnitConnections outputs;
  private final ReadOnlyObjectWrapper<Optional<LayerPair>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<NetworkUnit>> unit =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private Consumer<String> failures = message -> {};
  private ViewSteps steps = ViewSteps.APART;

  /**
   * @param scale colours of the first matrix
   */
  public NetworkViewModel(Model network, ColourScale scale, Executor worker, Executor receiver) {
    this(network, scale, worker, receiver, MOST_KEPT);
  }

  NetworkViewModel(
      Model network, ColourScale scale, Executor worker, Executor receiver, long mostKept) {
    this.network = network;
    this.layers = new NetworkLayers(network);
    this.first = scale;
    this.worker = worker;
    this.receiver = receiver;
    this.cache = new PairCache(mostKept);
    this.computing = new NewestWins(worker, receiver);
    this.inputs = new UnitConnections(network.graph(), cache, worker, receiver);
    this.outputs = new UnitConnections(network.graph(), cache, worker, receiver);
  }

  public void onFailure(Consumer<String> listener) {
    failures = listener;
  }

  /** Keeps the steps of all its matrices, from the next that is shown. */
  public void keep(ViewSteps where) {
    steps = where;
  }

  /** Stops all work; the network is about to be closed. */
  public void close() {
    computing.cancel();
    inputs.close();
    outputs.close();
    shown.get().ifPresent(s -> s.model().close());
  }

  public Model network() {
    return network;
  }

  public NetworkLayers layers() {
    return layers;
  }

  /** The two layers that the user chose, whose weights may still be computed. */
  public ReadOnlyObjectProperty<Optional<LayerPair>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The weights that are shown, which may be those chosen before. */
  public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether the weights of the chosen layers are being computed. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Whether nothing is being computed. */
  public boolean isSettled() {
    return !busy.get()
        && !(inputsProperty().get() instanceof UnitLinks.Computing)
        && !(outputsProperty().get() instanceof UnitLinks.Computing);
  }

  public ReadOnlyObjectProperty<Optional<NetworkUnit>> unitProperty() {
    return unit.getReadOnlyProperty();
  }

  /** What the chosen unit reads from the layer before it. */
  public ReadOnlyObjectProperty<UnitLinks> inputsProperty() {
    return inputs.linksProperty();
  }

  /** What reads the chosen unit in the layer behind it. */
  public ReadOnlyObjectProperty<UnitLinks> outputsProperty() {
    return outputs.linksProperty();
  }

  /** Shows the weights into the first layer that reads another. */
  public void start() {
    layers.all().stream()
        .filter(l -> layers.before(l).isPresent())
        .findFirst()
        .ifPresent(this::choose);
  }

  /** Shows the weights into a layer from the layer before it. */
  public void choose(Layer to) {
    layers
        .before(to)
        .ifPresentOrElse(
            from -> choose(from, to),
            () -> failures.accept(to.name() + " reads nothing; choose a layer below it."));
  }

  /** Shows the weights between two layers; they arrive later, and a newer choice overtakes. */
  public void choose(Layer from, Layer to) {
    if (!layers.feeds(from, to)) {
      failures.accept(
          "%s does not depend on %s; choose a layer that feeds it."
              .formatted(to.name(), from.name()));
      return;
    }
    LayerPair pair = new LayerPair(from, to);
    if (chosen.get().equals(Optional.of(pair))) {
      return;
    }
    computing.cancel();
    chosen.set(Optional.of(pair));
    if (shown.get().filter(s -> s.pair().equals(pair)).isPresent()) {
      busy.set(false);
      return;
    }
    Optional<PairWeights> known = cache.get(pair);
    if (known.isPresent()) {
      show(pair, known.get());
      return;
    }
    busy.set(true);
    computing.submit(
        overtaken -> PairWeights.compute(network.graph(), pair, overtaken),
        found -> show(pair, found),
        failure -> {
          cancel();
          failures.accept(
              "The weights %s cannot be computed: %s.".formatted(pair, failure.getMessage()));
        });
  }

  /** Gives up what is computed for the matrix; the weights shown before stay. */
  public void cancel() {
    computing.cancel();
    busy.set(false);
    chosen.set(shown.get().map(Shown::pair));
  }

  private void show(LayerPair pair, PairWeights found) {
    cache.put(pair, found);
    busy.set(false);
    Optional<Shown> before = shown.get();
    before.ifPresent(s -> s.model().close());
    List<String> names = layers.isColours(pair.from()) ? layers.colourNames() : List.of();
    Circuit circuit = WholeLayers.between(pair.from(), pair.to(), found.weights(), names);
    ColourScale scale = before.map(s -> s.model().state().scale()).orElse(first);
    Selection selection =
        unit.get().map(looked -> selection(pair, looked)).orElse(new Selection.Nothing());
    MatrixState state = MatrixState.stored(circuit, scale).with(selection);
    Look look = new Look.Layers(pair.from().name(), pair.to().name());
    CircuitViewModel model =
        new CircuitViewModel(circuit, steps.of(look, circuit, state), worker, receiver);
    model.onFailure(sentence -> failures.accept(sentence));
    model
        .stateProperty()
        .map(MatrixState::selection)
        .subscribe((earlier, now) -> selected(pair, now));
    shown.set(Optional.of(new Shown(pair, model)));
  }

  /** The unit of a header, and the output of a cell, is the one to look at. */
  private void selected(LayerPair pair, Selection selection) {
    switch (selection) {
      case Selection.Output(int index) -> look(new NetworkUnit(pair.to(), index));
      case Selection.Cell(int output, int input) -> look(new NetworkUnit(pair.to(), output));
      case Selection.Input(int index) -> look(new NetworkUnit(pair.from(), index));
      case Selection.Band band -> {}
      case Selection.Nothing nothing -> {}
    }
  }

  /** Chooses a unit; where the matrix has it, it is selected there, and the matrix stays. */
  public void choose(NetworkUnit wanted) {
    shown
        .get()
        .ifPresent(
            s -> {
              Selection there = selection(s.pair(), wanted);
              if (!(there instanceof Selection.Nothing)) {
                s.model().select(there);
              }
            });
    look(wanted);
  }

  /** Whether the unit is the one that is selected in the matrix. */
  boolean selects(NetworkUnit wanted) {
    return shown
        .get()
        .filter(
            s ->
                switch (s.model().state().selection()) {
                  case Selection.Cell(int output, int input) ->
                      selection(s.pair(), wanted).equals(new Selection.Output(output));
                  case Selection other ->
                      !(other instanceof Selection.Nothing)
                          && selection(s.pair(), wanted).equals(other);
                })
        .isPresent();
  }

  private static Selection selection(LayerPair pair, NetworkUnit unit) {
    if (pair.to().equals(unit.layer())) {
      return new Selection.Output(unit.index());
    }
    return pair.from().equals(unit.layer())
        ? new Selection.Input(unit.index())
        : new Selection.Nothing();
  }

  /** Looks at a unit; the matrix and what is selected in it stay. */
  void look(NetworkUnit wanted) {
    if (unit.get().equals(Optional.of(wanted))) {
      return;
    }
    unit.set(Optional.of(wanted));
    Layer layer = wanted.layer();
    layers
        .before(layer)
        .ifPresentOrElse(
            before ->
                inputs.find(
                    before,
                    new LayerPair(before, layer),
                    weights -> UnitLinks.inputs(before, wanted.index(), weights)),
            inputs::clear);
    layers
        .behind(layer)
        .ifPresentOrElse(
            behind ->
                outputs.find(
                    behind,
                    new LayerPair(layer, behind),
                    weights -> UnitLinks.outputs(behind, wanted.index(), weights)),
            outputs::clear);
  }
}
