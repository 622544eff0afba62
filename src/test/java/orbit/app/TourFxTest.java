package orbit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import orbit.circuit.Catalogue;
import orbit.circuit.Ordering;
import orbit.circuit.SmallInception;
import orbit.network.Model;
import orbit.view.LaboratoryPage;
import orbit.workspace.Frame;
import orbit.workspace.MatrixState;
import orbit.workspace.Selection;
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
class TourFxTest {

  private final ExecutorService worker = Executors.newFixedThreadPool(2);
  @TempDir private Path folder;
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.of(stage, folder, worker, Platform::runLater);
    window.show();
  }

  @AfterEach
  void close() throws TimeoutException {
    Platform.runLater(window::close);
    WaitForAsyncUtils.waitForFxEvents();
    worker.shutdownNow();
    FxToolkit.cleanupStages();
  }

  @Test
  void everyStepShowsWhatItTellsOfForthAndBack(FxRobot robot) throws TimeoutException {
    begin(robot);
    List<Callable<Boolean>> seen =
        List.of(
            () -> gallery() && !bench(),
            () -> bench() && !gallery(),
            () -> shows(Ordering.INDEX, Frame.STORED, false, LaboratoryPage.CIRCUIT),
            () -> shows(Ordering.RELATIVE, Frame.STORED, false, LaboratoryPage.CIRCUIT),
            () -> shows(Ordering.RELATIVE, Frame.CANONICAL, false, LaboratoryPage.CIRCUIT),
            () -> shows(Ordering.RELATIVE, Frame.CANONICAL, false, LaboratoryPage.CIRCUIT),
            () -> shows(Ordering.RELATIVE, Frame.CANONICAL, false, LaboratoryPage.UNITS),
            () -> shows(Ordering.RELATIVE, Frame.STORED, true, LaboratoryPage.CIRCUIT),
            () -> shows(Ordering.RELATIVE, Frame.STORED, false, LaboratoryPage.TYING));
    for (int step = 0; step < seen.size(); step++) {
      isAt(robot, step + 1, seen.get(step));
      Selection selection = step < 2 ? new Selection.Nothing() : state().selection();
      // unit second:342 of the drawn circuit is wired differently
      assertThat(selection)
          .isEqualTo(step == 6 ? new Selection.Output(3) : new Selection.Nothing());
      if (step < seen.size() - 1) {
        robot.clickOn("#tour-next");
      }
    }
    for (int step = seen.size() - 2; step >= 0; step--) {
      robot.clickOn("#tour-back");
      isAt(robot, step + 1, seen.get(step));
    }
    assertThat(robot.lookup("#tour-back").queryAs(Button.class).isDisabled()).isTrue();
  }

  @Test
  void closedInTheMiddleItLeavesWhatIsOpen(FxRobot robot) throws TimeoutException {
    begin(robot);
    isAt(robot, 1, this::gallery);
    robot.clickOn("#tour-next");
    robot.clickOn("#tour-next");
    robot.clickOn("#tour-next");
    isAt(robot, 4, () -> shows(Ordering.RELATIVE, Frame.STORED, false, LaboratoryPage.CIRCUIT));
    robot.clickOn("#tour-close");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#tour-bar").tryQuery().filter(node -> node.isVisible())).isEmpty();
    assertThat(state().ordering()).contains(Ordering.RELATIVE);
    // what is open is the user's as before
    Labeled element =
        robot
            .lookup(node -> node instanceof Labeled labeled && "Element".equals(labeled.getText()))
            .query();
    robot.clickOn(element);
    waitUntil(() -> state().ordering().equals(Optional.of(Ordering.ELEMENT)));
  }

  @Test
  void aNetworkWithThePublishedCurvesIsWalkedItself(FxRobot robot)
      throws IOException, TimeoutException {
    Model model = SmallInception.drawn(1);
    NetworkOrigin origin = new NetworkOrigin(model, Catalogue.bundled().circuitsOf(model));
    Platform.runLater(() -> window.show(origin));
    waitUntil(window::showsMatrix);
    begin(robot);
    isAt(robot, 1, this::gallery);
    assertThat(robot.lookup("#tour-text").queryAs(Label.class).getText()).contains("mixed3b");
    robot.clickOn("#tour-next");
    robot.clickOn("#tour-next");
    isAt(robot, 3, () -> shows(Ordering.INDEX, Frame.STORED, false, LaboratoryPage.CIRCUIT));
    assertThat(window.openedProperty().get().map(Opened::name)).contains("curve");
    assertThat(window.workspaces().origin().map(NetworkOrigin::model)).contains(model);
  }

  private void begin(FxRobot robot) {
    MenuBar bar = robot.lookup(".menu-bar").queryAs(MenuBar.class);
    MenuItem item =
        bar.getMenus().getLast().getItems().stream()
            .filter(one -> one.getText().equals("Tour"))
            .findFirst()
            .orElseThrow();
    WaitForAsyncUtils.asyncFx(item::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void isAt(FxRobot robot, int step, Callable<Boolean> seen) throws TimeoutException {
    waitUntil(() -> window.touring().isSettled() && seen.call());
    // the scene changes still, and is looked through where that happens
    String count =
        WaitForAsyncUtils.waitForAsyncFx(
            20_000, () -> robot.lookup("#tour-count").queryAs(Label.class).getText());
    assertThat(count).startsWith("Step " + step + " of ");
  }

  private boolean gallery() {
    return window
        .openedProperty()
        .get()
        .flatMap(Opened::gallery)
        .filter(slot -> slot.galleryProperty().get().isPresent())
        .isPresent();
  }

  private boolean bench() {
    return window
        .openedProperty()
        .get()
        .flatMap(Opened::bench)
        .flatMap(slot -> slot.benchProperty().get())
        .filter(bench -> bench.model().tuning().familyProperty().get().name().equals("edge"))
        .isPresent();
  }

  private boolean shows(Ordering order, Frame frame, boolean transposed, LaboratoryPage page) {
    return window.openedProperty().get().orElse(null) instanceof OpenedCircuit circuit
        && circuit.laboratory().orElseThrow().pageProperty().get() == page
        && state().ordering().equals(Optional.of(order))
        && state().frame() == frame
        && state().layout().transposed() == transposed;
  }

  private MatrixState state() {
    return window.matrixProperty().getValue().orElseThrow().model().state();
  }

  private static void waitUntil(Callable<Boolean> met) throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, met);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
