package orbit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import orbit.format.NativeModel;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.view.NetworkViewModel;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A layer by any of its names. */
@ExtendWith(ApplicationExtension.class)
class LayerFieldFxTest {

  @TempDir private Path folder;
  private MainWindow window;

  @Start
  void start(Stage stage) throws IOException {
    window = TestWindow.of(stage, folder);
    Model leaves = NativeModel.read(Path.of("models/leaves"));
    Model named =
        new Model(
            leaves.name(),
            leaves.format(),
            leaves.graph(),
            leaves.range(),
            Map.of("mixed3a", "mixed3a", "conv2d2", "conv2d2"),
            leaves.sha256(),
            leaves.about(),
            Map.of("branch:0", "mixed3a_3x3"));
    window.show();
    window.show(new NetworkOrigin(named, List.of()));
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  private void name(FxRobot robot, String name) {
    TextField field = robot.lookup("#layer-name").queryAs(TextField.class);
    WaitForAsyncUtils.asyncFx(
        () -> {
          field.setText(name);
          field.getOnAction().handle(null);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private NetworkViewModel model() {
    return ((OpenedNetwork) window.openedProperty().get().orElseThrow()).model();
  }

  private String shown() {
    return model().chosenProperty().get().orElseThrow().to().name();
  }

  @Test
  void aListedLayerIsChosen(FxRobot robot) {
    name(robot, "mixed3a");
    assertThat(shown()).isEqualTo("mixed3a");
    assertThat(model().layers().all()).hasSize(3);
  }

  @Test
  void aNodeAndAValueJoinTheLayersInTheirPlace(FxRobot robot) {
    name(robot, "mixed3a_5x5");
    assertThat(shown()).isEqualTo("mixed3a_5x5");
    name(robot, "branch:0");
    assertThat(shown()).isEqualTo("branch:0");
    assertThat(model().layers().all())
        .extracting(Layer::name)
        .containsExactly("input", "conv2d2", "branch:0", "mixed3a_5x5", "mixed3a");
  }

  @Test
  void whatIsNotThereIsSaid(FxRobot robot) {
    name(robot, "nothing");
    NotificationPane messages = robot.lookup(".notification-pane").queryAs(NotificationPane.class);
    assertThat(messages.getText()).isEqualTo("leaves has no layer, node or value nothing.");
  }
}
