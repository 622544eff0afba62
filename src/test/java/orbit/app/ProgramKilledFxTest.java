package orbit.app;

import static orbit.app.TestWindow.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import javafx.util.Duration;
import orbit.view.CircuitViewModel;
import orbit.workspace.Recovery;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ProgramKilledFxTest {

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
  void whatAKilledProgramHadNotSavedComesBack()
      throws IOException, InterruptedException, TimeoutException {
    Path file = Files.copy(EXAMPLE, folder.resolve("mine.json"));
    Path copies = folder.resolve("copies");
    Process program = program(file, copies);
    try {
      WaitForAsyncUtils.waitFor(
          60, TimeUnit.SECONDS, () -> holds(copies, "the sharpest") || !program.isAlive());
      assertThat(program.isAlive()).as(Files.readString(folder.resolve("killed.txt"))).isTrue();
      Recovery next = new Recovery(copies, Recovery.Writer.here());
      // what runs keeps its copy to itself
      assertThat(next.left()).isEmpty();
      program.destroyForcibly().waitFor();
      run(() -> window.workspaces().keep(new Autosave(window, next, Duration.INDEFINITE)));
    } finally {
      program.destroyForcibly().waitFor();
    }
    NotificationPane messages = (NotificationPane) window.stage().getScene().getRoot();
    assertThat(messages.getText()).startsWith("Orbit ended before a workspace was saved");
    run(() -> messages.getActions().getFirst().handle(null));
    CircuitViewModel model = window.matrixProperty().getValue().orElseThrow().model();
    assertThat(model.state().layout().outputs().toArray()).startsWith(0, 1, 3, 2, 4);
    assertThat(
            window
                .workspaces()
                .workspaceProperty()
                .get()
                .orElseThrow()
                .deskProperty()
                .get()
                .notes()
                .unit("second:329"))
        .isEqualTo("the sharpest");
    assertThat(window.stage().getTitle()).startsWith("*curves");
    assertThat(files(copies))
        .singleElement()
        .asString()
        .contains(String.valueOf(ProcessHandle.current().pid()));
  }

  private Process program(Path file, Path copies) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String same : List.of("glass.platform", "prism.order")) {
      if (System.getProperty(same) != null) {
        command.add("-D" + same + "=" + System.getProperty(same));
      }
    }
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            UnsavedProgram.class.getName(),
            file.toString(),
            Files.createDirectories(folder.resolve("killed")).toString(),
            copies.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("killed.txt").toFile())
        .start();
  }

  private static boolean holds(Path copies, String text) throws IOException {
    for (Path copy : files(copies)) {
      if (Files.readString(copy).contains(text)) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.orbit")) {
        files.forEach(found::add);
      }
    }
    return found;
  }
}
