package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import orbit.network.Batch;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.PlainEngine;
import orbit.network.Shape;
import orbit.network.ValueRange;
import orbit.stimulus.StoredPicture;
import orbit.visualization.example.ExampleCache;
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
class GalleryExamplesFxTest {

  private static final Model MODEL = NetworkSamples.small();
  private static final Layer LAYER = MODEL.layer("conv2").orElseThrow();

  @TempDir private Path folder;
  private final Deque<Runnable> searches = new ArrayDeque<>();
  private final PlainEngine.Counts engines = new PlainEngine.Counts();
  private final List<StoredPicture> stimuli = new ArrayList<>();
  private final List<Path> told = new ArrayList<>();
  private ExamplesViewModel model;
  private GalleryExamples pane;
  private int asked;

  @Start
  void start(Stage stage) {
    model = viewModel(Optional.empty());
    pane = new GalleryExamples(model, new GalleryActions(() -> {}, () -> asked++, stimuli::add));
    pane.show(new NetworkUnit(LAYER, 1));
    stage.setScene(new Scene(pane, 700, 300));
    stage.getScene().getStylesheets().add("/orbit/orbit.css");
    stage.show();
  }

  private ExamplesViewModel viewModel(Optional<Path> remembered) {
    ExamplesViewModel made =
        new ExamplesViewModel(
            MODEL,
            engines::open,
            GalleryExamplesFxTest::drawn,
            new ExampleCache(folder.resolve("cache")),
            remembered,
            new ExamplesViewModel.Workers(searches::add, Runnable::run, Platform::runLater));
    made.onChoice(told::add);
    return made;
  }

  private static Batch drawn(Path file, Shape wanted, ValueRange range) throws IOException {
    if (file.toString().contains("broken") || !Files.exists(file)) {
      throw new IOException(file + " is broken.");
    }
    Shape shape = new Shape(wanted.channels(), 20, 24);
    float[] values = new float[shape.size()];
    Random random = new Random(file.getFileName().hashCode());
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) range.value(0, random.nextDouble());
    }
    return Batch.of(shape, values);
  }

  private Path pictures() throws IOException {
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    for (String name : List.of("a.png", "b.jpg", "inner/c.png", "broken.png")) {
      Files.createDirectories(pictures.resolve(name).getParent());
      Files.writeString(pictures.resolve(name), name);
    }
    return pictures;
  }

  @AfterEach
  void close() throws java.util.concurrent.TimeoutException {
    run(model::close);
    while (!searches.isEmpty()) {
      searches.remove().run();
    }
    assertThat(engines.open()).isZero();
    FxToolkit.cleanupStages();
  }

  /** Runs what waits for the thread that searches, and what it delivers. */
  private void work() {
    while (!searches.isEmpty()) {
      searches.remove().run();
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  @Test
  void noGapIsLeftBelowWindowsThatFitIntoOneRow(FxRobot robot) throws IOException {
    Path pictures = pictures();
    for (int k = 0; k < 6; k++) {
      Files.writeString(pictures.resolve("more" + k + ".png"), "more");
    }
    run(() -> model.choose(pictures));
    work();
    assertThat(pane.tiles()).hasSize(18);
    double first = pane.tiles().getFirst().localToScene(0, 0).getY();
    assertThat(pane.tiles().get(8).localToScene(0, 0).getY()).isEqualTo(first);
    assertThat(pane.tiles().get(9).localToScene(0, 0).getY() - first)
        .isLessThan(1.5 * pane.tiles().getFirst().getHeight());
  }

  @Test
  void aChosenFolderIsSearchedShownAndKept(FxRobot robot) throws IOException {
    fire(robot, "#examples-choose");
    assertThat(asked).isEqualTo(1);
    Path pictures = pictures();
    run(() -> model.choose(pictures));
    assertThat(told).containsExactly(pictures);
    assertThat(model.isSettled()).isFalse();
    work();
    assertThat(model.isSettled()).isTrue();
    assertThat(pane.tiles()).hasSize(6);
    assertThat(text(robot)).endsWith("pictures  ·  3 pictures, 1 skipped");
    assertThat(pane.tiles()).allMatch(tile -> tile.lookup(".image-view") instanceof ImageView);
    assertThat(pane.tiles().getFirst().getAccessibleText()).contains(", value ");
    run(() -> pane.tiles().getFirst().fire());
    assertThat(stimuli).hasSize(1);
    assertThat(stimuli.getFirst().colours().shape().channels()).isEqualTo(3);

    // another unit of the layer needs no search, and another window finds what was kept
    int computed = engines.pictures();
    run(() -> pane.show(new NetworkUnit(LAYER, 2)));
    assertThat(searches).isEmpty();
    ExamplesViewModel again = viewModel(Optional.of(pictures));
    run(() -> again.look(LAYER));
    work();
    assertThat(again.stateProperty().get()).isInstanceOf(ExamplesState.Found.class);
    assertThat(engines.pictures()).isEqualTo(computed);

    // a layer that was not shown the pictures is not shown them unasked
    run(() -> pane.show(new NetworkUnit(MODEL.layer("conv1").orElseThrow(), 0)));
    work();
    assertThat(engines.pictures()).isEqualTo(computed);
    fire(robot, "#examples-find");
    work();
    assertThat(engines.pictures()).isGreaterThan(computed);
    assertThat(pane.tiles()).hasSize(6);
  }

  @Test
  void aSearchThatIsCancelledLeavesNothing(FxRobot robot) throws IOException {
    Path pictures = pictures();
    run(() -> model.choose(pictures));
    searches.remove().run();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#examples-words").<Label>query().getText())
        .isEqualTo("conv2 is shown your pictures: 0 of 4");
    fire(robot, "#examples-cancel");
    work();
    assertThat(model.stateProperty().get()).isInstanceOf(ExamplesState.Offered.class);
    assertThat(engines.pictures()).isZero();
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void whatIsWrongWithAFolderIsSaid(FxRobot robot) throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    run(() -> model.choose(empty));
    work();
    assertThat(pane.lookup(".warning")).isInstanceOf(Label.class);
    assertThat(((Label) pane.lookup(".warning")).getText())
        .contains("there is no PNG or JPEG file in this folder");
    Path pictures = pictures();
    run(() -> model.choose(pictures));
    work();
    assertThat(pane.tiles()).hasSize(6);
    // pictures that go away later
    Files.delete(pictures.resolve("a.png"));
    run(() -> pane.show(new NetworkUnit(LAYER, 3)));
    assertThat(pane.tiles()).hasSize(6);
    assertThat(text(robot)).contains("3 pictures");
  }

  private static String text(FxRobot robot) {
    return robot.lookup("#examples-about").<Label>query().getText();
  }

  private static void fire(FxRobot robot, String button) {
    run(() -> robot.lookup(button).<ButtonBase>query().fire());
  }

  private static void run(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
