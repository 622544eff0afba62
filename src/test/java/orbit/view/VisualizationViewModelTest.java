package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.PlainEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisualizationViewModelTest {

  @TempDir private Path folder;

  private final Model network = NetworkSamples.small();
  private final Layer layer = network.layer("conv1").orElseThrow();
  private final PlainEngine.Counts engines = new PlainEngine.Counts();
  private final Queue<Runnable> making = new ArrayDeque<>();
  private final List<String> failures = new ArrayList<>();

  private VisualizationViewModel model(VisualizationStore store, Executor making) {
    VisualizationViewModel model =
        new VisualizationViewModel(
            VisualizationSamples.plan(network, 3),
            store,
            engines::open,
            new VisualizationViewModel.Workers(making, Runnable::run, Runnable::run));
    model.onFailure(failures::add);
    return model;
  }

  private VisualizationSamples.Store store() {
    return new VisualizationSamples.Store(folder);
  }

  private VisualizationWish wish(int unit) {
    return VisualizationWish.of(layer, unit);
  }

  private void work() {
    while (!making.isEmpty()) {
      making.remove().run();
    }
  }

  @Test
  void nothingIsOpenedBeforeAPictureIsWantedAndAllIsClosed() {
    VisualizationViewModel model = model(store(), making::add);
    model.start();
    assertThat(making).isEmpty();
    model.want(List.of(wish(3)));
    assertThat(model.stateProperty().get().opening()).isTrue();
    work();
    assertThat(model.pictures().has("conv1", 3)).isTrue();
    assertThat(model.pictures().has("conv1", 2)).isFalse();
    assertThat(model.stateProperty().get().isBusy()).isFalse();
    assertThat(engines.open()).isOne();
    model.close();
    work();
    assertThat(engines.open()).isZero();
    assertThat(failures).isEmpty();
  }

  @Test
  void whatIsWantedTwiceIsMadeOnce() {
    VisualizationViewModel model = model(store(), making::add);
    model.want(List.of(wish(1), wish(1)));
    model.want(List.of(wish(1)));
    assertThat(model.stateProperty().get().waiting()).isOne();
    work();
    int computed = engines.pictures();
    model.want(List.of(wish(1)));
    work();
    assertThat(model.stateProperty().get().isBusy()).isFalse();
    assertThat(engines.pictures()).isEqualTo(computed);
  }

  @Test
  void previewsComeBeforePicturesAndAreSaidToBe() {
    List<Boolean> previews = new ArrayList<>();
    VisualizationViewModel model = model(store(), making::add);
    model
        .pictures()
        .arrivalsProperty()
        .addListener(
            (p, before, now) ->
                model.pictures().pictures(wish(2)).ifPresent(s -> previews.add(s.preview())));
    model.want(List.of(wish(2)));
    work();
    assertThat(previews).containsExactly(true, false);
    assertThat(model.pictures().isMade(wish(2))).isTrue();
  }

  @Test
  void whatWasWantedGoesOnAfterARestartAndWhatIsDoneIsRead() {
    VisualizationSamples.Store store = store();
    VisualizationViewModel first = model(store, making::add);
    first.want(List.of(wish(0), wish(5)));
    first.close();
    work();
    assertThat(engines.open()).isZero();
    assertThat(store.remembered().wishes()).containsExactly(wish(0), wish(5));
    VisualizationViewModel second = model(store, making::add);
    second.start();
    work();
    assertThat(second.pictures().has("conv1", 5)).isTrue();
    assertThat(store.remembered().wishes()).isEmpty();
    int computed = engines.pictures();
    VisualizationViewModel third = model(store, making::add);
    assertThat(third.pictures().has("conv1", 0)).isTrue();
    third.want(List.of(wish(0)));
    assertThat(making).isEmpty();
    assertThat(engines.pictures()).isEqualTo(computed);
  }

  @Test
  void aQueueThatWasHeldIsHeldAfterARestart() {
    VisualizationSamples.Store store = store();
    store.put(new VisualizationStore.Wanted(List.of(wish(4)), true));
    VisualizationViewModel model = model(store, making::add);
    model.start();
    work();
    assertThat(model.pictures().has("conv1", 4)).isFalse();
    assertThat(model.stateProperty().get().sentence()).isEqualTo("0 of 1 pictures done, paused");
    model.resume();
    work();
    assertThat(model.pictures().has("conv1", 4)).isTrue();
  }

  @Test
  void cancelWantsNoMoreAndWhatIsWantedNextIsMade() {
    VisualizationSamples.Store store = store();
    VisualizationViewModel model = model(store, making::add);
    model.want(List.of(wish(0), wish(1)));
    model.pause();
    model.cancel();
    work();
    assertThat(model.stateProperty().get().isBusy()).isFalse();
    assertThat(store.remembered().wishes()).isEmpty();
    assertThat(model.pictures().has("conv1", 0)).isFalse();
    model.want(List.of(wish(1)));
    work();
    assertThat(model.pictures().has("conv1", 1)).isTrue();
  }

  @Test
  void withoutAnEngineOneSentenceIsSaidAndTheWindowGoesOn() {
    VisualizationViewModel model =
        new VisualizationViewModel(
            VisualizationSamples.plan(network, 4),
            store(),
            graph -> {
              throw new IllegalStateException("there is no engine for this system");
            },
            new VisualizationViewModel.Workers(Runnable::run, Runnable::run, Runnable::run));
    model.onFailure(failures::add);
    model.want(List.of(wish(0), wish(1), wish(2)));
    assertThat(failures)
        .containsExactly("No picture can be made: there is no engine for this system.");
    assertThat(model.stateProperty().get().isBusy()).isFalse();
    model.close();
  }

  @Test
  void aCacheThatCannotBeWrittenIsSaidOnceAndPicturesAreShown() {
    VisualizationSamples.Store store = store();
    store.complain("Pictures cannot be kept.");
    VisualizationViewModel model = model(store, making::add);
    model.want(List.of(wish(0)));
    work();
    model.want(List.of(wish(1)));
    work();
    assertThat(failures).containsExactly("Pictures cannot be kept.");
    assertThat(model.pictures().picture("conv1", 1)).isPresent();
  }

  @Test
  void everyKindOfPictureIsMadeAndSaysWhatItDependsOn() {
    VisualizationViewModel model = model(store(), making::add);
    for (VisualizationKind kind : VisualizationKind.values()) {
      VisualizationWish wish = new VisualizationWish(layer, 6, kind);
      model.want(List.of(wish));
      work();
      VisualizedPictures.Shown shown = model.pictures().pictures(wish).orElseThrow();
      assertThat(shown.images()).hasSize(kind == VisualizationKind.DIVERSE ? 4 : 1);
      assertThat(model.plan().provenance(wish, false))
          .isEqualTo(
              "Made here, %s: 16 × 16 pixels, 3 steps, seed 1, of small, SHA-256 000000000000…"
                  .formatted(kind.label()));
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void timesAreSaidInWords() {
    assertThat(VisualizationState.words(Duration.ofMillis(20))).isEqualTo("1 s");
    assertThat(VisualizationState.words(Duration.ofSeconds(99))).isEqualTo("99 s");
    assertThat(VisualizationState.words(Duration.ofSeconds(150))).isEqualTo("3 min");
    assertThat(VisualizationState.words(Duration.ofMinutes(200))).isEqualTo("3 h 20 min");
  }
}
