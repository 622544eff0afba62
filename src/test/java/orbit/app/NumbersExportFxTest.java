package orbit.app;

import static orbit.app.TestWindow.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import orbit.circuit.Layout;
import orbit.circuit.Ordering;
import orbit.format.NpyArray;
import orbit.format.NpyFile;
import orbit.network.Weights;
import orbit.view.CircuitViewModel;
import orbit.view.FigureSubject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(ApplicationExtension.class)
class NumbersExportFxTest {

  private static final Path EXAMPLE = Path.of("src/main/resources/orbit/examples/curves.json");

  @TempDir private Path folder;
  private MainWindow window;
  private NumbersExport export;

  @Start
  void start(Stage stage) {
    window = TestWindow.of(stage, folder);
    window.show();
    export = new NumbersExport(window, window.worker(), window.receiver());
  }

  @BeforeEach
  void openExample() throws IOException {
    Path circuit = Files.copy(EXAMPLE, folder.resolve("mine.json"));
    run(() -> window.open(circuit));
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void theNumbersAreThoseOnScreenInTheirOrder() throws IOException {
    run(() -> matrix().order(Ordering.RELATIVE));
    run(() -> matrix().transpose());
    run(() -> matrix().tie(0.3));
    Path npy = folder.resolve("n.npy");
    Path json = folder.resolve("n.json");
    write(npy, false);
    write(json, false);
    Weights weights = matrix().framedWeights();
    Layout layout = matrix().state().layout();
    NpyArray array = NpyFile.read(npy);
    assertThat(array.shape())
        .containsExactly(layout.rows(), layout.columns(), weights.height(), weights.width());
    JsonNode told = JsonMapper.shared().readTree(json.toFile());
    assertThat(told.get("transposed").asBoolean()).isTrue();
    assertThat(told.get("weightsShown").asString()).contains("0.30");
    assertThat(told.get("analysis").get("score").asDouble()).isPositive();
    float[] kernel = new float[weights.kernelSize()];
    for (int row = 0; row < layout.rows(); row++) {
      for (int column = 0; column < layout.columns(); column++) {
        weights.read(layout.outputAt(row, column), layout.inputAt(row, column), kernel);
        int cell = (row * layout.columns() + column) * kernel.length;
        assertThat(array.values()[cell + 3]).isEqualTo(kernel[3]);
        assertThat(told.get("weights").get(row).get(column).get(0).get(3).floatValue())
            .isEqualTo(kernel[3]);
      }
    }
  }

  @Test
  void scoresAreWrittenAndAFolderThatIsNoneIsTold() throws IOException {
    Path scores = folder.resolve("scores.csv");
    write(scores, true);
    assertThat(Files.readAllLines(scores)).startsWith("measure,of,value");
    assertThat(TestWindow.messages(window).getText()).contains("Written to " + scores);
    Path nowhere = folder.resolve("none/scores.csv");
    write(nowhere, true);
    assertThat(TestWindow.messages(window).getText()).contains(nowhere + " cannot be written");
  }

  @Test
  void theKindThatWasChosenGivesTheEnding() {
    assertThat(NumbersExport.ended(Path.of("a/curve.csv"), "json"))
        .isEqualTo(Path.of("a/curve.json"));
    assertThat(NumbersExport.ended(Path.of("a/curve.NPY"), "npy"))
        .isEqualTo(Path.of("a/curve.NPY"));
    assertThat(NumbersExport.ended(Path.of("a/curve.v2"), "npz"))
        .isEqualTo(Path.of("a/curve.v2.npz"));
  }

  @Test
  void everyCommandStandsInAMenu(FxRobot robot) throws IllegalAccessException {
    MenuBar bar = robot.lookup((Node node) -> node instanceof MenuBar).queryAs(MenuBar.class);
    List<String> items =
        bar.getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .map(MenuItem::getText)
            .toList();
    List<String> names = new ArrayList<>();
    Commands commands = new Commands(window);
    for (Object owner : List.of(commands, commands.files, commands.history, commands.rooms)) {
      for (Field field : owner.getClass().getDeclaredFields()) {
        if (field.getType() == Command.class) {
          field.setAccessible(true);
          names.add(((Command) field.get(owner)).name().getValue());
        }
      }
    }
    assertThat(names).hasSizeGreaterThan(20);
    assertThat(items).containsAll(names);
  }

  private void write(Path file, boolean scores) {
    FigureSubject subject = window.openedProperty().get().orElseThrow().figure().orElseThrow();
    run(() -> export.write(subject, file, scores));
  }

  private CircuitViewModel matrix() {
    return window.matrixProperty().getValue().orElseThrow().model();
  }
}
