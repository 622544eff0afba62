package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import orbit.figure.AngleColours;
import orbit.figure.PlotFrame;
import orbit.figure.Surroundings;
import orbit.figure.TuningPlot;
import orbit.figure.TuningSamples;
import orbit.stimulus.AlignedCurves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TuningPlotViewFxTest {

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<Integer> picked = new ArrayList<>();
  private TuningPlotView view;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    view = new TuningPlotView(work::add, Platform::runLater);
    view.onPick(picked::add);
    view.plotProperty().set(Optional.of(TuningPlot.Straight.of(TuningSamples.round(4))));
    stage.setScene(new Scene(new StackPane(view), 500, 260));
    stage.show();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void aClickOnACurvePicksItsUnitAndThePointerIsTold(FxRobot robot) {
    paint();
    robot.moveTo(screen(1, 90));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(view.tip()).isEqualTo("mixed3b:101");
    robot.clickOn(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(picked).containsExactly(101);
    javafx.geometry.Point2D beside = screen(1, 90).subtract(0, 9);
    robot.moveTo(beside).clickOn(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(picked).containsExactly(101);
    assertThat(view.tip()).isEmpty();
  }

  @Test
  void dotsMoveWithoutPaintingThePlotAgain() {
    paint();
    Image before = view.image().getImage();
    run(() -> view.dotsProperty().set(TuningDot.onCurves(90, 4)));
    assertThat(view.dotsDrawn()).isEqualTo(4);
    Point2D peak = frame().where(1, 90).orElseThrow();
    Color unit = colour(AngleColours.argb(90, false));
    assertThat(pixel(peak.getX() + 2.5, peak.getY())).isEqualTo(unit);
    run(() -> view.dotsProperty().set(TuningDot.at(270, new double[] {5, 5, 5, 5})));
    assertThat(pixel(peak.getX() + 2.5, peak.getY() - 2)).isNotEqualTo(unit);
    Point2D moved = frame().at(270, 5).orElseThrow();
    assertThat(pixel(moved.getX(), moved.getY())).isEqualTo(colour(AngleColours.argb(270, false)));
    assertThat(work).isEmpty();
    assertThat(view.image().getImage()).isSameAs(before);
  }

  @Test
  void dotsThatDoNotFitThePlotAreLeftOut() {
    paint();
    run(
        () ->
            view.dotsProperty()
                .set(
                    List.of(
                        new TuningDot(7, 10, OptionalDouble.empty()),
                        new TuningDot(7, 10, OptionalDouble.of(3)),
                        new TuningDot(0, Double.NaN, OptionalDouble.of(3)))));
    assertThat(view.dotsDrawn()).isZero();
  }

  @Test
  void theOldPictureStaysUntilTheNewIsThere() {
    paint();
    Image before = view.image().getImage();
    run(() -> view.darkProperty().set(true));
    assertThat(view.image().getImage()).isSameAs(before);
    assertThat(work).hasSize(1);
    paint();
    assertThat(pixel(2, 2)).isEqualTo(colour(Surroundings.DARK.background()));
  }

  @Test
  void aResizedPlotIsStretchedFirstAndThenPaintedAnew() {
    paint();
    Point2D small = frame().where(1, 90).orElseThrow();
    run(() -> stage.setWidth(stage.getWidth() + 200));
    assertThat(view.image().getFitWidth()).isEqualTo(view.getWidth());
    assertThat(view.getWidth()).isEqualTo(700);
    assertThat(frame().width()).isEqualTo(500);
    paint();
    assertThat(frame().width()).isEqualTo(700);
    assertThat(view.image().getImage().getWidth()).isEqualTo(700);
    assertThat(frame().where(1, 90).orElseThrow().getX()).isGreaterThan(small.getX());
  }

  @Test
  void ofManyRequestsOnlyTheNewestIsShown() {
    for (int units = 1; units <= 5; units++) {
      TuningPlot plot = TuningPlot.Polar.of(TuningSamples.round(units));
      run(() -> view.plotProperty().set(Optional.of(plot)));
    }
    paint();
    assertThat(frame().units()).hasSize(5);
    assertThat(view.getAccessibleText())
        .isEqualTo("responses of 5 units of mixed3b over rotation, as radius over angle");
    run(() -> view.plotProperty().set(Optional.empty()));
    assertThat(view.frame()).isEmpty();
    assertThat(view.image().getImage()).isNull();
  }

  @Test
  void aPlotThatCannotBePaintedIsToldAndTheNextIsShown() {
    AlignedCurves torn =
        new AlignedCurves(
            List.of(0.0, 1.0), new double[1][2], new double[2], new double[1], List.of(3));
    TuningPlot plot = new TuningPlot.Aligned(torn, "a", List.of(0.0), OptionalInt.empty());
    run(() -> view.plotProperty().set(Optional.of(plot)));
    paint();
    assertThat(view.problem()).startsWith("This plot cannot be drawn");
    run(() -> view.plotProperty().set(Optional.of(TuningPlot.Polar.of(TuningSamples.round(2)))));
    paint();
    assertThat(view.problem()).isEmpty();
    assertThat(frame().units()).hasSize(2);
  }

  @Test
  void thePlotIsPaintedWithoutADesktop() {
    assertThat(java.awt.GraphicsEnvironment.isHeadless()).isTrue();
    paint();
    assertThat(view.frame()).isPresent();
  }

  private void paint() {
    WaitForAsyncUtils.waitForFxEvents();
    while (!work.isEmpty()) {
      work.removeFirst().run();
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void run(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private PlotFrame frame() {
    return view.frame().orElseThrow();
  }

  private javafx.geometry.Point2D screen(int index, double position) {
    Point2D at = frame().where(index, position).orElseThrow();
    Bounds bounds = view.localToScreen(view.getBoundsInLocal());
    return new javafx.geometry.Point2D(bounds.getMinX() + at.getX(), bounds.getMinY() + at.getY());
  }

  private Color pixel(double x, double y) {
    Image shot = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> view.snapshot(null, null));
    return shot.getPixelReader().getColor((int) x, (int) y);
  }

  private static Color colour(int argb) {
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }
}
