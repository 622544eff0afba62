package orbit.app;

import static orbit.app.TestWindow.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import javafx.util.Duration;
import orbit.circuit.CircuitPlan;
import orbit.circuit.FamilyChoice;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.format.NativeModel;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.view.NetworkSamples;
import orbit.workspace.CircuitReference;
import orbit.workspace.Look;
import orbit.workspace.ModelReference;
import orbit.workspace.Notes;
import orbit.workspace.Recovery;
import orbit.workspace.Workspace;
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

/** What is slow waits here until a test lets it be done. */
@ExtendWith(ApplicationExtension.class)
class OpeningFxTest {

  private static final Path EXAMPLE = Path.of("src/main/resources/orbit/examples/curves.json");
  private static final Recovery.Writer GONE = new Recovery.Writer(1, 5);

  @TempDir private Path folder;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean waits;
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.of(stage, folder, this::work, Runnable::run);
    window.show();
  }

  private void work(Runnable task) {
    if (waits) {
      waiting.add(task);
    } else {
      task.run();
    }
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void theCircuitOfAWorkspaceIsMadeBeforeAnythingIsLeft() throws IOException {
    Path file = workspaceOfACircuit(plan(4));
    run(() -> window.open(EXAMPLE));
    waits = true;
    run(() -> window.open(file));
    while (!waiting.isEmpty()) {
      run(waiting.remove());
      assertThat(TestWindow.work(window).deskProperty().get().look())
          .contains(new Look.OfCircuit(window.openedProperty().get().orElseThrow().name()));
    }
    assertThat(TestWindow.work(window).fileProperty().get()).contains(file);
    assertThat(TestWindow.work(window).history().actions()).containsExactly("");
    assertThat(TestWindow.work(window).unsavedProperty().get()).isFalse();
  }

  @Test
  void aCircuitThatCannotBeMadeLeavesTheNetworkAndTheNotes() throws IOException {
    Path file = workspaceOfACircuit(plan(40));
    run(() -> window.open(file));
    assertThat(window.openedProperty().get().orElseThrow()).isInstanceOf(OpenedNetwork.class);
    assertThat(TestWindow.work(window).deskProperty().get().notes().unit("conv1:0"))
        .isEqualTo("beg");
    assertThat(TestWindow.messages(window).isShowing()).isTrue();
    assertThat(TestWindow.messages(window).getText())
        .startsWith("conv1 in")
        .endsWith(".")
        .doesNotContain("\n");
  }

  @Test
  void whatIsOpenedLaterOvertakesANetworkThatIsLocated() throws IOException {
    Path file = workspaceOfACircuit(plan(4));
    Document.OfWorkspace opened = (Document.OfWorkspace) Document.read(file);
    waits = true;
    run(() -> window.locate(opened, folder.resolve("network")));
    run(() -> window.open(EXAMPLE));
    run(waiting.removeLast());
    assertThat(window.isOpening()).isFalse();
    while (!waiting.isEmpty()) {
      run(waiting.remove());
    }
    assertThat(window.openedProperty().get().orElseThrow().name()).startsWith("curves");
    assertThat(TestWindow.work(window).fileProperty().get()).isEmpty();
  }

  @Test
  void recoveringOvertakesAndIsOvertaken() throws IOException {
    Recovery.Left left = left(workspaceOfACircuit(plan(4)));
    waits = true;
    run(() -> window.open(EXAMPLE));
    run(() -> window.recover(left));
    run(waiting.remove());
    assertThat(window.openedProperty().get()).isEmpty();
    assertThat(window.isOpening()).isTrue();
    run(window::showStartPage);
    run(waiting.remove());
    assertThat(window.openedProperty().get()).isEmpty();
    assertThat(left.copy()).exists();
  }

  @Test
  void recoveringAsksBeforeANoteIsLost(FxRobot robot) throws IOException {
    Recovery.Left left = left(workspaceOfACircuit(plan(4)));
    run(() -> window.open(EXAMPLE));
    run(() -> TestWindow.work(window).noteUnit("a:1", "odd"));
    answer(robot, () -> window.recover(left), "Cancel");
    assertThat(TestWindow.work(window).deskProperty().get().notes().unit("a:1")).isEqualTo("odd");
    answer(robot, () -> window.recover(left), "Don’t Save");
    assertThat(TestWindow.work(window).deskProperty().get().notes().unit("conv1:0"))
        .isEqualTo("beg");
  }

  @Test
  void whatIsDoneWhileAFileIsReadIsAskedAbout(FxRobot robot) throws IOException {
    Path file = workspaceOfACircuit(plan(4));
    run(() -> window.open(EXAMPLE));
    waits = true;
    run(() -> window.open(file));
    run(() -> TestWindow.work(window).noteUnit("a:1", "odd"));
    answer(robot, waiting.remove(), "Cancel");
    assertThat(TestWindow.work(window).deskProperty().get().notes().unit("a:1")).isEqualTo("odd");
    assertThat(window.stage().getTitle()).startsWith("*curves");
  }

  @Test
  void whatACrashLeftIsReadBesidesTheWindow() throws IOException {
    Path file = workspaceOfACircuit(plan(4));
    left(file);
    Recovery recovery = new Recovery(folder.resolve("cache"), Recovery.Writer.here());
    waits = true;
    run(() -> window.workspaces().keep(new Autosave(window, recovery, Duration.INDEFINITE)));
    assertThat(TestWindow.messages(window).isShowing()).isFalse();
    run(waiting.remove());
    assertThat(TestWindow.messages(window).getText())
        .startsWith("Orbit ended before work.orbit was saved");
  }

  @Test
  void aNetworkThatWasMovedIsLocatedForWhatACrashLeft() throws IOException {
    Recovery.Left left = left(workspaceOfACircuit(plan(4)));
    Path moved = Files.move(folder.resolve("network"), folder.resolve("moved"));
    Recovery recovery = new Recovery(folder.resolve("cache"), Recovery.Writer.here());
    run(() -> window.workspaces().keep(new Autosave(window, recovery, Duration.INDEFINITE)));
    run(() -> window.recover(left));
    assertThat(TestWindow.messages(window).getActions())
        .extracting(a -> a.getText())
        .containsExactly("Locate…");
    assertThat(left.copy()).exists();
    run(() -> window.locate(Document.OfWorkspace.of(left), moved));
    assertThat(TestWindow.work(window).isMissed()).isTrue();
    assertThat(left.copy()).doesNotExist();
    assertThat(files()).hasSize(1);
    run(() -> window.workspaces().save());
    run(window::showStartPage);
    assertThat(files()).isEmpty();
  }

  @Test
  void aCopyThatIsBeingWrittenDoesNotComeAfterItIsForgotten()
      throws IOException, InterruptedException {
    List<Thread> threads = new ArrayList<>();
    run(() -> window.open(EXAMPLE));
    run(() -> TestWindow.work(window).noteUnit("a:1", "odd"));
    Path cache = folder.resolve("cache");
    Recovery recovery = new Recovery(cache, Recovery.Writer.here());
    Autosave autosave = new Autosave(window, recovery, Duration.INDEFINITE);
    run(() -> window.workspaces().keep(autosave));
    waits = true;
    // here as where a disk is slow
    synchronized (recovery) {
      autosave.keep();
      threads.add(Thread.ofPlatform().start(waiting.remove()));
      while (threads.getFirst().getState() != Thread.State.BLOCKED) {
        assertThat(threads.getFirst().isAlive()).isTrue();
        Thread.sleep(1);
      }
      autosave.forget();
    }
    threads.getFirst().join();
    assertThat(files()).isEmpty();
  }

  private List<Path> files() throws IOException {
    if (!Files.exists(folder.resolve("cache"))) {
      return List.of();
    }
    try (var files = Files.list(folder.resolve("cache"))) {
      return files.toList();
    }
  }

  /** A network and a workspace that shows a circuit of it, with a note. */
  private Path workspaceOfACircuit(CircuitPlan plan) throws IOException {
    NativeModel.write(folder.resolve("network"), NetworkSamples.small());
    String sha256 = ((Document.OfModel) Document.read(folder.resolve("network"))).model().sha256();
    Path file = folder.resolve("work.orbit");
    Workspace empty = Workspace.empty();
    Workspace workspace =
        new Workspace(
            Optional.of(ModelReference.of("small", folder.resolve("network"), file, sha256)),
            empty.families(),
            List.of(CircuitReference.of(plan)),
            empty.views(),
            Optional.of(new Look.OfCircuit(plan.name())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Notes.NONE.withUnit("conv1:0", "beg"),
            empty.unknown());
    WorkspaceFile.write(file, workspace);
    return file;
  }

  /** Of quarter turns, the last of them of this unit. */
  private static CircuitPlan plan(int last) {
    return CircuitPlan.between(List.of(turned("conv1", 3)), List.of(turned("conv2", last)));
  }

  private static FamilyChoice turned(String layer, int last) {
    List<Member> members = new ArrayList<>();
    for (int m = 0; m < 4; m++) {
      Place place = new Place.OnOrbit(Element.rotation(90 * m));
      members.add(Member.unit(m == 3 ? last : m, "", place));
    }
    Group group = new Group.Cyclic(Action.ROTATION, 4);
    return new FamilyChoice(
        layer, OptionalInt.empty(), Family.onOrbit("in " + layer, group, List.of(), members));
  }

  private Recovery.Left left(Path file) throws IOException {
    new Recovery(folder.resolve("cache"), GONE)
        .keep(WorkspaceFile.read(file), file, Optional.of(file), Instant.EPOCH);
    return new Recovery(folder.resolve("cache"), Recovery.Writer.here()).left().getFirst();
  }

  private static void answer(FxRobot robot, Runnable action, String answer) {
    var asking = WaitForAsyncUtils.asyncFx(action);
    WaitForAsyncUtils.waitForFxEvents();
    TestWindow.clickOn(robot, answer);
    WaitForAsyncUtils.waitFor(asking);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
