package orbit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import orbit.circuit.CircuitPlan;
import orbit.circuit.FamilyChoice;
import orbit.circuit.Ordering;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.format.NativeModel;
import orbit.network.Layer;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.view.CircuitViewModel;
import orbit.view.MatrixPane;
import orbit.view.NetworkSamples;
import orbit.view.WorkspaceViewModel;
import orbit.workspace.MatrixState;
import orbit.workspace.Selection;
import orbit.workspace.WorkspaceFile;
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
class CompareFxTest {

  private static final Path EXAMPLES = Path.of("src/main/resources/orbit/examples");

  @TempDir private Path folder;
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.of(stage, folder);
    window.show();
  }

  @BeforeEach
  void openExample() {
    run(() -> window.open(EXAMPLES.resolve("curves.json")));
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void whatIsZoomedAndSelectedInOneIsSoInTheOtherUntilUnlinked(FxRobot robot) {
    Opened alone = window.openedProperty().get().orElseThrow();
    robot.press(KeyCode.SHIFT, KeyCode.K).release(KeyCode.K, KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
    OpenedComparison both = comparison();
    CircuitViewModel left = both.model().left();
    CircuitViewModel right = both.model().right();
    assertThat(right.state().ordering()).contains(Ordering.RELATIVE);
    assertThat(left.state().ordering()).isEmpty();
    robot.clickOn("#compare-left");
    press(robot, KeyCode.ADD);
    assertThat(left.state().viewport()).isPresent();
    assertThat(right.state().viewport()).isPresent();
    assertThat(left.state().selection()).isInstanceOf(Selection.Cell.class);
    assertThat(right.state().selection()).isEqualTo(left.state().selection());
    // orders work on the one with the keyboard
    robot.clickOn("#compare-right");
    press(robot, KeyCode.DIGIT2);
    assertThat(right.state().ordering()).contains(Ordering.INDEX);
    assertThat(left.state().ordering()).isEmpty();
    press(robot, KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(right.state().ordering()).contains(Ordering.RELATIVE);
    robot.clickOn("#compare-link");
    MatrixState before = right.state();
    robot.clickOn("#compare-left");
    press(robot, KeyCode.ESCAPE);
    press(robot, KeyCode.ADD);
    assertThat(right.state()).isEqualTo(before);
    robot.clickOn("#compare-close");
    assertThat(window.openedProperty().get()).contains(alone);
    assertThat(robot.lookup("#compare-left").tryQuery()).isEmpty();
    assertThat(window.matrixProperty().getValue().map(Opened.Matrix::model)).contains(left);
  }

  @Test
  void oneHistoryCoversBoth() {
    run(() -> window.comparing().withAnotherOrder());
    WorkspaceViewModel work = TestWindow.work(window);
    assertThat(work.history().actions())
        .containsExactly("", "Compare with curves, in another order");
    CircuitViewModel left = comparison().model().left();
    CircuitViewModel right = comparison().model().right();
    run(() -> left.select(new Selection.Output(1)));
    run(() -> right.order(Ordering.MAGNITUDE));
    run(() -> left.moveRow(0, 2));
    assertThat(right.state().selection()).isEqualTo(new Selection.Output(1));
    assertThat(work.history().actions())
        .containsExactly(
            "",
            "Compare with curves, in another order",
            "Select",
            "Order by magnitude",
            "Move row");
    MatrixState last = right.state();
    run(work::undo);
    assertThat(left.state().ordering()).isEmpty();
    assertThat(right.state()).isEqualTo(last);
    run(work::undo);
    assertThat(right.state().ordering()).contains(Ordering.RELATIVE);
    run(work::undo);
    assertThat(right.state().selection()).isEqualTo(new Selection.Nothing());
    assertThat(left.state().selection()).isEqualTo(new Selection.Nothing());
    run(work::undo);
    assertThat(window.openedProperty().get().orElseThrow()).isInstanceOf(OpenedCircuit.class);
    run(() -> work.move(4));
    assertThat(comparison().model().right().state()).isEqualTo(last);
    run(() -> window.comparing().end());
    assertThat(work.history().undoable()).contains("Close comparison");
    run(work::undo);
    assertThat(comparison().model().right().state()).isEqualTo(last);
  }

  @Test
  void aSavedWorkspaceBringsTheComparisonBack() throws IOException {
    Path mine = Files.copy(EXAMPLES.resolve("curves.json"), folder.resolve("mine.json"));
    Path theirs = Files.copy(EXAMPLES.resolve("high-low.json"), folder.resolve("theirs.json"));
    run(() -> window.open(mine));
    run(() -> window.comparing().withFile(theirs));
    MatrixState left = act(comparison().model().left(), Ordering.MAGNITUDE);
    MatrixState right = act(comparison().model().right(), Ordering.SERIATION);
    Path file = folder.resolve("both.orbit");
    run(
        () ->
            assertThat(new WorkspaceSaving(window).write(TestWindow.work(window), file)).isTrue());
    assertThat(file).content().contains("\"path\": \"theirs.json\"");
    run(window::showStartPage);
    run(() -> window.open(file));
    assertThat(comparison().model().left().state()).isEqualTo(left);
    assertThat(comparison().model().right().state()).isEqualTo(right);
    assertThat(comparison().model().linkedProperty().get()).isTrue();
    assertThat(TestWindow.work(window).history().actions()).containsExactly("");
    assertThat(TestWindow.work(window).unsavedProperty().get()).isFalse();
    assertThat(TestWindow.messages(window).isShowing()).isFalse();
    // what is gone is said, and kept in the file
    Files.delete(theirs);
    run(() -> window.open(file));
    assertThat(TestWindow.messages(window).getText()).contains("theirs.json", "cannot be compared");
    run(() -> TestWindow.work(window).noteUnit("a:1", "odd"));
    run(() -> window.workspaces().save());
    assertThat(WorkspaceFile.read(file).comparison().orElseThrow().view().ordering())
        .contains(Ordering.SERIATION);
    Files.writeString(theirs, Files.readString(EXAMPLES.resolve("high-low.json")) + " ");
    run(() -> window.open(file));
    assertThat(comparison().model().right().state()).isEqualTo(right);
    assertThat(TestWindow.messages(window).getText())
        .contains("has changed since this workspace was saved");
  }

  @Test
  void howTheTwoAreLinkedIsInTheHistoryAndInTheFile(FxRobot robot) throws IOException {
    Path mine = Files.copy(EXAMPLES.resolve("curves.json"), folder.resolve("mine.json"));
    run(() -> window.open(mine));
    run(() -> window.comparing().withAnotherOrder());
    robot.clickOn("#compare-link");
    robot.clickOn("#compare-range");
    WorkspaceViewModel work = TestWindow.work(window);
    assertThat(work.history().actions()).endsWith("Unlink the two", "One colour range");
    OptionalDouble common = comparison().model().right().state().limit();
    assertThat(common).isPresent();
    run(work::undo);
    assertThat(comparison().model().sharedProperty().get()).isFalse();
    assertThat(comparison().model().right().state().limit()).isEmpty();
    assertThat(comparison().model().linkedProperty().get()).isFalse();
    run(work::undo);
    assertThat(comparison().model().linkedProperty().get()).isTrue();
    run(() -> work.move(work.history().actions().size() - 1));
    assertThat(comparison().model().linkedProperty().get()).isFalse();
    assertThat(comparison().model().sharedProperty().get()).isTrue();
    assertThat(comparison().model().left().state().limit()).isEqualTo(common);
    Path file = saved();
    run(window::showStartPage);
    run(() -> window.open(file));
    assertThat(comparison().model().linkedProperty().get()).isFalse();
    assertThat(comparison().model().sharedProperty().get()).isTrue();
    assertThat(comparison().model().right().state().limit()).isEqualTo(common);
    assertThat(TestWindow.work(window).unsavedProperty().get()).isFalse();
  }

  @Test
  void betweenLayersAndWithAPlannedCircuitItComesBackToo() throws IOException {
    Path network = folder.resolve("network");
    NativeModel.write(network, NetworkSamples.small());
    CircuitPlan plan =
        CircuitPlan.between(
            List.of(curves("conv1", 0, 1, 2)), List.of(curves("conv2", 3, 1, 0, 2)));
    run(() -> window.open(network));
    NetworkOrigin origin = window.workspaces().origin().orElseThrow();
    run(() -> window.comparing().withCircuit(origin, plan));
    MatrixState right = act(comparison().model().right(), Ordering.MAGNITUDE);
    Path file = saved();
    run(window::showStartPage);
    run(() -> window.open(file));
    assertThat(comparison().alone()).isInstanceOf(OpenedNetwork.class);
    assertThat(comparison().model().right().circuit().output().size()).isEqualTo(4);
    assertThat(comparison().model().right().state()).isEqualTo(right);
    assertThat(TestWindow.messages(window).isShowing()).isFalse();
  }

  @Test
  void undoOverAnotherMatrixBringsTheComparisonBack() throws IOException {
    Path network = folder.resolve("network");
    NativeModel.write(network, NetworkSamples.small());
    run(() -> window.open(network));
    run(() -> window.comparing().withAnotherOrder());
    MatrixState right = act(comparison().model().right(), Ordering.MAGNITUDE);
    OpenedNetwork below = (OpenedNetwork) comparison().alone();
    List<Layer> layers = below.model().network().layers();
    run(() -> below.model().choose(layers.get(0), layers.get(1)));
    assertThat(window.openedProperty().get().orElseThrow()).isInstanceOf(OpenedNetwork.class);
    run(() -> TestWindow.work(window).undo());
    assertThat(comparison().model().right().state()).isEqualTo(right);
    run(() -> TestWindow.work(window).redo());
    assertThat(window.openedProperty().get().orElseThrow()).isInstanceOf(OpenedNetwork.class);
  }

  private static FamilyChoice curves(String layer, int... units) {
    List<Member> members = new ArrayList<>();
    for (int unit : units) {
      members.add(Member.unit(unit, "", new Place.OnOrbit(Element.rotation(90 * members.size()))));
    }
    Group group = new Group.Cyclic(Action.ROTATION, 4);
    return new FamilyChoice(
        layer,
        OptionalInt.empty(),
        Family.onOrbit("curves", group, List.of(Element.IDENTITY), members));
  }

  private Path saved() {
    Path file = folder.resolve("both.orbit");
    run(
        () ->
            assertThat(new WorkspaceSaving(window).write(TestWindow.work(window), file)).isTrue());
    return file;
  }

  private static MatrixState act(CircuitViewModel model, Ordering by) {
    run(() -> model.order(by));
    run(model::transpose);
    return model.state();
  }

  @Test
  void aFileStandsBesideWithBothScoresAndOneRange(FxRobot robot) {
    run(() -> window.comparing().withFile(EXAMPLES.resolve("high-low.json")));
    OpenedComparison both = comparison();
    String scores = robot.lookup("#compare-scores").queryAs(Label.class).getText();
    assertThat(scores).matches("Scores 0\\.\\d+ .*and 0\\.\\d+ .*difference [+-]0\\.\\d+");
    robot.clickOn("#compare-range");
    assertThat(robot.lookup("#compare-range").queryAs(CheckBox.class).isSelected()).isTrue();
    assertThat(both.model().left().state().limit()).isPresent();
    assertThat(both.model().right().state().limit()).isEqualTo(both.model().left().state().limit());
    assertThat(window.stage().getTitle()).contains("curves", "beside", "high-low");
    // another takes its place
    run(() -> window.comparing().withFile(EXAMPLES.resolve("colour-contrast.json")));
    assertThat(comparison().alone()).isSameAs(both.alone());
    assertThat(both.model().left().state().limit()).isEmpty();
    // what is opened ends the comparison
    run(() -> window.open(EXAMPLES.resolve("high-low.json")));
    assertThat(window.openedProperty().get().orElseThrow()).isInstanceOf(OpenedCircuit.class);
  }

  @Test
  void whatIsNoMatrixSaysSoAndNothingChanges(FxRobot robot) throws IOException {
    Opened alone = window.openedProperty().get().orElseThrow();
    Path bad = Files.writeString(Files.createTempFile("orbit", ".json"), "{\"orbit\": 1");
    run(() -> window.comparing().withFile(bad));
    assertThat(TestWindow.messages(window).isShowing()).isTrue();
    assertThat(TestWindow.messages(window).getText())
        .contains("cannot be compared", bad.getFileName().toString());
    assertThat(window.openedProperty().get()).contains(alone);
  }

  private OpenedComparison comparison() {
    Optional<Opened> opened = window.openedProperty().get();
    assertThat(opened).containsInstanceOf(OpenedComparison.class);
    OpenedComparison both = (OpenedComparison) opened.orElseThrow();
    for (MatrixPane pane : new MatrixPane[] {both.pane().left(), both.pane().right()}) {
      run(() -> pane.animatedProperty().set(false));
      assertThat((Node) pane).matches(Node::isVisible);
    }
    return both;
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void run(Runnable action) {
    WaitForAsyncUtils.asyncFx(action);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
