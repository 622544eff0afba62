package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import orbit.circuit.BandKernel;
import orbit.circuit.Tying;
import orbit.figure.ColourScale;
import orbit.workspace.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LaboratoryPaneFxTest {

  private final CircuitViewModel model =
      new CircuitViewModel(
          MatrixSamples.directions(), ColourScale.RED_BLUE, Runnable::run, Runnable::run);
  private final LaboratoryViewModel laboratory =
      new LaboratoryViewModel(model, Runnable::run, Runnable::run);
  private MatrixPane matrix;

  @Start
  void start(Stage stage) {
    model.measure();
    matrix = new MatrixPane(model, Runnable::run, Runnable::run);
    matrix.animatedProperty().set(false);
    SplitPane panes =
        new SidePane(
            matrix, new LaboratoryPane(laboratory, model, matrix, new Label("inspector")), 348);
    stage.setScene(new Scene(panes, 960, 640));
    stage.show();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void aBandOfTheListIsMarkedInTheMatrixAndACellOfTheMatrixInTheList(FxRobot robot) {
    robot.clickOn("#page-Bands");
    TableView<BandKernel> bands = robot.lookup("#bands").queryTableView();
    assertThat(bands.getItems()).hasSize(4);
    robot.clickOn(bands).push(KeyCode.HOME).push(KeyCode.DOWN);
    BandKernel chosen = bands.getSelectionModel().getSelectedItem();
    assertThat(model.state().selection()).isEqualTo(new Selection.Band(chosen.band()));
    run(() -> model.select(new Selection.Cell(0, 0)));
    int band = model.symmetryProperty().get().orElseThrow().bands().bandOf(0, 0);
    assertThat(bands.getSelectionModel().getSelectedItem().band()).isEqualTo(band);
    assertThat(model.state().selection()).isEqualTo(new Selection.Cell(0, 0));
  }

  @Test
  void bandsAreSortedByAnyOfTheirNumbers(FxRobot robot) {
    robot.clickOn("#page-Bands");
    TableView<BandKernel> bands = robot.lookup("#bands").queryTableView();
    TableColumn<BandKernel, ?> spread =
        bands.getColumns().stream()
            .filter(column -> "column-Spread".equals(column.getId()))
            .findFirst()
            .orElseThrow();
    run(() -> bands.getSortOrder().setAll(List.of(spread)));
    assertThat(bands.getItems().stream().map(BandKernel::spread)).isSorted();
  }

  @Test
  void aUnitThatIsWiredDifferentlyShowsItsCells(FxRobot robot) {
    robot.clickOn("#page-Units");
    TreeTableView<WiredDifferently> units = robot.lookup("#wired-differently").query();
    assertThat(units.getRoot().getChildren()).hasSize(8);
    robot.clickOn(units).push(KeyCode.HOME);
    Selection unit = units.getRoot().getChildren().getFirst().getValue().selection();
    assertThat(model.state().selection()).isEqualTo(unit);
    robot.push(KeyCode.RIGHT).push(KeyCode.DOWN);
    Selection cell =
        units.getRoot().getChildren().getFirst().getChildren().getFirst().getValue().selection();
    assertThat(cell).isInstanceOf(Selection.Cell.class);
    assertThat(model.state().selection()).isEqualTo(cell);
  }

  @Test
  void theIrreducibleBasisTellsWhatLiesOutsideItsBlocks(FxRobot robot) {
    robot.clickOn("#page-Fourier");
    double outside = 1 - laboratory.irreducibleProperty().get().orElseThrow().inBlocks();
    Label share = robot.lookup("#off-blocks").query();
    assertThat(share.getText()).isEqualTo(BandWords.percent(outside) + " outside");
    assertThat(robot.lookup("#holes-mean").tryQuery().orElseThrow().isVisible()).isTrue();
    assertThat(robot.lookup("#holes-mean").query().getParent().getParent().isVisible()).isFalse();
  }

  @Test
  void aChosenGroupColoursTheCellsThatItTies(FxRobot robot) {
    robot.clickOn("#page-Tying");
    TableView<Tying> groups = robot.lookup("#tying-groups").queryTableView();
    ListView<?> legend = robot.lookup("#tying-legend").queryListView();
    assertThat(matrix.tyingProperty().get()).map(Tying::name).contains("C4");
    assertThat(legend.getItems()).hasSize(4);
    assertSame(0, 0);
    run(() -> groups.getSelectionModel().select(1));
    Tying chosen = matrix.tyingProperty().get().orElseThrow();
    assertThat(chosen).isEqualTo(groups.getItems().get(1));
    assertThat(legend.getItems()).hasSize(chosen.kernels());
    assertSame(2, 3);
    robot.clickOn("#tying-none");
    assertThat(matrix.tyingProperty().get()).isEmpty();
    assertThat(legend.getItems()).isEmpty();
    robot.clickOn("#page-Circuit");
    assertThat(laboratory.pageProperty().get()).isEqualTo(LaboratoryPage.CIRCUIT);
  }

  private void assertSame(int output, int input) {
    Color drawn = edge(output, input);
    Color told = colour(output, input);
    assertThat(drawn.getRed()).isCloseTo(told.getRed(), within(0.02));
    assertThat(drawn.getGreen()).isCloseTo(told.getGreen(), within(0.02));
    assertThat(drawn.getBlue()).isCloseTo(told.getBlue(), within(0.02));
  }

  private Color colour(int output, int input) {
    Tying tying = matrix.tyingProperty().get().orElseThrow();
    TyingColours colours = new TyingColours(model.circuit(), tying);
    return colours.of(tying.bands().bandOf(output, input));
  }

  /** The pixel at the lower edge of a cell's tile. */
  private Color edge(int output, int input) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          WritableImage image = matrix.snapshot(null, null);
          Rectangle2D tile =
              matrix
                  .frameOnScreen()
                  .orElseThrow()
                  .geometry()
                  .tile(
                      model.state().layout().rowOf(output, input),
                      model.state().layout().columnOf(output, input));
          return image
              .getPixelReader()
              .getColor((int) (tile.getMinX() + tile.getWidth() / 2), (int) tile.getMaxY() - 2);
        });
  }

  private static void run(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(5000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
