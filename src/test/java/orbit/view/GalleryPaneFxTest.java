package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import orbit.network.Model;
import orbit.network.PlainEngine;
import orbit.network.Shape;
import orbit.visualization.Picture;
import orbit.visualization.Visualization;
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
class GalleryPaneFxTest {

  @TempDir private Path folder;
  private final ExecutorService making = Executors.newSingleThreadExecutor();
  private final PlainEngine.Counts engines = new PlainEngine.Counts();
  private final List<String> failures = new ArrayList<>();
  private final List<NetworkUnit> told = new ArrayList<>();
  private final GallerySamples.Pictures pack = new GallerySamples.Pictures();
  private Stage stage;
  private VisualizationViewModel visualizing;
  private GalleryPane pane;
  private boolean closed;

  @Start
  void start(Stage shown) {
    stage = shown;
    open(NetworkSamples.small(), "conv2", 3);
    stage.show();
  }

  private void open(Model network, String layer, int steps) {
    visualizing =
        new VisualizationViewModel(
            VisualizationSamples.plan(network, steps),
            new VisualizationSamples.Store(folder.resolve("pictures")),
            engines::open,
            new VisualizationViewModel.Workers(making, Runnable::run, Platform::runLater));
    visualizing.onFailure(failures::add);
    UnitPictures sources = new VisualizationSources(List.of(pack, visualizing.pictures()));
    pane =
        new GalleryPane(
            new GalleryViewModel(
                network,
                network.layer(layer).orElseThrow(),
                GallerySamples.families(),
                new SimpleObjectProperty<>(Optional.of(sources))),
            visualizing,
            new ExamplesViewModel(
                network,
                engines::open,
                (file, wanted, range) -> {
                  throw new IOException("no picture");
                },
                new ExampleCache(folder.resolve("examples")),
                Optional.empty(),
                new ExamplesViewModel.Workers(making, Runnable::run, Platform::runLater)),
            new GalleryActions(() -> closed = true, () -> {}, picture -> {}));
    pane.onChoice(told::add);
    BorderPane root = new BorderPane(pane, null, null, new VisualizationBar(visualizing), null);
    stage.setScene(new Scene(root, 900, 700));
    stage.getScene().getStylesheets().add("/orbit/orbit.css");
  }

  @AfterEach
  void close() throws TimeoutException, InterruptedException {
    run(visualizing::close);
    making.shutdown();
    assertThat(making.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(engines.open()).isZero();
    FxToolkit.cleanupStages();
  }

  @Test
  void clicksChooseAUnitAndCompareSeveral(FxRobot robot) {
    run(() -> pack.arrive("conv2", 4));
    robot.clickOn(cell(4));
    assertThat(told).extracting(NetworkUnit::name).containsExactly("conv2:4");
    assertThat(text("#gallery-title", robot)).isEqualTo("conv2:4");
    // the headless platform's robot does not carry modifiers to clicks
    run(() -> cell(1).fireEvent(clicked(cell(1))));
    assertThat(text("#gallery-title", robot)).isEqualTo("2 units of conv2 compared");
    assertThat(pane.detail().tiles()).hasSize(2);
    assertThat(pane.detail().tiles().getFirst().image()).isPresent();
    assertThat(text("#gallery-about", robot)).isEqualTo("1 have no picture yet.");
  }

  @Test
  void picturesOfAUnitAreInOneRowAndTheExamplesBelowThemInSight(FxRobot robot) {
    run(() -> stage.setWidth(480));
    run(() -> pane.model().choose(4));
    for (int pulse = 0; pulse < 3; pulse++) {
      run(() -> stage.getScene().getRoot().layout());
    }
    assertThat(pane.detail().tiles()).hasSize(4);
    assertThat(pane.detail().tiles()).extracting(Node::getLayoutY).containsOnly(0.0);
    GalleryExamples examples = pane.detail().examples();
    double below = examples.localToScene(0, examples.getHeight()).getY();
    Node about = robot.lookup("#gallery-about").query();
    assertThat(below).isLessThanOrEqualTo(about.localToScene(0, 0).getY());
  }

  @Test
  void picturesTakeTheRowsThatSuitThem() {
    assertThat(GalleryDetail.side(5, 600, 300)).isEqualTo(136);
    assertThat(GalleryDetail.side(5, 600, 120)).isEqualTo(113);
    assertThat(GalleryDetail.side(1, 900, 900)).isEqualTo(320);
    assertThat(GalleryDetail.side(40, 600, 300)).isEqualTo(84);
  }

  @Test
  void keysMoveAndEnterMakesAPicture(FxRobot robot) throws TimeoutException {
    run(pane::focusUnits);
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertThat(pane.model().leadProperty().get()).hasValue(1);
    robot.push(KeyCode.END);
    assertThat(pane.model().leadProperty().get()).hasValue(5);
    robot.push(KeyCode.ENTER);
    await(() -> !visualizing.stateProperty().get().isBusy());
    assertThat(image(5)).isPresent();
    assertThat(cell(5).getAccessibleText()).isEqualTo("conv2:5,curves, 270°, with picture");
    assertThat(text("#gallery-about", robot)).startsWith("Made here, channel: 16 × 16 pixels");
  }

  @Test
  void aFamilyIsShownByItsPlacesAndTurnedBack(FxRobot robot) {
    run(() -> pack.arrive("conv2", 3));
    run(() -> pane.model().familyProperty().set(pane.model().family("curves")));
    Image plain = image(3).orElseThrow();
    robot.clickOn("#gallery-align");
    assertThat(image(3).orElseThrow()).isNotSameAs(plain);
    run(() -> pane.model().familyProperty().set(Optional.empty()));
    assertThat(robot.lookup("#gallery-align").<Node>query().isDisabled()).isTrue();
    assertThat(pane.model().alignedProperty().get()).isFalse();
  }

  @Test
  void unitsWhosePicturesNeverRoseAreSilent(FxRobot robot) {
    run(() -> pane.model().filterProperty().set(GalleryFilter.SILENT));
    assertThat(text("#gallery-count", robot)).isEqualTo("0 of 6 units");
    run(
        () -> {
          arrive(1, 0.7);
          arrive(2, 0);
        });
    assertThat(pane.model().shownProperty().get().units()).containsExactly(2);
  }

  private void arrive(int unit, double value) {
    VisualizationWish wish =
        VisualizationWish.of(NetworkSamples.small().layer("conv2").orElseThrow(), unit);
    List<Picture> grey = List.of(new Picture(new Shape(3, 4, 4), new byte[48]));
    Visualization made = new Visualization(visualizing.plan().request(wish), grey, List.of(value));
    visualizing.pictures().arrive(wish, made, false);
  }

  @Test
  void whatIsTypedIsFoundAndEscapeLeadsBack(FxRobot robot) {
    robot.clickOn("#gallery-search").write("conv1:7");
    assertThat(text("#gallery-count", robot)).isEqualTo("1 of 8 units");
    run(() -> robot.lookup("#gallery-search").<TextField>query().setText("nobody"));
    assertThat(robot.lookup("#gallery-empty").<Node>query().isVisible()).isTrue();
    robot.push(KeyCode.ESCAPE);
    assertThat(closed).isFalse();
    assertThat(text("#gallery-count", robot)).isEqualTo("8 units");
    robot.push(KeyCode.ESCAPE);
    assertThat(closed).isTrue();
  }

  @Test
  void theMenuMakesWhatHasNoPicture(FxRobot robot) throws TimeoutException {
    run(
        () -> {
          pack.arrive("conv2", 0);
          pane.model().familyProperty().set(pane.model().family("curves"));
        });
    robot.clickOn("#gallery-visualize");
    MenuButton menu = robot.lookup("#gallery-visualize").query();
    MenuItem family = menu.getItems().getFirst();
    assertThat(family.getText()).isEqualTo("Visualize family curves: 2 without a picture");
    run(family::fire);
    await(() -> !visualizing.stateProperty().get().isBusy());
    assertThat(image(3)).isPresent();
    assertThat(image(5)).isPresent();
    assertThat(failures).isEmpty();
  }

  @Test
  void impatienceBreaksNothing(FxRobot robot) throws TimeoutException {
    run(() -> reopen(100_000));
    robot.clickOn(cell(2));
    // fired, not clicked: the headless platform fails where clicks meet its tooltips
    fire(robot, "#make-channel");
    // what waits cannot be asked for again
    assertThat(robot.lookup("#make-channel").tryQuery()).isEmpty();
    fire(robot, "#make-negative");
    assertThat(visualizing.stateProperty().get().waiting()).isEqualTo(2);
    await(() -> visualizing.stateProperty().get().current().isPresent());
    fire(robot, "#visualize-hold");
    fire(robot, "#visualize-hold");
    fire(robot, "#visualize-hold");
    assertThat(text("#visualize-words", robot)).endsWith("paused");
    fire(robot, "#visualize-cancel");
    assertThat(robot.lookup("#visualize-cancel").<Node>query().getParent().isVisible()).isFalse();
    fire(robot, "#make-channel");
    await(() -> visualizing.stateProperty().get().current().isPresent());
    // closed while it works
    run(visualizing::close);
    run(() -> visualizing.want(List.of()));
    assertThat(failures).isEmpty();
  }

  @Test
  void ofManyUnitsOnlyThoseOnScreenExist(FxRobot robot) throws TimeoutException {
    run(
        () -> {
          visualizing.close();
          open(NetworkSamples.deep(), "conv2d2", 4);
        });
    run(pane::focusUnits);
    robot.push(KeyCode.END);
    assertThat(pane.model().leadProperty().get()).hasValue(191);
    // the rows scrolled to come with the next frame
    await(
        () ->
            pane.grid().cells().stream()
                .anyMatch(cell -> !cell.isEmpty() && Integer.valueOf(191).equals(cell.getItem())));
    assertThat(pane.grid().cells()).hasSizeLessThan(150);
  }

  private void reopen(int steps) {
    visualizing.close();
    open(NetworkSamples.small(), "conv2", steps);
  }

  private static void fire(FxRobot robot, String button) {
    run(() -> robot.lookup(button).<ButtonBase>query().fire());
  }

  /** A click with the shortcut key held. */
  private static MouseEvent clicked(Node node) {
    return new MouseEvent(
        node,
        node,
        MouseEvent.MOUSE_CLICKED,
        5,
        5,
        5,
        5,
        MouseButton.PRIMARY,
        1,
        false,
        true,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }

  private GalleryCell cell(int unit) {
    return pane.grid().cells().stream()
        .filter(cell -> cell.getItem() != null && cell.getItem() == unit && !cell.isEmpty())
        .filter(cell -> cell.getScene() != null)
        .findFirst()
        .orElseThrow();
  }

  private Optional<Image> image(int unit) {
    return Optional.ofNullable(
        cell(unit).lookupAll(".image-view").stream()
            .map(ImageView.class::cast)
            .findFirst()
            .orElseThrow()
            .getImage());
  }

  private static String text(String label, FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(label).<Label>query().getText();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get(20, TimeUnit.SECONDS));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void run(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
