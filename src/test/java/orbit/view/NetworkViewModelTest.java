package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import orbit.circuit.Ordering;
import orbit.figure.ColourScale;
import orbit.network.DenseWeights;
import orbit.network.Layer;
import orbit.network.Weights;
import orbit.workspace.Selection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkViewModelTest {

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<String> failures = new ArrayList<>();
  private final NetworkViewModel model =
      new NetworkViewModel(
          NetworkSamples.small(), ColourScale.GREYS, work::add, Runnable::run, 10_000);

  @BeforeEach
  void listen() {
    model.onFailure(failures::add);
  }

  @Test
  void thePictureIsTheFirstLayerAndTheOthersFollowInOrder() {
    assertThat(model.layers().all())
        .extracting(Layer::name)
        .containsExactly("input", "conv1", "conv2", "left", "right", "block", "top");
    assertThat(model.layers().all().getFirst().units()).isEqualTo(3);
  }

  @Test
  void theLayerBeforeABlockIsTheBlockBeforeAndNotABranch() {
    assertThat(model.layers().before(layer("block"))).contains(layer("conv2"));
    assertThat(model.layers().before(layer("right"))).contains(layer("conv2"));
    assertThat(model.layers().before(layer("conv1"))).contains(layer("input"));
    assertThat(model.layers().before(layer("input"))).isEmpty();
    assertThat(model.layers().behind(layer("conv2"))).contains(layer("block"));
    assertThat(model.layers().behind(layer("left"))).contains(layer("block"));
    assertThat(model.layers().behind(layer("top"))).isEmpty();
  }

  @Test
  void weightsIntoALayerComeFromTheLayerBefore() {
    model.choose(layer("right"));
    assertThat(model.chosenProperty().get()).contains(pair("conv2", "right"));
    assertThat(model.busyProperty().get()).isTrue();
    assertThat(model.shownProperty().get()).isEmpty();
    runWork();
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(shown().pair()).isEqualTo(pair("conv2", "right"));
    assertThat(shown().model().circuit().input().size()).isEqualTo(6);
    assertThat(shown().model().state().scale()).isSameAs(ColourScale.GREYS);
  }

  @Test
  void theNewestChoiceWins() {
    model.choose(layer("conv1"));
    model.choose(layer("conv1"), layer("top"));
    runWork();
    assertThat(shown().pair()).isEqualTo(pair("conv1", "top"));
    assertThat(failures).isEmpty();
  }

  @Test
  void layersThatDoNotDependAreRefusedAndTheMatrixStays() {
    show("conv1", "conv2");
    model.choose(layer("left"), layer("right"));
    model.choose(layer("conv2"), layer("conv1"));
    model.choose(layer("input"));
    assertThat(failures)
        .containsExactly(
            "right does not depend on left; choose a layer that feeds it.",
            "conv1 does not depend on conv2; choose a layer that feeds it.",
            "input reads nothing; choose a layer below it.");
    assertThat(model.chosenProperty().get()).contains(pair("conv1", "conv2"));
    assertThat(work).isEmpty();
  }

  @Test
  void cancellingKeepsWhatWasShown() {
    show("conv1", "conv2");
    model.choose(layer("top"));
    model.cancel();
    runWork();
    assertThat(model.chosenProperty().get()).contains(pair("conv1", "conv2"));
    assertThat(shown().pair()).isEqualTo(pair("conv1", "conv2"));
    assertThat(model.busyProperty().get()).isFalse();
  }

  @Test
  void nothingArrivesAfterClosing() {
    model.choose(layer("top"));
    model.choose(new NetworkUnit(layer("conv2"), 1));
    model.close();
    runWork();
    assertThat(model.shownProperty().get()).isEmpty();
    assertThat(model.inputsProperty().get()).isInstanceOf(UnitLinks.Computing.class);
  }

  @Test
  void weightsShownLatelyAreThereAtOnce() {
    show("input", "conv1");
    show("conv1", "conv2");
    Weights before = shown().model().circuit().weights();
    show("input", "conv1");
    model.choose(layer("conv1"), layer("conv2"));
    assertThat(shown().model().circuit().weights()).isSameAs(before);
    assertThat(work).isEmpty();
  }

  @Test
  void theCacheForgetsTheEldestBeyondItsBytes() {
    PairCache cache = new PairCache(100);
    PairWeights forty = new PairWeights(new DenseWeights(2, 5, 1, 1, new float[10]), 1);
    cache.put(pair("input", "conv1"), forty);
    cache.put(pair("conv1", "conv2"), forty);
    cache.get(pair("input", "conv1"));
    cache.put(pair("conv2", "left"), forty);
    assertThat(cache.get(pair("conv1", "conv2"))).isEmpty();
    assertThat(cache.get(pair("input", "conv1"))).isPresent();
    PairWeights large = new PairWeights(new DenseWeights(6, 5, 1, 1, new float[30]), 1);
    cache.put(pair("block", "top"), large);
    assertThat(cache.get(pair("block", "top"))).contains(large);
    assertThat(cache.get(pair("conv2", "left"))).isEmpty();
  }

  @Test
  void aSelectionInTheMatrixIsTheUnitToLookAt() {
    show("conv1", "conv2");
    shown().model().select(new Selection.Input(3));
    assertThat(model.unitProperty().get()).contains(unit("conv1", 3));
    shown().model().select(new Selection.Cell(4, 1));
    assertThat(model.unitProperty().get()).contains(unit("conv2", 4));
    shown().model().select(new Selection.Nothing());
    assertThat(model.unitProperty().get()).contains(unit("conv2", 4));
  }

  @Test
  void aChosenUnitIsSelectedWhereTheMatrixHasIt() {
    show("conv1", "conv2");
    model.choose(unit("conv2", 2));
    assertThat(shown().model().state().selection()).isEqualTo(new Selection.Output(2));
    model.choose(unit("top", 7));
    assertThat(model.unitProperty().get()).contains(unit("top", 7));
    assertThat(shown().pair()).isEqualTo(pair("conv1", "conv2"));
    assertThat(shown().model().state().selection()).isEqualTo(new Selection.Output(2));
  }

  @Test
  void anotherMatrixSelectsTheUnitThatIsLookedAt() {
    model.choose(unit("conv2", 2));
    show("conv2", "block");
    assertThat(shown().model().state().selection()).isEqualTo(new Selection.Input(2));
    assertThat(shown().model().history().undoable()).isEmpty();
  }

  @Test
  void theStrongestInputsAndOutputsOfAUnitArriveFromTheWorker() {
    model.choose(unit("conv2", 0));
    assertThat(model.inputsProperty().get()).isEqualTo(new UnitLinks.Computing(layer("conv1")));
    assertThat(model.outputsProperty().get()).isEqualTo(new UnitLinks.Computing(layer("block")));
    runWork();
    UnitLinks.Found found = (UnitLinks.Found) model.inputsProperty().get();
    assertThat(found.excitatory()).hasSizeBetween(1, UnitLinks.MOST);
    assertThat(found.excitatory().getFirst().unit().layer()).isEqualTo(layer("conv1"));
  }

  @Test
  void atTheEndsOfTheNetworkThereIsNothingBeforeOrBehind() {
    model.choose(unit("input", 0));
    runWork();
    assertThat(model.inputsProperty().get()).isInstanceOf(UnitLinks.None.class);
    assertThat(model.outputsProperty().get()).isInstanceOf(UnitLinks.Found.class);
    model.choose(unit("top", 0));
    runWork();
    assertThat(model.outputsProperty().get()).isInstanceOf(UnitLinks.None.class);
  }

  @Test
  void linksAreRankedByTheNormOfEachSign() {
    float[] values = {3, -4, 1, 0, 0, -9, 5, 5};
    PairWeights weights = new PairWeights(new DenseWeights(1, 4, 1, 2, values), 1);
    UnitLinks.Found found = UnitLinks.inputs(layer("conv1"), 0, weights);
    assertThat(found.excitatory()).extracting(l -> l.unit().index()).containsExactly(3, 0, 1);
    assertThat(found.excitatory().get(1).strength()).isEqualTo(3);
    assertThat(found.inhibitory()).extracting(l -> l.unit().index()).containsExactly(2, 0);
    assertThat(found.inhibitory()).extracting(UnitLinks.Link::strength).containsExactly(9.0, 4.0);
  }

  @Test
  void ordersOfTheMatrixCanBeUndone() {
    show("conv1", "conv2");
    shown().model().order(Ordering.MAGNITUDE);
    runWork();
    assertThat(shown().model().state().ordering()).contains(Ordering.MAGNITUDE);
    shown().model().undo();
    assertThat(shown().model().isAsStored()).isTrue();
  }

  private void show(String from, String to) {
    model.choose(layer(from), layer(to));
    runWork();
  }

  private NetworkViewModel.Shown shown() {
    return model.shownProperty().get().orElseThrow();
  }

  private NetworkUnit unit(String layer, int index) {
    return new NetworkUnit(layer(layer), index);
  }

  private LayerPair pair(String from, String to) {
    return new LayerPair(layer(from), layer(to));
  }

  private Layer layer(String name) {
    Optional<Layer> found =
        model.layers().all().stream().filter(l -> l.name().equals(name)).findFirst();
    return found.orElseThrow();
  }

  private void runWork() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }
}
