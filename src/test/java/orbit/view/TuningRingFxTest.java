package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import orbit.view.TuningRing.RingPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TuningRingFxTest {

  private static final Color RED = Color.web("#ca0020");
  private static final Color BLUE = Color.web("#0571b0");

  private final List<Integer> picked = new ArrayList<>();
  private TuningRing ring;

  @Start
  void start(Stage stage) {
    ring = new TuningRing();
    ring.onPick(picked::add);
    ring.placesProperty()
        .set(
            List.of(
                new RingPlace(OptionalInt.of(10), 0),
                new RingPlace(OptionalInt.of(11), 90),
                new RingPlace(OptionalInt.empty(), 180),
                new RingPlace(OptionalInt.of(13), 270)));
    ring.valuesProperty().set(new double[] {2, 4, 9, -4});
    ring.maximumProperty().set(4);
    stage.setScene(new Scene(new StackPane(ring), 300, 300));
    stage.show();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void positiveBarsPointOutwardsAndNegativeInwardsAtTheirAngles() {
    TuningRingShape shape = ring.shape();
    double quarter = shape.reach() / 4;
    assertThat(at(0, shape.base() + quarter)).isEqualTo(RED);
    assertThat(at(0, shape.base() + 3 * quarter)).isNotEqualTo(RED);
    assertThat(at(90, shape.base() + 3 * quarter)).isEqualTo(RED);
    assertThat(shape.y(90, 1)).isGreaterThan(shape.centreY());
    assertThat(at(270, shape.base() - quarter)).isEqualTo(BLUE);
    assertThat(at(270, shape.base() + quarter)).isNotIn(RED, BLUE);
    assertThat(at(180, shape.base() + quarter)).isNotIn(RED, BLUE);
  }

  @Test
  void aBarIsCutAtTheMaximumAndWhatIsNoNumberHasNone() {
    run(() -> ring.valuesProperty().set(new double[] {400, Double.NaN, 0, 0}));
    TuningRingShape shape = ring.shape();
    assertThat(at(0, shape.base() + shape.reach() - 3)).isEqualTo(RED);
    assertThat(at(0, shape.base() + shape.reach() + 3)).isNotEqualTo(RED);
    assertThat(at(90, shape.base() + 5)).isNotIn(RED, BLUE);
    run(() -> ring.maximumProperty().set(0));
    assertThat(at(0, shape.base() + 5)).isNotIn(RED, BLUE);
    run(() -> ring.valuesProperty().set(new double[] {1}));
    assertThat(ring.getAccessibleText()).contains("unit 10 at 0°: 1");
  }

  @Test
  void aClickPicksTheUnitOfABarButNoHole(FxRobot robot) {
    robot.moveTo(screen(90)).clickOn(MouseButton.PRIMARY);
    robot.moveTo(screen(180)).clickOn(MouseButton.PRIMARY);
    robot.moveTo(screen(45)).clickOn(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(picked).containsExactly(11);
  }

  @Test
  void theNeedleFollowsTheStimulus() {
    TuningRingShape shape = ring.shape();
    Color before = at(45, shape.base() / 2);
    run(() -> ring.needleProperty().set(OptionalDouble.of(45)));
    assertThat(at(45, shape.base() / 2)).isNotEqualTo(before);
    run(() -> ring.needleProperty().set(OptionalDouble.of(135)));
    assertThat(at(45, shape.base() / 2)).isEqualTo(before);
  }

  @Test
  void theRingIsToldInWords() {
    run(() -> ring.needleProperty().set(OptionalDouble.of(45)));
    assertThat(ring.getAccessibleText())
        .isEqualTo("3 units, stimulus at 45°, largest response unit 11 at 90°: 4.000");
    run(() -> ring.placesProperty().set(List.of()));
    assertThat(ring.getAccessibleText()).isEqualTo("0 units, stimulus at 45°");
  }

  @Test
  void numbersAreDroppedWhereThereAreTooMany() {
    assertThat(ring.numbered()).isEqualTo(3);
    run(() -> ring.placesProperty().set(places(90, 4)));
    assertThat(ring.numbered()).isBetween(10, 60);
    run(() -> ring.placesProperty().set(places(480, 0.75)));
    assertThat(ring.numbered()).isZero();
    run(() -> ring.selectedProperty().set(OptionalInt.of(240)));
    assertThat(ring.numbered()).isEqualTo(1);
  }

  @Test
  void unitsAtOneAngleAreFannedOutAndEachCanBePicked(FxRobot robot) {
    run(() -> ring.placesProperty().set(places(3, 0)));
    for (int p = 0; p < 3; p++) {
      robot.moveTo(screen(ring.shape().bar(p, 0))).clickOn(MouseButton.PRIMARY);
    }
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(picked).containsExactly(0, 1, 2);
  }

  @Test
  void placesOfAHalfTurnAreDrawnTwice() {
    run(() -> ring.periodProperty().set(180));
    run(() -> ring.placesProperty().set(List.of(new RingPlace(OptionalInt.of(1), 30))));
    TuningRingShape half = ring.shape();
    assertThat(at(30, half.base() + 5)).isEqualTo(RED);
    assertThat(at(210, half.base() + 5)).isEqualTo(RED);
  }

  @Test
  void aPlaceWithoutAnAngleIsRefused() {
    assertThatThrownBy(() -> new RingPlace(OptionalInt.of(1), Double.NaN))
        .hasMessage("a place cannot be at NaN");
  }

  private static List<RingPlace> places(int count, double step) {
    return IntStream.range(0, count)
        .mapToObj(p -> new RingPlace(OptionalInt.of(p), p * step))
        .toList();
  }

  private static void run(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Color at(double degrees, double radius) {
    TuningRingShape shape = ring.shape();
    Image shot = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> ring.snapshot(null, null));
    return shot.getPixelReader()
        .getColor((int) shape.x(degrees, radius), (int) shape.y(degrees, radius));
  }

  private Point2D screen(double degrees) {
    TuningRingShape shape = ring.shape();
    double radius = shape.base() + shape.reach() / 2;
    Bounds bounds = ring.localToScreen(ring.getBoundsInLocal());
    return new Point2D(
        bounds.getMinX() + shape.x(degrees, radius), bounds.getMinY() + shape.y(degrees, radius));
  }
}
