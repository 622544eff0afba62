package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import orbit.circuit.Ordering;
import orbit.figure.ColourScale;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.PlainEngine;
import orbit.stimulus.Parameter;
import orbit.stimulus.Readout;
import orbit.stimulus.Stimuli;
import orbit.workspace.Desk;
import orbit.workspace.Frame;
import orbit.workspace.Look;
import orbit.workspace.Selection;
import orbit.workspace.Workspace;

/** Undo and redo across the layers, the matrices, the notes and the bench of one network. */
class WorkspaceHistoryLawTest {

  private static final Model NETWORK = NetworkSamples.small();
  private static final Path HOME = Path.of("home.orbit").toAbsolutePath();

  // one of each for every try
  private WorkspaceViewModel workspace = workspace();
  private NetworkViewModel network = network();
  private BenchViewModel bench = bench();

  private static WorkspaceViewModel workspace() {
    return new WorkspaceViewModel(Workspace.empty(), HOME, Optional.empty());
  }

  private static NetworkViewModel network() {
    return new NetworkViewModel(NETWORK, ColourScale.GREYS, Runnable::run, Runnable::run);
  }

  private static BenchViewModel bench() {
    return new BenchViewModel(
        NETWORK,
        new PlainEngine.Counts()::open,
        NETWORK.layer("conv1").orElseThrow(),
        Stimuli.named("edge").orElseThrow(),
        new BenchViewModel.Workers(task -> {}, task -> {}, Runnable::run, task -> {}));
  }

  private void begin() {
    workspace = workspace();
    network = network();
    bench = bench();
    new NetworkOnDesk(workspace, network).start();
    new BenchOnDesk(workspace, bench, layer -> List.of());
  }

  @Property(tries = 60)
  void undoToTheStartAndRedoToTheEndGivesTheSameState(
      @ForAll @Size(max = 25) List<@IntRange(max = 999) Integer> actions,
      @ForAll @Size(max = 4) List<@IntRange(max = 99) Integer> jumps) {
    begin();
    Desk first = workspace.deskProperty().get();
    List<Desk> desks = new ArrayList<>();
    for (int action : actions) {
      act(action);
      assertShown();
    }
    for (int a = 0; a < workspace.history().actions().size(); a++) {
      desks.add(null);
    }
    int end = workspace.history().position();
    assertThat(end).isEqualTo(workspace.history().actions().size() - 1);
    Desk last = workspace.deskProperty().get();
    for (int position = end; position >= 0; position--) {
      desks.set(position, workspace.deskProperty().get());
      assertShown();
      workspace.undo();
    }
    // what was first looked at follows from opening
    assertThat(desks.getFirst().look()).isEqualTo(first.look());
    assertThat(desks.getFirst().notes()).isEqualTo(first.notes());
    assertThat(desks.getFirst().bench()).isEqualTo(first.bench());
    for (int jump : jumps) {
      int to = jump % desks.size();
      workspace.move(to);
      assertThat(workspace.deskProperty().get()).isEqualTo(desks.get(to));
      assertShown();
    }
    while (workspace.history().redoable().isPresent()) {
      workspace.redo();
    }
    assertThat(workspace.deskProperty().get()).isEqualTo(last);
    assertShown();
    assertThat(workspace.history().actions()).hasSize(desks.size());
  }

  /** What is on screen is what lies on the desk. */
  private void assertShown() {
    Desk desk = workspace.deskProperty().get();
    LayerPair pair = network.shownProperty().get().orElseThrow().pair();
    Look look = new Look.Layers(pair.from().name(), pair.to().name());
    assertThat(desk.look()).contains(look);
    assertThat(network.chosenProperty().get()).contains(pair);
    assertThat(matrix().state()).isEqualTo(desk.views().get(look));
    assertThat(desk.bench().orElseThrow().stimulus())
        .isEqualTo(bench.choice().stimulusProperty().get());
    assertThat(desk.bench().orElseThrow().settings())
        .isEqualTo(bench.choice().settingsProperty().get());
    assertThat(desk.bench().orElseThrow().layer()).isEqualTo(bench.layerProperty().get().name());
    if (desk.unit().isPresent()) {
      assertThat(network.unitProperty().get().map(NetworkUnit::name)).isEqualTo(desk.unit());
    }
  }

  private CircuitViewModel matrix() {
    return network.shownProperty().get().orElseThrow().model();
  }

  private void act(int number) {
    int value = number / 20;
    List<Layer> layers = network.layers().all();
    Layer layer = layers.get(1 + value % (layers.size() - 1));
    int outputs = matrix().circuit().output().size();
    switch (number % 20) {
      case 0 -> network.choose(layer);
      case 1 -> network.choose(new NetworkUnit(layer, value % layer.units()));
      case 2 -> matrix().order(Ordering.values()[value % Ordering.values().length]);
      case 3 -> matrix().transpose();
      case 4 -> matrix().frame(Frame.values()[value % 2]);
      case 5 -> matrix().scale(ColourScale.all().get(value % 5));
      case 6 -> matrix().select(new Selection.Output(value % outputs));
      case 7 -> matrix().moveRow(value % 3, (value + 1) % 3);
      case 8 -> matrix().limit(OptionalDouble.of(1 + value));
      case 9 -> {
        matrix().tie(value % 10 / 10.0);
        matrix().endGesture();
      }
      case 10 -> matrix().residual(value % 2 == 0);
      case 11 -> matrix().orderAsStored();
      case 12 -> workspace.noteUnit("conv1:" + value % 3, "note " + value);
      case 13 -> workspace.noteFamily("conv1", "Edges", "note " + value % 2);
      case 14 -> bench.choice().show(Stimuli.all().get(value % Stimuli.all().size()));
      case 15 -> bench.choice().set(Parameter.ROTATION, 10 * (value % 5));
      case 16 -> bench.choice().readoutProperty().set(Readout.values()[value % 3]);
      case 17 -> bench.layerProperty().set(NETWORK.layers().get(value % NETWORK.layers().size()));
      case 18 -> bench.tuning().familyProperty().set(TunedFamily.of("some", List.of(value % 3, 3)));
      default -> matrix().select(new Selection.Cell(value % outputs, 0));
    }
  }
}
