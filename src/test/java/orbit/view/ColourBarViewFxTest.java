package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import orbit.figure.ColourScale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ColourBarViewFxTest {

  private final CircuitViewModel model =
      new CircuitViewModel(
          MatrixSamples.directions(), ColourScale.RED_BLUE, Runnable::run, Runnable::run);
  private ColourBarView bar;

  @Start
  void start(Stage stage) {
    bar = new ColourBarView(model, new SimpleObjectProperty<>(OptionalDouble.of(0.5)));
    stage.setScene(new Scene(new StackPane(bar), 120, 300));
    stage.show();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void aDragSetsTheRangeAsOneStepAndADoubleClickFreesIt(FxRobot robot) {
    assertThat(bar.getAccessibleText()).isEqualTo("colours from -0.500 to 0.500");
    robot.moveTo(bar).press(MouseButton.PRIMARY).moveBy(0, -40).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.state().limit().orElse(0)).isGreaterThan(0.6);
    robot.moveTo(bar).doubleClickOn(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.state().limit()).isEmpty();
    WaitForAsyncUtils.waitForAsyncFx(10_000, model::undo);
    WaitForAsyncUtils.waitForAsyncFx(10_000, model::undo);
    assertThat(model.state().limit()).isEmpty();
    assertThat(model.history().undoable()).isEmpty();
  }
}
