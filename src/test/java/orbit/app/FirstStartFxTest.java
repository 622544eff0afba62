package orbit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What somebody sees who starts the program for the first time. */
@ExtendWith(ApplicationExtension.class)
class FirstStartFxTest {

  @TempDir private Path folder;
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.of(stage, folder);
    window.openShipped();
    window.show();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void theShippedNetworkIsOpenAndNotRemembered() {
    assertThat(window.stage().getTitle()).isEqualTo("leaves – Orbit");
    assertThat(window.showsMatrix()).isTrue();
    assertThat(window.preferences().recent()).isEmpty();
  }

  @Test
  void theStartPageComesByItsKeyAndOpensTheNetworkAgain(FxRobot robot) {
    robot.press(KeyCode.SHORTCUT, KeyCode.N).release(KeyCode.N, KeyCode.SHORTCUT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(window.openedProperty().get()).isEmpty();
    assertThat(window.stage().getTitle()).isEqualTo("Orbit");
    robot.clickOn(
        robot.lookup(".hyperlink").<Hyperlink>queryAll().stream()
            .filter(link -> link.getText().startsWith("leaves"))
            .findFirst()
            .orElseThrow());
    assertThat(window.stage().getTitle()).isEqualTo("leaves – Orbit");
  }

  @Test
  void theEngineIsLoadedOnceAndSaysWhatItIs() throws TimeoutException {
    assertThat(window.engine().stateProperty().get()).isEmpty();
    Platform.runLater(() -> window.engine().begin(Platform::runLater));
    Platform.runLater(() -> window.engine().begin(Platform::runLater));
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> window.engine().stateProperty().get().matches("PyTorch .*|no engine"));
    assertThat(window.engine().detailProperty().get()).isNotEmpty();
  }
}
