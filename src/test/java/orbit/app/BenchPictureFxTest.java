package orbit.app;

import static orbit.app.TestWindow.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import orbit.format.NativeModel;
import orbit.stimulus.Parameter;
import orbit.stimulus.StoredPicture;
import orbit.view.BenchChoice;
import orbit.view.NetworkSamples;
import orbit.workspace.BenchState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BenchPictureFxTest {

  @TempDir private Path folder;
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.of(stage, folder, Runnable::run, Platform::runLater);
    window.show();
  }

  @AfterEach
  void close() throws TimeoutException {
    run(window::close);
    FxToolkit.cleanupStages();
  }

  @Test
  void aPictureOfTheUsersOwnComesBackOrIsSaidToBeGone() throws IOException {
    openNetwork();
    Path picture = folder.resolve("mine.png");
    ImageIO.write(new BufferedImage(20, 12, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    StoredPicture shown = BenchPicture.read(picture).crop(1, 2, 9).crop(1, 1, 8);
    bench(choice -> choice.show(shown));
    bench(choice -> choice.parameterProperty().set(Parameter.HUE));
    bench(choice -> choice.set(Parameter.HUE, 40));
    Path file = folder.resolve("work.orbit");
    save(file);
    assertThat(file).content().contains("\"path\": \"mine.png\"", "\"side\": 8");
    String before = Files.readString(file);
    run(() -> window.open(file));
    assertThat(TestWindow.messages(window).isShowing()).isFalse();
    BenchState opened = TestWindow.work(window).deskProperty().get().bench().orElseThrow();
    bench(
        choice -> {
          StoredPicture again = (StoredPicture) choice.stimulusProperty().get();
          assertThat(again.colours().values()).isEqualTo(shown.colours().values());
          assertThat(again.source()).isEqualTo(shown.source());
          assertThat(choice.settingsProperty().get().get(Parameter.HUE)).isEqualTo(40);
          assertThat(choice.parameterProperty().get()).isEqualTo(Parameter.HUE);
        });
    assertThat(TestWindow.work(window).deskProperty().get().bench()).contains(opened);
    assertThat(TestWindow.work(window).history().actions()).containsExactly("");
    assertThat(TestWindow.work(window).unsavedProperty().get()).isFalse();
    Path gone = Files.move(picture, folder.resolve("gone.png"));
    run(() -> window.open(file));
    assertThat(TestWindow.messages(window).getText())
        .isEqualTo("The picture mine.png is not there; line stands in its place on the bench.");
    bench(choice -> assertThat(choice.stimulusProperty().get().name()).isEqualTo("line"));
    run(() -> window.workspaces().save());
    assertThat(file).hasContent(before);
    Path elsewhere = Files.createDirectory(folder.resolve("deep")).resolve("w.orbit");
    save(elsewhere);
    run(() -> TestWindow.work(window).noteUnit("conv1:0", "odd"));
    run(() -> window.workspaces().save());
    assertThat(elsewhere).content().contains("\"path\": \"../mine.png\"");
    Files.move(gone, picture);
    Files.write(picture, new byte[1], StandardOpenOption.APPEND);
    run(() -> window.open(file));
    assertThat(TestWindow.messages(window).getText())
        .startsWith(picture + " has changed since this workspace was saved");
  }

  @Test
  void aUnitsPictureIsKeptByItsFile() throws IOException {
    BufferedImage red = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
    red.setRGB(7, 9, 0xff0000);
    Path pictures = Files.createDirectories(folder.resolve("network").resolve("pictures"));
    ImageIO.write(red, "png", pictures.resolve("conv1_2.png").toFile());
    openNetwork();
    bench(choice -> {});
    run(() -> onBench().model().tuning().unitProperty().set(OptionalInt.of(2)));
    run(() -> ((Button) onBench().pane().lookup("#bench-unit-picture")).fire());
    WaitForAsyncUtils.waitForFxEvents();
    Path file = folder.resolve("work.orbit");
    save(file);
    assertThat(file).content().contains("\"path\": \"network/pictures/conv1_2.png\"");
    run(() -> window.open(file));
    bench(
        choice -> {
          StoredPicture again = (StoredPicture) choice.stimulusProperty().get();
          assertThat(again.colours().at(0, 0, 9, 7)).isEqualTo(1);
          assertThat(again.colours().shape().width()).isEqualTo(300);
        });
    assertThat(TestWindow.messages(window).isShowing()).isFalse();
  }

  private Bench onBench() {
    return window
        .openedProperty()
        .get()
        .flatMap(Opened::bench)
        .flatMap(slot -> slot.benchProperty().get())
        .orElseThrow();
  }

  /** Does something on the bench, which is opened for it. */
  private void bench(Consumer<BenchChoice> action) {
    run(
        () ->
            window
                .openedProperty()
                .get()
                .flatMap(Opened::bench)
                .orElseThrow()
                .withBench(open -> action.accept(open.model().choice())));
  }

  private void openNetwork() throws IOException {
    NativeModel.write(folder.resolve("network"), NetworkSamples.small());
    run(() -> window.open(folder.resolve("network")));
  }

  private void save(Path file) {
    run(
        () ->
            assertThat(new WorkspaceSaving(window).write(TestWindow.work(window), file)).isTrue());
  }
}
