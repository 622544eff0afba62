package orbit.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import orbit.network.Layer;
import orbit.workspace.BenchState;
import orbit.workspace.PictureReference;

/** Notes on the desk what is set on the bench, and puts it back. */
public final class BenchOnDesk {

  private static final String TURN = "Turn the stimulus";

  private final WorkspaceViewModel workspace;
  private final BenchViewModel bench;
  private final Function<Layer, List<TunedFamily>> families;
  private Subscription following;
  private boolean putting;

  /**
   * @param families those that are known of a layer
   */
  public BenchOnDesk(
      WorkspaceViewModel workspace,
      BenchViewModel bench,
      Function<Layer, List<TunedFamily>> families) {
    this.workspace = workspace;
    this.bench = bench;
    this.families = families;
    put();
    workspace.bench("", state(), false);
    BenchChoice choice = bench.choice();
    TuningViewModel tuning = bench.tuning();
    following = workspace.onMove(this::put);
    follow("Layer of the bench", bench.layerProperty());
    follow("Size of the picture", bench.wholeProperty());
    choice.onShown(() -> note("Stimulus", false));
    follow(TURN, choice.settingsProperty());
    follow("Parameter of the curves", choice.parameterProperty());
    follow("Steps of the curves", choice.stepsProperty());
    follow("Readout", choice.readoutProperty());
    follow("ReLU", choice.rectifiedProperty());
    follow("Family on the bench", tuning.familyProperty());
    follow("Unit on the bench", tuning.unitProperty());
    follow("Plot", tuning.kindProperty());
  }

  private void follow(String action, ObservableValue<?> value) {
    Subscription more = value.subscribe((before, now) -> note(action, action.equals(TURN)));
    following = Subscription.combine(following, more);
  }

  private void note(String action, boolean goesOn) {
    if (!putting && !bench.isChanging()) {
      workspace.bench(action, state(), goesOn);
    }
  }

  private BenchState state() {
    BenchChoice choice = bench.choice();
    TunedFamily family = bench.tuning().familyProperty().get();
    return new BenchState(
        bench.layerProperty().get().name(),
        bench.wholeProperty().get(),
        choice.stimulusProperty().get(),
        choice.settingsProperty().get(),
        choice.parameterProperty().get(),
        choice.stepsProperty().get(),
        choice.readoutProperty().get(),
        choice.rectifiedProperty().get(),
        // as a file says it, so that what is read is what is set
        family.units().isEmpty() ? "" : family.name(),
        family.units(),
        bench.tuning().unitProperty().get(),
        bench.tuning().kindProperty().get().name(),
        picture());
  }

  /** That for which the stimulus stands in, until there is another stimulus. */
  private Optional<PictureReference> picture() {
    return workspace
        .deskProperty()
        .get()
        .bench()
        .filter(before -> before.stimulus().equals(bench.choice().stimulusProperty().get()))
        .flatMap(BenchState::picture);
  }

  private void put() {
    workspace
        .deskProperty()
        .get()
        .bench()
        .filter(state -> !state.equals(state()))
        .ifPresent(
            state -> {
              putting = true;
              try {
                put(state);
              } finally {
                putting = false;
              }
            });
  }

  private void put(BenchState state) {
    Optional<Layer> layer =
        bench.network().layers().stream().filter(l -> l.name().equals(state.layer())).findFirst();
    if (layer.isEmpty()) {
      return;
    }
    bench.layerProperty().set(layer.get());
    bench.wholeProperty().set(state.whole());
    BenchChoice choice = bench.choice();
    if (!choice.stimulusProperty().get().equals(state.stimulus())) {
      choice.show(state.stimulus());
    }
    choice.parameterProperty().set(state.parameter());
    choice.settingsProperty().set(state.settings());
    choice.stepsProperty().set(state.steps());
    choice.readoutProperty().set(state.readout());
    choice.rectifiedProperty().set(state.rectified());
    TuningViewModel tuning = bench.tuning();
    tuning.familyProperty().set(family(state, layer.get()));
    tuning.unitProperty().set(state.unit());
    for (TuningKind kind : TuningKind.values()) {
      if (kind.name().equals(state.plot())) {
        tuning.kindProperty().set(kind);
      }
    }
  }

  /** The family with its places where it is known, or else its units alone. */
  private TunedFamily family(BenchState state, Layer layer) {
    List<Integer> there = state.units().stream().filter(unit -> unit < layer.units()).toList();
    if (there.isEmpty()) {
      return TuningViewModel.ALL;
    }
    return families.apply(layer).stream()
        .filter(one -> one.name().equals(state.family()) && one.units().equals(there))
        .findFirst()
        .orElseGet(() -> TunedFamily.of(state.family(), there));
  }

  /** Ends noting and putting back. */
  public void close() {
    bench.choice().onShown(() -> {});
    following.unsubscribe();
  }
}
