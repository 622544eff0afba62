package orbit.app;

import static orbit.app.TestWindow.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import orbit.network.Batch;
import orbit.network.Shape;
import orbit.stimulus.Parameter;
import orbit.stimulus.StoredPicture;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningFile;
import orbit.view.TuningKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The bench below the shipped network, with the real engine. */
@ExtendWith(ApplicationExtension.class)
class BenchFxTest {

  private MainWindow window;
  @TempDir private Path folder;

  @Start
  void start(Stage stage) {
    window = TestWindow.of(stage, folder, Runnable::run, Platform::runLater);
    window.openShipped();
    window.show();
  }

  @AfterEach
  void close() throws TimeoutException {
    WaitForAsyncUtils.waitForAsyncFx(20_000, window::close);
    FxToolkit.cleanupStages();
  }

  @Test
  void aKeyOpensTheBenchWithTheFamiliesBesideTheModelAndClosesIt(FxRobot robot) throws IOException {
    robot.push(KeyCode.B);
    Bench bench = settled();
    assertThat(bench.model().layerProperty().get().name()).isEqualTo("conv2d0");
    List<String> known =
        new NetworkOrigin(bench.model().network(), List.of(), Shipped.model())
            .families().stream()
                .filter(family -> family.layer().equals("conv2d0"))
                .map(family -> family.family().name())
                .toList();
    assertThat(known).isNotEmpty();
    assertThat(bench.model().tuning().familyProperty().get().name()).isEqualTo(known.getFirst());
    TuningCurves curves = bench.model().tuning().shownCurves().orElseThrow();
    TuningFile.of(curves).write(folder.resolve("curves.json"));
    robot.push(KeyCode.B);
    assertThat(slot().benchProperty().get()).isEmpty();
    run(() -> window.open(folder.resolve("curves.json")));
    assertThat(window.openedProperty().get().orElseThrow()).isInstanceOf(OpenedTuning.class);
    assertThat(window.openedProperty().get().flatMap(Opened::bench)).isEmpty();
  }

  @Test
  void aUnitOfTheBenchIsLookedAtAboveIt(FxRobot robot) {
    robot.clickOn("#open-bench");
    Bench bench = settled();
    run(() -> bench.model().tuning().unitProperty().set(OptionalInt.of(7)));
    OpenedNetwork network = (OpenedNetwork) window.openedProperty().get().orElseThrow();
    assertThat(network.model().unitProperty().get().orElseThrow().name()).isEqualTo("conv2d0:7");
    run(
        () ->
            network
                .model()
                .choose(new orbit.view.NetworkUnit(bench.model().layerProperty().get(), 9)));
    assertThat(bench.model().tuning().unitProperty().get()).hasValue(9);
    robot.push(KeyCode.B);
    run(
        () ->
            network
                .model()
                .choose(new orbit.view.NetworkUnit(bench.model().layerProperty().get(), 11)));
    // the bench that is gone hears no more of it
    assertThat(bench.model().tuning().unitProperty().get()).hasValue(9);
  }

  @Test
  void aFamilyOfTheTreeIsLookedAtOnTheOpenBench(FxRobot robot)
      throws TimeoutException, IOException {
    robot.push(KeyCode.B);
    Bench bench = settled();
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> robot.lookup("#family-tree").tryQuery().isPresent());
    TreeView<?> tree = robot.lookup("#family-tree").query();
    int line =
        IntStream.range(0, tree.getExpandedItemCount())
            .filter(k -> tree.getTreeItem(k).getValue().toString().contains("layer=mixed3b"))
            .skip(1)
            .findFirst()
            .orElseThrow();
    run(tree::requestFocus);
    run(() -> tree.getSelectionModel().select(line));
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(bench.model().layerProperty().get().name()).isEqualTo("mixed3b");
    List<String> known =
        new NetworkOrigin(bench.model().network(), List.of(), Shipped.model())
            .families().stream()
                .filter(family -> family.layer().equals("mixed3b"))
                .map(family -> family.family().name())
                .toList();
    // a layer alone shows its first
    assertThat(bench.model().tuning().familyProperty().get().name()).isEqualTo(known.get(1));
    assertThat(bench.model().tuning().familyProperty().get().units()).hasSizeGreaterThan(1);
    settled();
  }

  @Test
  void anotherNetworkOrTheEndWhileASweepRunsLeavesNothingBehind(FxRobot robot) {
    robot.push(KeyCode.B);
    Bench bench = settled();
    run(
        () -> {
          for (int k = 0; k < 200; k++) {
            bench.model().choice().set(Parameter.CONTRAST, k / 200.0);
          }
          bench.model().map(Parameter.CONTRAST);
          window.openShipped();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(slot().benchProperty().get()).isEmpty();
    robot.push(KeyCode.B);
    assertThat(settled()).isNotSameAs(bench);
  }

  @Test
  void aPictureOfTheUsersIsShownAndSaidToBeResampled(FxRobot robot) throws IOException {
    robot.push(KeyCode.B);
    Bench bench = settled();
    float[] grey = new float[3 * 20 * 20];
    java.util.Arrays.fill(grey, 0.7f);
    run(
        () ->
            bench
                .model()
                .choice()
                .show(new StoredPicture("mine", Batch.of(new Shape(3, 20, 20), grey))));
    run(() -> bench.model().tuning().kindProperty().set(TuningKind.NUMBERS));
    assertThat(robot.lookup(".bench-controls .warning").query().isVisible()).isTrue();
    settled();
    Path table = folder.resolve("curves.csv");
    run(
        () ->
            new BenchChoosers(window)
                .write(table, bench.model().tuning().shownCurves().orElseThrow()));
    assertThat(Files.readString(table)).startsWith("rotation,");
  }

  private BenchSlot slot() {
    return window.openedProperty().get().flatMap(Opened::bench).orElseThrow();
  }

  private Bench settled() {
    try {
      WaitForAsyncUtils.waitFor(
          60,
          TimeUnit.SECONDS,
          () ->
              WaitForAsyncUtils.asyncFx(
                      () ->
                          slot()
                              .benchProperty()
                              .get()
                              .map(bench -> bench.pane().isSettled())
                              .orElse(false))
                  .get(20, TimeUnit.SECONDS));
    } catch (TimeoutException late) {
      throw new AssertionError("the bench does not settle", late);
    }
    return Optional.of(slot()).flatMap(s -> s.benchProperty().get()).orElseThrow();
  }
}
