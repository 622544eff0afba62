package orbit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Button;
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

/** The tables of families and circuits of the shipped network. */
@ExtendWith(ApplicationExtension.class)
class SurveyFxTest {

  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  @TempDir private Path folder;
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.of(stage, folder, worker, Platform::runLater);
    window.openShipped();
    window.show();
  }

  @AfterEach
  void close() throws TimeoutException {
    Platform.runLater(window::close);
    WaitForAsyncUtils.waitForFxEvents();
    worker.shutdownNow();
    FxToolkit.cleanupStages();
  }

  @Test
  void theFamiliesAreToldAndTheGalleryTakesThePlaceOfTheTables(FxRobot robot)
      throws TimeoutException {
    waitUntil(
        () ->
            robot.lookup("#open-survey").tryQuery().isPresent()
                && !robot.lookup("#open-survey").query().isDisabled());
    Button button = robot.lookup("#open-survey").query();
    assertThat(button.getText()).matches("\\d+ families");
    robot.clickOn("#open-survey");
    waitUntil(() -> robot.lookup("#survey-circuits").tryQuery().isPresent());
    robot.clickOn("#open-gallery");
    waitUntil(() -> robot.lookup("#survey-circuits").tryQuery().isEmpty());
    robot.clickOn("#open-survey");
    waitUntil(() -> robot.lookup("#survey-circuits").tryQuery().isPresent());
    assertThat(window.openedProperty().get().flatMap(Opened::gallery).orElseThrow())
        .satisfies(slot -> assertThat(slot.galleryProperty().get()).isEmpty());
    robot.clickOn("#survey-close");
    waitUntil(() -> robot.lookup("#survey-circuits").tryQuery().isEmpty());
  }

  private static void waitUntil(Callable<Boolean> met) throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, met);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
