package orbit.app;

import static orbit.app.TestWindow.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import orbit.circuit.Ordering;
import orbit.format.NativeModel;
import orbit.network.Model;
import orbit.view.CircuitViewModel;
import orbit.view.NetworkSamples;
import orbit.view.NetworkUnit;
import orbit.workspace.Recovery;
import orbit.workspace.Selection;
import orbit.workspace.WorkspaceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WorkspaceFxTest {

  private static final Path EXAMPLE = Path.of("src/main/resources/orbit/examples/curves.json");

  @TempDir private Path folder;
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.of(stage, folder);
    window.show();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void aNoteAndAnOrderAreSavedAndComeBack(FxRobot robot) throws IOException {
    Path model = openNetwork();
    run(() -> network().choose(new NetworkUnit(layer("conv2"), 4)));
    run(() -> matrix().order(Ordering.MAGNITUDE));
    TextArea note = robot.lookup("#unit-note").queryAs(TextArea.class);
    robot.clickOn(note).write("beg");
    assertThat(TestWindow.work(window).history().undoable()).contains("Note on conv2:4");
    assertThat(window.stage().getTitle()).isEqualTo("*small – Orbit");
    Path file = folder.resolve("work.orbit");
    save(file);
    assertThat(window.stage().getTitle()).isEqualTo("work.orbit – small – Orbit");
    run(window::showStartPage);
    assertThat(window.stage().getTitle()).isEqualTo("Orbit");
    run(() -> window.open(file));
    assertThat(window.stage().getTitle()).isEqualTo("work.orbit – small – Orbit");
    assertThat(robot.lookup("#unit-note").queryAs(TextArea.class).getText()).isEqualTo("beg");
    assertThat(matrix().state().ordering()).contains(Ordering.MAGNITUDE);
    assertThat(window.preferences().recent()).startsWith(file);
    assertThat(Files.readString(file)).contains("\"path\": \"network\"");
    assertThat(model).exists();
  }

  @Test
  void savingAgainNeedsNoName(FxRobot robot) throws IOException {
    openNetwork();
    Path file = folder.resolve("work.orbit");
    save(file);
    String before = Files.readString(file);
    run(() -> TestWindow.work(window).noteUnit("conv1:0", "dead"));
    assertThat(window.stage().getTitle()).startsWith("*");
    press(robot, KeyCode.SHORTCUT, KeyCode.S);
    assertThat(window.stage().getTitle()).doesNotStartWith("*");
    assertThat(Files.readString(file)).isNotEqualTo(before).contains("\"conv1:0\": \"dead\"");
  }

  @Test
  void closingAsksBeforeANoteIsLost(FxRobot robot) throws IOException {
    openNetwork();
    assertThat(closes(robot, "")).isTrue();
    run(window::show);
    run(() -> TestWindow.work(window).noteUnit("conv1:0", "dead"));
    assertThat(closes(robot, "Cancel")).isFalse();
    assertThat(window.stage().isShowing()).isTrue();
    assertThat(closes(robot, "Don’t Save")).isTrue();
  }

  /** Closes the window, and answers what is asked with a button. */
  private boolean closes(FxRobot robot, String answer) {
    WindowEvent event = new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST);
    var closing = WaitForAsyncUtils.asyncFx(() -> window.stage().getOnCloseRequest().handle(event));
    if (!answer.isEmpty()) {
      WaitForAsyncUtils.waitForFxEvents();
      TestWindow.clickOn(robot, answer);
    }
    WaitForAsyncUtils.waitFor(closing);
    return !event.isConsumed();
  }

  @Test
  void whatCannotBeSavedIsSaidAndStaysUnsaved() throws IOException {
    openNetwork();
    run(() -> TestWindow.work(window).noteUnit("conv1:0", "dead"));
    run(
        () ->
            assertThat(
                    new WorkspaceSaving(window)
                        .write(TestWindow.work(window), folder.resolve("no/work.orbit")))
                .isFalse());
    assertThat(TestWindow.messages(window).getText())
        .contains("work.orbit cannot be saved: its folder is not there");
    assertThat(window.stage().getTitle()).startsWith("*");
  }

  @Test
  void aMissingNetworkIsSaidAndFoundElsewhere() throws IOException {
    Path model = openNetwork();
    run(() -> TestWindow.work(window).noteUnit("conv1:0", "dead"));
    Path file = folder.resolve("work.orbit");
    save(file);
    String before = Files.readString(file);
    Path moved = Files.move(model, folder.resolve("elsewhere"));
    run(() -> window.open(EXAMPLE));
    run(() -> window.open(file));
    assertThat(TestWindow.messages(window).getText())
        .contains("The network small", "is not at " + model);
    assertThat(TestWindow.messages(window).getActions())
        .extracting(a -> a.getText())
        .containsExactly("Locate…");
    assertThat(window.stage().getTitle()).startsWith("curves");
    Document.OfWorkspace opened = (Document.OfWorkspace) Document.read(file);
    run(() -> window.locate(opened, moved));
    assertThat(window.stage().getTitle()).isEqualTo("*work.orbit – small – Orbit");
    assertThat(TestWindow.work(window).deskProperty().get().notes().unit("conv1:0"))
        .isEqualTo("dead");
    assertThat(Files.readString(file)).isEqualTo(before);
    run(() -> window.workspaces().save());
    assertThat(Files.readString(file)).contains("\"path\": \"elsewhere\"");
  }

  @Test
  void aChangedNetworkIsSaid() throws IOException {
    Path model = openNetwork();
    Path file = folder.resolve("work.orbit");
    save(file);
    Files.writeString(
        file, Files.readString(file).replaceAll("\"sha256\": \"..", "\"sha256\": \"zz"));
    run(() -> window.open(file));
    assertThat(TestWindow.messages(window).getText())
        .contains("is not the one that this workspace was made with")
        .doesNotContain("\n");
    assertThat(window.stage().getTitle()).isEqualTo("*work.orbit – small – Orbit");
    assertThat(model).exists();
  }

  @Test
  void aCrashIsRecoveredWithItsNoteAndItsFile() throws IOException {
    openNetwork();
    Path file = folder.resolve("work.orbit");
    save(file);
    run(() -> TestWindow.work(window).noteUnit("conv1:0", "dead"));
    Path cache = folder.resolve("cache");
    new Recovery(cache, new Recovery.Writer(1, 5))
        .keep(
            TestWindow.work(window).workspace(),
            TestWindow.work(window).home(),
            Optional.of(file),
            Instant.EPOCH);
    run(() -> TestWindow.work(window).undo());
    run(window::showStartPage);
    Autosave autosave =
        new Autosave(window, new Recovery(cache, Recovery.Writer.here()), Duration.INDEFINITE);
    run(() -> window.workspaces().keep(autosave));
    assertThat(TestWindow.messages(window).getText())
        .startsWith("Orbit ended before work.orbit was saved");
    run(() -> TestWindow.messages(window).getActions().getFirst().handle(null));
    assertThat(TestWindow.work(window).deskProperty().get().notes().unit("conv1:0"))
        .isEqualTo("dead");
    assertThat(window.stage().getTitle()).isEqualTo("*work.orbit – small – Orbit");
    assertThat(files(cache))
        .singleElement()
        .asString()
        .contains(String.valueOf(ProcessHandle.current().pid()));
    run(() -> window.workspaces().save());
    run(autosave::keep);
    assertThat(files(cache)).isEmpty();
    assertThat(WorkspaceFile.read(file).notes().unit("conv1:0")).isEqualTo("dead");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void copiesAreKeptOnlyOfWhatWouldBeMissed() throws IOException {
    openNetwork();
    Path cache = folder.resolve("cache");
    Autosave autosave =
        new Autosave(window, new Recovery(cache, Recovery.Writer.here()), Duration.INDEFINITE);
    run(() -> window.workspaces().keep(autosave));
    run(() -> matrix().select(new Selection.Output(1)));
    run(autosave::keep);
    assertThat(cache).doesNotExist();
    run(() -> TestWindow.work(window).noteUnit("conv1:0", "dead"));
    run(autosave::keep);
    assertThat(WorkspaceFile.read(files(cache).getFirst()).notes().unit("conv1:0"))
        .isEqualTo("dead");
    run(() -> TestWindow.work(window).undo());
    run(autosave::keep);
    assertThat(files(cache)).isEmpty();
  }

  @Test
  void aWorkspaceOfACircuitsFileOpensWithItsView() throws IOException {
    Path circuit = Files.copy(EXAMPLE, folder.resolve("mine.json"));
    run(() -> window.open(circuit));
    run(() -> matrix().order(Ordering.RELATIVE));
    Path file = folder.resolve("circuit.orbit");
    save(file);
    run(window::showStartPage);
    run(() -> window.open(file));
    assertThat(matrix().state().ordering()).contains(Ordering.RELATIVE);
    assertThat(TestWindow.messages(window).isShowing()).isFalse();
    Files.writeString(circuit, Files.readString(circuit) + " ");
    run(() -> window.open(file));
    assertThat(TestWindow.messages(window).getText())
        .contains("has changed since this workspace was saved");
  }

  @Test
  void aBrokenWorkspaceLeavesWhatIsOpen() throws IOException {
    run(() -> window.open(EXAMPLE));
    Path bad =
        Files.writeString(
            folder.resolve("bad.orbit"),
            "{\"orbit\": 1, \"kind\": \"workspace\",\n \"notes\": {\"units\": {\"a:1\": 3}}}");
    run(() -> window.open(bad));
    assertThat(TestWindow.messages(window).getText())
        .isEqualTo(bad + ", /notes/units/a:1: a text belongs here, not 3; correct the value.");
    assertThat(window.stage().getTitle()).startsWith("curves");
  }

  private Path openNetwork() throws IOException {
    Path model = folder.resolve("network");
    NativeModel.write(model, NetworkSamples.small());
    run(() -> window.open(model));
    return model;
  }

  private void save(Path file) {
    run(
        () ->
            assertThat(new WorkspaceSaving(window).write(TestWindow.work(window), file)).isTrue());
  }

  private orbit.view.NetworkViewModel network() {
    return ((OpenedNetwork) window.openedProperty().get().orElseThrow()).model();
  }

  private orbit.network.Layer layer(String name) {
    Model model = network().network();
    return model.layer(name).orElseThrow();
  }

  private CircuitViewModel matrix() {
    return window.matrixProperty().getValue().orElseThrow().model();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
