package orbit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import orbit.circuit.Catalogue;
import orbit.circuit.CircuitPlan;
import orbit.circuit.SmallInception;
import orbit.network.Model;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The published circuits of a network with InceptionV1's layers. */
@ExtendWith(ApplicationExtension.class)
class PublishedCircuitsFxTest {

  @TempDir private Path folder;
  private MainWindow window;

  @Start
  void start(Stage stage) throws IOException {
    window = TestWindow.of(stage, folder);
    Model model = SmallInception.drawn(1);
    List<CircuitPlan> circuits = Catalogue.bundled().circuitsOf(model);
    window.show();
    window.show(new NetworkOrigin(model, circuits));
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  private static void choose(FxRobot robot, String word) {
    MenuButton menu = robot.lookup("#published-circuits").queryAs(MenuButton.class);
    MenuItem item =
        menu.getItems().stream().filter(i -> i.getText().contains(word)).findFirst().orElseThrow();
    WaitForAsyncUtils.asyncFx(item::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void eachIsOneClickAndTheNetworkComesBack(FxRobot robot) {
    assertThat(robot.lookup("#published-circuits").queryAs(MenuButton.class).getItems())
        .hasSize(13);
    choose(robot, "Early curves");
    assertThat(window.stage().getTitle()).isEqualTo("curve – Orbit");
    assertThat(window.matrixProperty().getValue().orElseThrow().model().circuit().input().size())
        .isEqualTo(4);
    robot.clickOn("#back-to-network");
    assertThat(window.stage().getTitle()).isEqualTo("drawn – Orbit");
  }

  @Test
  void aPatternAtSeveralSizesIsLinked(FxRobot robot) {
    choose(robot, "Large curves");
    List<ToggleButton> sizes =
        List.copyOf(robot.lookup(".network-bar .toggle-button").<ToggleButton>queryAll());
    assertThat(sizes).extracting(ToggleButton::getText).containsExactly("small", "medium", "large");
    assertThat(sizes).extracting(ToggleButton::isSelected).containsExactly(false, false, true);
    robot.clickOn(sizes.getFirst());
    assertThat(window.stage().getTitle()).startsWith("circle-evolute-small");
  }
}
