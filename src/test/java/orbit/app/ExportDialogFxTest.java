package orbit.app;

import static orbit.app.TestWindow.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import orbit.circuit.Ordering;
import orbit.figure.ColourScale;
import orbit.figure.kind.ExportChoice;
import orbit.figure.kind.FigureKind;
import orbit.figure.sheet.FigureFile;
import orbit.format.NativeModel;
import orbit.view.CircuitViewModel;
import orbit.view.NetworkSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExportDialogFxTest {

  private static final Path EXAMPLE = Path.of("src/main/resources/orbit/examples/curves.json");

  @TempDir private Path folder;
  private MainWindow window;
  private ExportDialog dialog;

  @Start
  void start(Stage stage) {
    window = TestWindow.of(stage, folder);
    window.show();
  }

  @BeforeEach
  void openExample() throws IOException {
    Path circuit = Files.copy(EXAMPLE, folder.resolve("mine.json"));
    run(() -> window.open(circuit));
    run(() -> matrix().order(Ordering.RELATIVE));
    show();
  }

  private void show() {
    run(
        () -> {
          dialog =
              new ExportDialog(
                  window, window.openedProperty().get().orElseThrow().figure().orElseThrow(), "");
          dialog.stage().show();
        });
  }

  @AfterEach
  void close() throws TimeoutException {
    run(() -> dialog.stage().close());
    FxToolkit.cleanupStages();
  }

  @Test
  void everyControlChangesTheFigure(FxRobot robot) {
    ComboBox<FigureKind> kind = robot.lookup("#export-kind").queryComboBox();
    run(() -> kind.setValue(FigureKind.PAIRS));
    ComboBox<ColourScale> colours = robot.lookup("#export-colours").queryComboBox();
    run(() -> colours.setValue(ColourScale.GREYS));
    TextField width = robot.lookup("#export-width").queryAs(TextField.class);
    run(width::selectAll);
    robot.clickOn(width).eraseText(8).write("100");
    press(robot, KeyCode.ENTER);
    for (String box : new String[] {"dark", "transparent", "caption", "legend", "title"}) {
      run(() -> robot.lookup("#export-" + box).queryAs(CheckBox.class).fire());
    }
    ExportChoice choice = dialog.model().choiceProperty().get();
    assertThat(choice.settings().kind()).isEqualTo(FigureKind.PAIRS);
    assertThat(choice.settings().style().scale()).isSameAs(ColourScale.GREYS);
    assertThat(choice.settings().style().width()).isEqualTo(100);
    assertThat(choice.settings().style().dark()).isTrue();
    assertThat(choice.transparent()).isTrue();
    assertThat(choice.settings().style().title()).isFalse();
    assertThat(choice.settings().style().caption()).isFalse();
    assertThat(choice.settings().style().legend()).isFalse();
    Label sizes = robot.lookup("#export-sizes").queryAs(Label.class);
    assertThat(sizes.getText()).startsWith("100.0 × ");
  }

  @Test
  void whatIsWrittenOpensAgainWithItsView(FxRobot robot) {
    Path figure = folder.resolve("f.svg");
    run(() -> dialog.model().write(figure));
    Label said = robot.lookup("#export-said").queryAs(Label.class);
    assertThat(said.getText()).startsWith("Written to " + figure);
    run(() -> dialog.stage().close());
    run(window::showStartPage);
    run(() -> window.open(figure));
    assertThat(matrix().state().ordering()).contains(Ordering.RELATIVE);
    assertThat(window.stage().getTitle()).isEqualTo("curves – Orbit");
  }

  @Test
  void theFigureOfANetworkNamesItAndItsLayers(FxRobot robot) throws IOException {
    Path model = folder.resolve("network");
    NativeModel.write(model, NetworkSamples.small());
    run(() -> dialog.stage().close());
    run(() -> window.open(model));
    show();
    Path figure = folder.resolve("f.png");
    run(() -> dialog.model().change(choice -> choice.with(FigureFile.PNG)));
    run(() -> dialog.model().write(figure));
    Document document = Document.read(figure);
    assertThat(document)
        .isInstanceOfSatisfying(
            Document.OfWorkspace.class,
            of -> {
              assertThat(of.workspace().model().orElseThrow().name()).isEqualTo("small");
              assertThat(of.workspace().model().orElseThrow().sha256()).hasSize(64);
              assertThat(of.workspace().look().orElseThrow().key()).isEqualTo("layers input conv1");
              assertThat(of.source()).isInstanceOf(WorkspaceSource.Missing.class);
            });
  }

  @Test
  void thePictureIsCopied(FxRobot robot) {
    run(() -> dialog.model().change(choice -> choice.withPixelsPerInch(72)));
    robot.clickOn("#export-copy");
    run(() -> assertThat(Clipboard.getSystemClipboard().getImage().getWidth()).isEqualTo(511));
  }

  @Test
  void theChoiceIsRemembered() {
    run(() -> dialog.model().change(choice -> choice.withTransparent(true)));
    run(() -> dialog.stage().close());
    show();
    assertThat(dialog.model().choiceProperty().get().transparent()).isTrue();
  }

  @Test
  void aFigureWhoseFileIsGoneSaysSo() throws IOException {
    Path figure = folder.resolve("f.pdf");
    run(() -> dialog.model().change(choice -> choice.with(FigureFile.PDF)));
    run(() -> dialog.model().write(figure));
    Files.delete(folder.resolve("mine.json"));
    assertThat(Document.read(figure))
        .isEqualTo(
            new Document.Refused(
                figure
                    + ": it shows mine.json, which is not beside it; put it there, or open it."));
  }

  private CircuitViewModel matrix() {
    return window.matrixProperty().getValue().orElseThrow().model();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
