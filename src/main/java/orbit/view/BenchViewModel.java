package orbit.view;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import orbit.network.Graph;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Network;
import orbit.stimulus.Parameter;
import orbit.stimulus.Probe;
import orbit.stimulus.Stimulus;
import orbit.stimulus.Sweep;
import orbit.task.KeepingUp;

/**
 * A stimulus that a layer is shown, and what its units answer: at once for the settings of now, and
 * as tuning curves once the settings rest.
 *
 * <p>All methods and listeners run on the thread of the receiver.
 */
public final class BenchViewModel {

  /**
   * Who does what.
   *
   * @param live one thread, for the answers of the moment
   * @param slow one thread, for sweeps
   * @param later runs on the receiver's thread, once settings have rested
   */
  public record Workers(Executor live, Executor slow, Executor receiver, Executor later) {}

  private final Model network;
  private final Function<Graph, Network> engine;
  private final Executor later;
  private final BenchProbes probes;
  private final KeepingUp live;
  private final BenchSweeps sweeps;
  private final TuningViewModel tuning;

  private final ObjectProperty<Layer> layer;
  private final BooleanProperty whole = new SimpleBooleanProperty();
  private final BenchChoice choice;
  private final ReadOnlyObjectWrapper<Optional<Probe>> probe =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<BenchFrame>> frame =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private Optional<Sweep> swept = Optional.empty();
  private long rests;
  private boolean closed;
  private boolean changing;
  private Consumer<String> failures = sentence -> {};

  /**
   * @param engine what computes a graph; asked on a worker, may wait until it is loaded
   */
  public BenchViewModel(
      Model network,
      Function<Graph, Network> engine,
      Layer layer,
      Stimulus stimulus,
      Workers workers) {
    this.network = network;
    this.engine = engine;
    this.later = workers.later();
    this.probes = new BenchProbes(workers.slow(), workers.receiver());
    this.live = new KeepingUp(workers.live(), workers.receiver());
    this.sweeps = new BenchSweeps(workers.slow(), workers.receiver());
    this.tuning = new TuningViewModel(workers.slow(), workers.receiver());
    this.layer = new SimpleObjectProperty<>(layer);
    this.choice = new BenchChoice(stimulus);
    choice.onChange(this::changed);
    this.layer.addListener((p, before, now) -> openLayer());
    this.whole.addListener((p, before, now) -> open());
  }

  public void onFailure(Consumer<String> listener) {
    failures = listener;
    tuning.onFailure(listener);
  }

  void complain(String sentence) {
    failures.accept(sentence);
  }

  /** Opens the layer; nothing is computed before. */
  public void start() {
    open();
  }

  /** Ends all work; nothing is delivered any more. */
  public void close() {
    closed = true;
    live.cancel();
    sweeps.cancel();
    tuning.close();
    probes.close();
  }

  public Model network() {
    return network;
  }

  /** Curves, family and unit. */
  public TuningViewModel tuning() {
    return tuning;
  }

  public ObjectProperty<Layer> layerProperty() {
    return layer;
  }

  /** Whether the layer sees a picture of the size that the network was made for. */
  public BooleanProperty wholeProperty() {
    return whole;
  }

  /** What the layer is shown. */
  public BenchChoice choice() {
    return choice;
  }

  /** What the layer answered last; empty before it has. */
  ReadOnlyObjectProperty<Optional<BenchFrame>> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /** How far a sweep is, or {@link BenchSweeps#IDLE}. */
  ReadOnlyDoubleProperty progressProperty() {
    return sweeps.progressProperty();
  }

  /** Whether the curves are of other settings than those of now. */
  ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /** Whether nothing is computed any more. */
  public boolean isSettled() {
    boolean idle = sweeps.progressProperty().get() == BenchSweeps.IDLE && !live.isBusy();
    return idle && !stale.get() && tuning.measuredProperty().get().isPresent();
  }

  private void openLayer() {
    changing = true;
    try {
      tuning.unitProperty().set(OptionalInt.empty());
      tuning.showAll();
    } finally {
      changing = false;
    }
    open();
  }

  /** Whether what goes with another layer, or another stimulus, is about to change. */
  boolean isChanging() {
    return changing || choice.isChoosing();
  }

  private void open() {
    live.cancel();
    sweeps.cancel();
    probe.set(Optional.empty());
    frame.set(Optional.empty());
    swept = Optional.empty();
    tuning.momentProperty().set(Optional.empty());
    tuning.curvesProperty().set(Optional.empty());
    tuning.gridProperty().set(Optional.empty());
    Layer wanted = layer.get();
    boolean all = whole.get();
    probes.open(
        () -> Probe.open(network, wanted, engine, all),
        opened -> {
          probe.set(Optional.of(opened));
          changed();
        },
        failure -> failures.accept(wanted.name() + ": " + failure.getMessage() + "."));
  }

  private void changed() {
    if (closed || probe.get().isEmpty()) {
      return;
    }
    Probe open = probe.get().get();
    live.submit(
        choice.question(open)::answer,
        this::show,
        failure -> failures.accept(layer.get().name() + ": " + failure.getMessage() + "."));
    Sweep wanted = choice.sweep(open);
    if (swept.equals(Optional.of(wanted))) {
      return;
    }
    swept = Optional.of(wanted);
    stale.set(true);
    sweeps.cancel();
    tuning.gridProperty().set(Optional.empty());
    long mine = ++rests;
    later.execute(
        () -> {
          if (mine == rests && !closed && probe.get().equals(Optional.of(open))) {
            measure(open, wanted);
          }
        });
  }

  private void show(BenchFrame answered) {
    frame.set(Optional.of(answered));
    tuning
        .momentProperty()
        .set(
            Optional.of(
                new TuningViewModel.Moment(
                    answered.question().settings(), Optional.of(answered.responses()))));
  }

  private void measure(Probe open, Sweep wanted) {
    sweeps.curves(
        open,
        wanted,
        curves -> {
          stale.set(false);
          tuning.curvesProperty().set(Optional.of(curves));
        },
        failure -> {
          swept = Optional.empty();
          sweepFailed(failure);
        });
  }

  /** Curves that gave way to a map come after it. */
  private void measureIfStale(Probe open) {
    if (stale.get()) {
      Sweep wanted = choice.sweep(open);
      swept = Optional.of(wanted);
      measure(open, wanted);
    }
  }

  private void sweepFailed(RuntimeException failure) {
    failures.accept("The sweep has failed: " + failure.getMessage() + ".");
  }

  /** Measures the layer over the parameter of the curves and another one. */
  public void map(Parameter rows) {
    probe
        .get()
        .ifPresent(
            open -> {
              Sweep columns = choice.sweep(open);
              // curves that wait for settings to rest would end the map
              rests++;
              sweeps.grid(
                  open,
                  choice.rows(open, rows),
                  columns.parameter(),
                  columns.positions(),
                  grid -> {
                    tuning.gridProperty().set(Optional.of(grid));
                    measureIfStale(open);
                  },
                  failure -> {
                    sweepFailed(failure);
                    measureIfStale(open);
                  });
            });
  }

  /** Ends a sweep; the curves stay as they are until the next change. */
  public void cancelSweep() {
    sweeps.cancel();
    if (stale.get()) {
      swept = Optional.empty();
    }
  }
}
