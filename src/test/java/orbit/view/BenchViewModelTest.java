package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.PlainEngine;
import orbit.stimulus.Parameter;
import orbit.stimulus.Readout;
import orbit.stimulus.Stimuli;
import orbit.stimulus.Stimulus;
import orbit.stimulus.TuningCurves;
import org.junit.jupiter.api.Test;

class BenchViewModelTest {

  private final Queue<Runnable> live = new ArrayDeque<>();
  private final Queue<Runnable> slow = new ArrayDeque<>();
  private final Queue<Runnable> rested = new ArrayDeque<>();
  private final List<String> failures = new ArrayList<>();
  private final PlainEngine.Counts engines = new PlainEngine.Counts();
  private final Model network = NetworkSamples.small();
  private final BenchViewModel model = bench();

  private BenchViewModel bench() {
    BenchViewModel made =
        new BenchViewModel(
            network,
            engines::open,
            layer("conv1"),
            stimulus("edge"),
            new BenchViewModel.Workers(live::add, slow::add, Runnable::run, rested::add));
    made.onFailure(failures::add);
    made.choice().stepsProperty().set(8);
    return made;
  }

  private Layer layer(String name) {
    return network.layer(name).orElseThrow();
  }

  private static Stimulus stimulus(String name) {
    return Stimuli.named(name).orElseThrow();
  }

  @Test
  void nothingIsComputedBeforeItStarts() {
    assertThat(slow).isEmpty();
    assertThat(live).isEmpty();
    assertThat(engines.open()).isZero();
  }

  @Test
  void theStimulusIsAnsweredAtOnceAndSweptOnceItRests() {
    model.start();
    run(slow);
    run(live);
    assertThat(frame().responses()).hasSize(8);
    assertThat(model.tuning().curvesProperty().get()).isEmpty();
    assertThat(model.staleProperty().get()).isTrue();
    runAll();
    assertThat(curves().positions()).hasSize(8);
    assertThat(curves().units()).hasSize(8);
    assertThat(model.isSettled()).isTrue();
    assertThat(failures).isEmpty();
  }

  @Test
  void theAnswerOfTheMomentLiesOnTheCurve() {
    model.start();
    runAll();
    model.choice().set(Parameter.ROTATION, 90);
    runAll();
    int index = curves().positions().indexOf(90.0);
    for (int unit = 0; unit < 8; unit++) {
      assertThat(frame().responses()[unit]).isEqualTo((float) curves().curve(unit)[index]);
    }
  }

  @Test
  void turningOverTheSweptParameterSweepsNothingAnew() {
    model.start();
    runAll();
    TuningCurves before = curves();
    model.choice().set(Parameter.ROTATION, 120);
    runAll();
    assertThat(curves()).isSameAs(before);
    model.choice().set(Parameter.CONTRAST, 0.5);
    runAll();
    assertThat(curves()).isNotSameAs(before);
  }

  @Test
  void aStormOfSettingsIsAnsweredByFewPassesAndEndsAtTheLast() {
    model.start();
    runAll();
    int before = engines.pictures();
    for (int k = 1; k <= 1000; k++) {
      model.choice().set(Parameter.ROTATION, k * 0.3);
      if (k % 100 == 0 && !live.isEmpty()) {
        run(live);
      }
    }
    runAll();
    assertThat(engines.pictures() - before).isBetween(5, 15);
    assertThat(frame().question().settings().get(Parameter.ROTATION)).isEqualTo(300);
    assertThat(model.isSettled()).isTrue();
  }

  @Test
  void settingsThatDoNotRestAreNotSwept() {
    model.start();
    runAll();
    int before = engines.pictures();
    for (int k = 1; k <= 50; k++) {
      model.choice().set(Parameter.CONTRAST, k / 50.0 - 0.5);
    }
    runAll();
    // two answers of the moment and one sweep
    assertThat(engines.pictures() - before).isEqualTo(2 + 8);
  }

  @Test
  void anotherLayerWhileASweepRunsLeavesNothingOfTheOld() {
    model.start();
    run(slow);
    run(live);
    rested.remove().run();
    model.layerProperty().set(layer("conv2"));
    model.choice().set(Parameter.ROTATION, 33);
    runAll();
    assertThat(curves().layer()).isEqualTo("conv2");
    assertThat(frame().question().probe().layer().name()).isEqualTo("conv2");
    assertThat(engines.open()).isEqualTo(1);
    assertThat(failures).isEmpty();
  }

  @Test
  void aNewLayerIsLookedAtWhole() {
    model.start();
    runAll();
    model.tuning().familyProperty().set(TunedFamily.of("two", List.of(3, 5)));
    model.tuning().unitProperty().set(OptionalInt.of(5));
    model.layerProperty().set(layer("conv2"));
    runAll();
    assertThat(model.tuning().unitProperty().get()).isEmpty();
    assertThat(model.tuning().shownCurves().orElseThrow().units()).hasSize(6);
  }

  @Test
  void manyLayersOpenedInHasteLeaveOneEngineOpen() {
    model.start();
    for (int k = 0; k < 20; k++) {
      model.layerProperty().set(layer(k % 2 == 0 ? "conv2" : "block"));
      if (k % 3 == 0) {
        runAll();
      }
    }
    runAll();
    assertThat(engines.open()).isEqualTo(1);
    assertThat(curves().layer()).isEqualTo("block");
  }

  @Test
  void closingWhileASweepRunsDeliversNothingAndClosesTheEngine() {
    model.start();
    run(slow);
    run(live);
    rested.remove().run();
    model.choice().set(Parameter.ROTATION, 10);
    model.close();
    runAll();
    assertThat(model.tuning().curvesProperty().get()).isEmpty();
    assertThat(engines.open()).isZero();
    model.choice().set(Parameter.ROTATION, 20);
    runAll();
    assertThat(engines.open()).isZero();
    assertThat(failures).isEmpty();
  }

  @Test
  void anotherStimulusKeepsTheTurnAndSweepsWhatChangesIt() {
    model.start();
    model.choice().set(Parameter.ROTATION, 75);
    model.choice().show(stimulus("colour-contrast"));
    assertThat(model.choice().settingsProperty().get().get(Parameter.ROTATION)).isEqualTo(75);
    model.choice().show(stimulus("centre-surround"));
    assertThat(model.choice().parameterProperty().get()).isEqualTo(Parameter.HUE);
    runAll();
    assertThat(curves().parameter()).isEqualTo(Parameter.HUE);
    assertThat(failures).isEmpty();
  }

  @Test
  void aMapHoldsTheCurveInTheRowOfTheOtherParametersValue() {
    model.choice().show(stimulus("colour-contrast"));
    model.start();
    runAll();
    model.map(Parameter.HUE);
    runAll();
    var grid = model.tuning().gridProperty().get().orElseThrow();
    assertThat(grid.first()).isEqualTo(Parameter.HUE);
    assertThat(grid.second()).isEqualTo(Parameter.ROTATION);
    int row = grid.firstPositions().indexOf(0.0);
    for (int p = 0; p < 8; p++) {
      assertThat((float) grid.values()[2][row * 8 + p]).isEqualTo((float) curves().curve(2)[p]);
    }
    model.choice().set(Parameter.CONTRAST, 0.3);
    assertThat(model.tuning().gridProperty().get()).isEmpty();
  }

  @Test
  void aMapWhileCurvesAreSweptOrSettingsDoNotRestYetComesBeforeThem() {
    model.start();
    run(slow);
    run(live);
    rested.remove().run();
    model.map(Parameter.CONTRAST);
    runAll();
    assertThat(model.tuning().gridProperty().get()).isPresent();
    assertThat(model.isSettled()).isTrue();
    model.choice().readoutProperty().set(Readout.MEAN);
    model.map(Parameter.CONTRAST);
    while (!rested.isEmpty()) {
      run(rested);
    }
    runAll();
    assertThat(model.tuning().gridProperty().get()).isPresent();
    assertThat(String.join(" ", curves().about())).contains("mean");
    assertThat(model.isSettled()).isTrue();
  }

  @Test
  void aCancelledSweepIsSweptAgainAtTheNextTurn() {
    model.start();
    run(slow);
    run(live);
    rested.remove().run();
    model.cancelSweep();
    runAll();
    assertThat(model.isSettled()).isFalse();
    model.choice().set(Parameter.ROTATION, 15);
    runAll();
    assertThat(model.isSettled()).isTrue();
  }

  @Test
  void aCancelledSweepLeavesThePlotStale() {
    model.start();
    run(slow);
    rested.remove().run();
    model.cancelSweep();
    runAll();
    assertThat(model.tuning().curvesProperty().get()).isEmpty();
    assertThat(model.progressProperty().get()).isEqualTo(BenchSweeps.IDLE);
    model.choice().readoutProperty().set(Readout.MEAN);
    runAll();
    assertThat(model.tuning().curvesProperty().get()).isPresent();
  }

  @Test
  void withoutAnEngineOneSentenceSaysWhy() {
    BenchViewModel without =
        new BenchViewModel(
            network,
            graph -> {
              throw new IllegalStateException("there is no engine");
            },
            layer("conv1"),
            stimulus("line"),
            new BenchViewModel.Workers(Runnable::run, Runnable::run, Runnable::run, Runnable::run));
    without.onFailure(failures::add);
    without.start();
    assertThat(failures).containsExactly("conv1: there is no engine.");
    assertThat(without.isSettled()).isFalse();
  }

  @Test
  void thePictureOfAUserIsShownAsAnyStimulus() {
    model.start();
    float[] grey = new float[3 * 64];
    java.util.Arrays.fill(grey, 0.5f);
    model
        .choice()
        .show(
            new orbit.stimulus.StoredPicture(
                "mine.png", orbit.network.Batch.of(new orbit.network.Shape(3, 8, 8), grey)));
    runAll();
    assertThat(curves().stimulus()).contains("mine.png");
    assertThat(failures).isEmpty();
  }

  private BenchFrame frame() {
    return model.frameProperty().get().orElseThrow();
  }

  private TuningCurves curves() {
    return model.tuning().curvesProperty().get().orElseThrow();
  }

  private static void run(Queue<Runnable> queue) {
    queue.remove().run();
  }

  private void runAll() {
    for (Optional<Queue<Runnable>> next = next(); next.isPresent(); next = next()) {
      run(next.get());
    }
  }

  private Optional<Queue<Runnable>> next() {
    return List.of(live, slow, rested).stream().filter(queue -> !queue.isEmpty()).findFirst();
  }
}
