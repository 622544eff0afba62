package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import orbit.circuit.FamilyChoice;
import orbit.engine.EngineUnavailableException;
import orbit.format.ModelFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tables of a few families of the shipped network. */
@ExtendWith(ApplicationExtension.class)
class SurveyPaneFxTest {

  private final List<SurveyCircuit> opened = new ArrayList<>();
  private final List<String> clicks = new ArrayList<>();
  private SurveyPane pane;

  @Start
  void start(Stage stage) throws IOException {
    Path leaves = Path.of("models/leaves");
    SurveyViewModel model =
        new SurveyViewModel(
            ModelFile.read(leaves),
            SurveyViewModelTest.families(leaves),
            SurveyViewModelTest::none,
            Runnable::run,
            Runnable::run);
    pane =
        new SurveyPane(model, opened::add, () -> clicks.add("export"), () -> clicks.add("close"));
    stage.setScene(new Scene(pane, 960, 640));
    stage.show();
    model.search();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void theSurestCircuitIsChosenAndEnterOrADoubleClickOpensIt(FxRobot robot) {
    TableView<SurveyCircuit> circuits = robot.lookup("#survey-circuits").queryTableView();
    assertThat(circuits.getItems()).isNotEmpty();
    assertThat(circuits.getItems().stream().map(c -> c.found().chance().pValue())).isSorted();
    SurveyCircuit first = circuits.getItems().getFirst();
    assertThat(pane.chosen()).contains(first);
    robot.interact(circuits::requestFocus);
    robot.push(KeyCode.ENTER);
    robot.doubleClickOn(robot.lookup(".table-row-cell").nth(1).queryAs(Node.class));
    assertThat(opened).containsExactly(first, circuits.getItems().get(1));
  }

  @Test
  void familiesExportAndClose(FxRobot robot) {
    robot.clickOn("Families (6)");
    TableView<FamilyChoice> families = robot.lookup("#survey-families").queryTableView();
    assertThat(families.getItems()).hasSize(6);
    robot.clickOn("#survey-export").clickOn("#survey-close");
    assertThat(clicks).containsExactly("export", "close");
  }

  @Test
  void chainsStandBesideTheLikenessesWhereThereAreAny(FxRobot robot)
      throws EngineUnavailableException {
    assertThat(robot.lookup("#survey-chains").tryQuery()).isEmpty();
    SurveyViewModel planted = SurveyViewModelTest.planted(Runnable::run);
    robot.interact(
        () -> {
          pane.getScene().setRoot(new SurveyPane(planted, opened::add, () -> {}, () -> {}));
          planted.search();
        });
    Node chains = robot.lookup("#survey-chains").query();
    assertThat(robot.from(chains).lookup(".label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .satisfiesExactly(
            name -> assertThat(name).isEqualTo("One feature at several sizes: curve"),
            low -> assertThat(low).isEqualTo("low \"curves\" x1.00"),
            high -> assertThat(high).matches("high \"curves\" x1\\.[34]\\d .*with low.*"));
  }
}
