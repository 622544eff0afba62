package orbit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import orbit.format.LocalModels;
import orbit.format.ModelFile;
import orbit.format.NativeModel;
import orbit.network.Model;
import orbit.network.ValueRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What somebody sees who opened a file of another program. */
@ExtendWith(ApplicationExtension.class)
class ImportDialogFxTest {

  @TempDir private Path folder;
  private MainWindow window;
  private ImportDialog dialog;

  @Start
  void start(Stage stage) throws IOException {
    window = TestWindow.of(stage, folder);
    window.show();
    Model leaves = NativeModel.read(Path.of("models/leaves"));
    dialog = new ImportDialog(window, leaves, new LocalModels(folder.resolve("models")));
    dialog.stage().show();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void aPictureRunsThroughEveryLayer(FxRobot robot) {
    assertThat(dialog.model().isSettled()).isTrue();
    TableView<?> table = robot.lookup(".layer-table").queryAs(TableView.class);
    assertThat(table.getItems()).hasSize(7);
    assertThat(robot.lookup(".label").<Label>queryAll())
        .extracting(Label::getText)
        .contains("Every layer answers.", "a picture drawn by Orbit", "Kernels of conv2d0");
  }

  @Test
  void theInputIsChangedAndTheModelKept(FxRobot robot) throws IOException {
    robot.clickOn("#input-mean").eraseText(3).write("0.5, 0.4, 0.3");
    ChoiceBox<?> preset = robot.lookup("#input-preset").queryAs(ChoiceBox.class);
    assertThat(preset.getValue()).isEqualTo("other");
    robot.clickOn("#import-name").eraseText(6).write("mine");
    robot.clickOn("#import-keep");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(dialog.stage().isShowing()).isFalse();
    Model kept = ModelFile.read(folder.resolve("models/mine"));
    assertThat(kept.range())
        .isEqualTo(
            ValueRange.normalised(
                1, new double[] {0.5, 0.4, 0.3}, new double[] {0.5, 0.5, 0.5}, false));
    assertThat(window.stage().getTitle()).isEqualTo("mine – Orbit");
  }

  @Test
  void whatIsNoNumberIsSaidAndChangesNothing(FxRobot robot) {
    robot.clickOn("#input-deviation").eraseText(3).write("much");
    assertThat(robot.lookup(".warning").<Label>queryAll())
        .extracting(Label::getText)
        .contains("“much” is no number.");
    assertThat(dialog.model().wanted("x").range()).isEqualTo(new ValueRange(-1, 1));
  }

  @Test
  void aNameThatCannotBeIsSaid(FxRobot robot) {
    TextField name = robot.lookup("#import-name").queryAs(TextField.class);
    robot.clickOn(name).eraseText(6).write("../x");
    assertThat(robot.lookup("#import-keep").queryAs(Button.class).isDisabled()).isTrue();
  }

  @Test
  void aPictureThatCannotBeReadIsSaid() {
    robotlessly(() -> dialog.model().picture(new TestPictures.OfFile(folder.resolve("no.png"))));
    assertThat(dialog.model().isSettled()).isTrue();
    assertThat(dialog.stage().getScene().getRoot().lookupAll(".warning"))
        .anyMatch(node -> node instanceof Label label && label.getText().contains("no such file"));
  }

  private static void robotlessly(Runnable step) {
    WaitForAsyncUtils.asyncFx(step);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
