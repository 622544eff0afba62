package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.figure.TuningPlot;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.PlainEngine;
import orbit.stimulus.Parameter;
import orbit.stimulus.Stimuli;
import orbit.stimulus.StoredPicture;
import orbit.stimulus.TuningCurves;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BenchPaneFxTest {

  private final ExecutorService live = Executors.newSingleThreadExecutor();
  private final ExecutorService slow = Executors.newSingleThreadExecutor();
  private final PlainEngine.Counts engines = new PlainEngine.Counts();
  private final List<String> failures = new ArrayList<>();
  private final List<TuningCurves> saved = new ArrayList<>();
  private final Model network = NetworkSamples.small();
  private BenchViewModel model;
  private BenchPane pane;
  private boolean closed;

  @Start
  void start(Stage stage) {
    model =
        new BenchViewModel(
            network,
            engines::open,
            network.layer("conv1").orElseThrow(),
            Stimuli.named("edge").orElseThrow(),
            new BenchViewModel.Workers(
                live,
                slow,
                Platform::runLater,
                CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS, Platform::runLater)));
    model.onFailure(failures::add);
    pane =
        new BenchPane(
            model,
            layer -> layer.name().equals("conv2") ? List.of(family()) : List.of(),
            new SimpleObjectProperty<>(Optional.empty()),
            new Files(),
            () -> closed = true);
    stage.setScene(new Scene(pane, 1000, 420));
    stage.getScene().getStylesheets().add("/orbit/orbit.css");
    stage.show();
    model.start();
  }

  private static TunedFamily family() {
    Group c4 = new Group.Cyclic(Action.ROTATION, 4);
    return TunedFamily.of(
        Family.onOrbit(
            "four",
            c4,
            List.of(Element.IDENTITY),
            List.of(
                Member.unit(0, "", at(0)),
                Member.unit(3, "", at(90)),
                Member.hole(at(180)),
                Member.unit(5, "", at(270)))));
  }

  private static Place at(double degrees) {
    return new Place.OnOrbit(Element.rotation(degrees));
  }

  private final class Files implements BenchFiles {
    @Override
    public void save(TuningCurves curves) {
      saved.add(curves);
    }

    @Override
    public void openPicture(Consumer<StoredPicture> opened) {
      throw new IllegalStateException("not asked for here");
    }

    @Override
    public void readPicture(Path file, Consumer<StoredPicture> opened) {
      throw new IllegalStateException("not asked for here");
    }
  }

  @AfterEach
  void close() throws TimeoutException, InterruptedException {
    run(pane::stop);
    run(model::close);
    live.shutdown();
    slow.shutdown();
    assertThat(slow.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(engines.open()).isZero();
    FxToolkit.cleanupStages();
  }

  @Test
  void draggingASliderMovesTheNeedleTheDotsAndTheBars(FxRobot robot) {
    settle();
    double[] before = pane.ring().valuesProperty().get();
    Slider slider = robot.lookup("#bench-rotation").query();
    robot.drag(slider.lookup(".thumb")).moveBy(40, 0).drop();
    settle();
    double angle = model.choice().settingsProperty().get().get(Parameter.ROTATION);
    assertThat(angle).isBetween(5.0, 355.0);
    assertThat(pane.ring().needleProperty().get()).hasValue(angle);
    assertThat(pane.ring().valuesProperty().get()).hasSize(8).isNotEqualTo(before);
    assertThat(pane.tuning().plot().dotsDrawn()).isEqualTo(8);
    assertThat(failures).isEmpty();
  }

  @Test
  void aTypedValueIsTakenAndAWrongOneIsMarked(FxRobot robot) {
    settle();
    type(robot, "#bench-rotation-value", "135");
    settle();
    assertThat(model.choice().settingsProperty().get().get(Parameter.ROTATION)).isEqualTo(135);
    type(robot, "#bench-contrast-value", "7");
    TextField contrast = robot.lookup("#bench-contrast-value").query();
    assertThat(contrast.getStyleClass()).contains("wrong");
    assertThat(model.choice().settingsProperty().get().get(Parameter.CONTRAST)).isEqualTo(1);
    run(() -> pane.requestFocus());
    assertThat(contrast.getStyleClass()).doesNotContain("wrong");
    assertThat(contrast.getText()).isEqualTo("1.00");
  }

  @Test
  void playTurnsTheStimulusAndHoldsIt(FxRobot robot) throws TimeoutException {
    settle();
    robot.clickOn("#bench-play");
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> model.choice().settingsProperty().get().get(Parameter.ROTATION) > 10);
    robot.clickOn("#bench-play");
    settle();
    double held = model.choice().settingsProperty().get().get(Parameter.ROTATION);
    settle();
    assertThat(model.choice().settingsProperty().get().get(Parameter.ROTATION)).isEqualTo(held);
    ToggleButton play = robot.lookup("#bench-play").query();
    assertThat(play.isSelected()).isFalse();
    run(() -> robot.lookup("#bench-step").<ComboBox<Double>>query().setValue(45.0));
    robot.clickOn("#bench-forth");
    assertThat(model.choice().settingsProperty().get().get(Parameter.ROTATION))
        .isEqualTo((held + 45) % 360);
  }

  @Test
  void aFamilysPlacesStandRoundTheRingAndAgainstWhatIsMeasured(FxRobot robot) {
    settle();
    run(() -> model.layerProperty().set(layer("conv2")));
    settle();
    assertThat(pane.ring().placesProperty().get())
        .extracting(TuningRing.RingPlace::angle)
        .containsExactly(0.0, 90.0, 180.0, 270.0);
    robot.clickOn("#tuning-places");
    settle();
    assertThat(model.tuning().plotProperty().get().orElseThrow())
        .isInstanceOf(TuningPlot.Places.class);
    robot.clickOn("#tuning-aligned");
    settle();
    assertThat(pane.tuning().plot().frame()).isPresent();
    robot.clickOn("#bench-save");
    assertThat(saved.getFirst().units()).containsExactly(0, 3, 5);
  }

  @Test
  void unitsAreTypedAndWhatIsNoUnitIsRefused(FxRobot robot) {
    settle();
    type(robot, "#bench-units", "1, 4-6");
    settle();
    assertThat(model.tuning().shownCurves().orElseThrow().units()).containsExactly(1, 4, 5, 6);
    type(robot, "#bench-units", "9");
    assertThat(failures).containsExactly("units go from 0 to 7, not 9.");
    assertThat(model.tuning().shownCurves().orElseThrow().units()).containsExactly(1, 4, 5, 6);
  }

  @Test
  void aMapNeedsAUnitAndShowsIt(FxRobot robot) {
    run(() -> model.choice().show(Stimuli.named("colour-contrast").orElseThrow()));
    settle();
    robot.clickOn("#bench-map");
    settle();
    assertThat(model.tuning().plotProperty().get()).isEmpty();
    run(() -> model.tuning().unitProperty().set(OptionalInt.of(2)));
    settle();
    assertThat(model.tuning().plotProperty().get().orElseThrow())
        .isInstanceOf(TuningPlot.Heat.class);
    assertThat(pane.tuning().plot().dotsDrawn()).isEqualTo(1);
  }

  @Test
  void numbersAreARowAUnitAndARowIsAUnit(FxRobot robot) {
    settle();
    robot.clickOn("#tuning-numbers");
    TuningNumbers table = robot.lookup(".tuning-numbers").query();
    assertThat(table.getItems()).hasSize(8);
    run(() -> table.getSelectionModel().select(3));
    assertThat(model.tuning().unitProperty().get()).hasValue(table.getItems().get(3).unit());
  }

  @Test
  void theBoxOfStepsFollowsWhatIsUndone(FxRobot robot) {
    settle();
    run(() -> model.choice().stepsProperty().set(72));
    assertThat(robot.lookup("#bench-steps").<ComboBox<Integer>>query().getValue()).isEqualTo(72);
    run(() -> model.choice().stepsProperty().set(36));
    assertThat(robot.lookup("#bench-steps").<ComboBox<Integer>>query().getValue()).isEqualTo(36);
  }

  @Test
  void aBarThatIsClickedIsTheUnit(FxRobot robot) {
    settle();
    TuningRingShape shape = pane.ring().shape();
    double bar = shape.bar(0, 0);
    double radius = shape.base() + shape.reach() / 2;
    var point = pane.ring().localToScreen(shape.x(bar, radius), shape.y(bar, radius));
    robot.clickOn(point);
    assertThat(model.tuning().unitProperty().get())
        .hasValue(pane.ring().placesProperty().get().getFirst().unit().getAsInt());
  }

  @Test
  void aUnitWithoutPictureIsToldAboutInsteadOfShown(FxRobot robot) {
    settle();
    robot.clickOn("#bench-unit-picture");
    run(() -> model.tuning().unitProperty().set(OptionalInt.of(2)));
    robot.clickOn("#bench-unit-picture");
    assertThat(failures)
        .containsExactly(
            "Choose a unit first: its picture is then the stimulus.",
            "There is no picture of conv1:2 yet; make one in the gallery.");
    assertThat(model.choice().stimulusProperty().get().name()).isEqualTo("edge");
  }

  @Test
  void aUnitsPictureHasItsPixelsColours() {
    javafx.scene.image.WritableImage image = new javafx.scene.image.WritableImage(4, 4);
    image.getPixelWriter().setArgb(1, 2, 0xff3366ff);
    StoredPicture shown = UnitStimulus.of("conv1:2", image);
    assertThat(shown.name()).isEqualTo("picture of conv1:2");
    assertThat(shown.colours().at(0, 0, 2, 1)).isEqualTo(0x33 / 255f);
    assertThat(shown.colours().at(0, 1, 2, 1)).isEqualTo(0x66 / 255f);
    assertThat(shown.colours().at(0, 2, 2, 1)).isEqualTo(1);
  }

  @Test
  void theCrossClosesTheBench(FxRobot robot) {
    settle();
    robot.clickOn("#bench-close");
    assertThat(closed).isTrue();
  }

  @Test
  void oneThousandEventsEndAtTheLast() {
    settle();
    run(
        () -> {
          for (int k = 0; k < 1000; k++) {
            model.choice().set(Parameter.ROTATION, k * 0.36);
          }
        });
    settle();
    assertThat(pane.ring().needleProperty().get()).hasValue(999 * 0.36);
    assertThat(failures).isEmpty();
  }

  private Layer layer(String name) {
    return network.layer(name).orElseThrow();
  }

  private static void type(FxRobot robot, String field, String text) {
    run(
        () -> {
          TextField found = robot.lookup(field).query();
          found.requestFocus();
          found.selectAll();
        });
    robot.write(text);
    robot.push(KeyCode.ENTER);
  }

  private void settle() {
    try {
      WaitForAsyncUtils.waitFor(
          40,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.asyncFx(pane::isSettled).get(20, TimeUnit.SECONDS));
    } catch (TimeoutException late) {
      throw new AssertionError("the bench does not settle", late);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void run(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
