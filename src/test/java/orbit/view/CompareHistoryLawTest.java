package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import orbit.circuit.Circuit;
import orbit.circuit.Ordering;
import orbit.figure.ColourScale;
import orbit.figure.Grid;
import orbit.figure.Viewport;
import orbit.workspace.Beside;
import orbit.workspace.Desk;
import orbit.workspace.Look;
import orbit.workspace.MatrixState;
import orbit.workspace.Selection;
import orbit.workspace.Workspace;
import org.junit.jupiter.api.Test;

/** Undo and redo across two matrices that stand side by side, or no longer do. */
class CompareHistoryLawTest {

  private static final Circuit CIRCUIT = MatrixSamples.directions();
  private static final Look LOOK = new Look.OfCircuit(CIRCUIT.name());

  // one of each for every try
  private WorkspaceViewModel workspace = workspace();
  private CircuitViewModel left = left();
  private Optional<CompareViewModel> both = Optional.empty();

  private static WorkspaceViewModel workspace() {
    Path home = Path.of("home.orbit").toAbsolutePath();
    return new WorkspaceViewModel(Workspace.empty(), home, Optional.empty());
  }

  private CircuitViewModel left() {
    workspace.look(LOOK, CIRCUIT.name());
    MatrixState first = MatrixState.stored(CIRCUIT, ColourScale.RED_BLUE);
    return new CircuitViewModel(
        CIRCUIT, workspace.of(LOOK, CIRCUIT, first), Runnable::run, Runnable::run);
  }

  private void begin() {
    workspace = workspace();
    left = left();
    both = Optional.empty();
    workspace.onMove(this::follow);
  }

  /** As the window does when the history goes back or forth. */
  private void follow() {
    left.follow();
    if (workspace.beside().now().isEmpty()) {
      close();
    } else if (both.isEmpty()) {
      both = Optional.of(compare(true));
    }
    both.ifPresent(
        two -> {
          two.right().follow();
          two.put(workspace.beside().now().orElseThrow().linking());
        });
  }

  private CompareViewModel compare(boolean again) {
    CircuitViewModel right =
        new CircuitViewModel(
            CIRCUIT, workspace.beside().steps(left.state()), Runnable::run, Runnable::run);
    return new CompareViewModel(
        left,
        right,
        again,
        workspace.beside().now().orElseThrow().linking(),
        workspace.beside()::link,
        workspace::together,
        Runnable::run,
        Runnable::run);
  }

  private void put(int value) {
    MatrixState first =
        MatrixState.stored(CIRCUIT, ColourScale.RED_BLUE)
            .withLimit(value % 2 == 0 ? OptionalDouble.empty() : OptionalDouble.of(value));
    workspace.beside().put(Beside.What.again("again " + value % 3), CIRCUIT, first);
    close();
    both = Optional.of(compare(false));
  }

  private void close() {
    both.ifPresent(CompareViewModel::close);
    both = Optional.empty();
  }

  private void remove() {
    workspace.beside().remove();
    close();
  }

  @Property(tries = 100)
  void undoToTheStartAndRedoToTheEndGivesTheSameState(
      @ForAll @Size(max = 25) List<@IntRange(max = 999) Integer> actions,
      @ForAll @Size(max = 4) List<@IntRange(max = 99) Integer> jumps) {
    begin();
    Desk first = workspace.deskProperty().get();
    List<Desk> desks = new ArrayList<>(List.of(first));
    for (int action : actions) {
      int before = workspace.history().position();
      act(action);
      assertShown();
      int now = workspace.history().position();
      assertThat(now).as("one entry for one action").isBetween(before, before + 1);
      // a gesture goes on changing its entry
      desks.subList(now, desks.size()).clear();
      desks.add(workspace.deskProperty().get());
    }
    for (int position = desks.size() - 1; position >= 0; position--) {
      assertThat(workspace.deskProperty().get()).isEqualTo(desks.get(position));
      workspace.undo();
      assertShown();
    }
    for (int jump : jumps) {
      workspace.move(jump % desks.size());
      assertThat(workspace.deskProperty().get()).isEqualTo(desks.get(jump % desks.size()));
      assertShown();
    }
    workspace.move(desks.size() - 1);
    assertThat(workspace.deskProperty().get()).isEqualTo(desks.getLast());
    assertShown();
  }

  /** What is on screen is what lies on the desk. */
  private void assertShown() {
    Desk desk = workspace.deskProperty().get();
    assertThat(left.state()).isEqualTo(desk.views().get(LOOK));
    assertThat(both.isPresent()).isEqualTo(desk.beside().isPresent());
    both.ifPresent(
        two -> {
          Beside beside = desk.beside().orElseThrow();
          assertThat(two.right().state()).isEqualTo(beside.state());
          assertThat(two.linkedProperty().get()).isEqualTo(beside.linking().linked());
          assertThat(two.sharedProperty().get()).isEqualTo(beside.linking().oneRange());
          if (two.sharedProperty().get()) {
            assertThat(left.state().limit()).isEqualTo(two.right().state().limit());
          }
          if (two.linkedProperty().get()) {
            assertThat(left.state().selection()).isEqualTo(two.right().state().selection());
          }
        });
  }

  private void act(int number) {
    int value = number / 12;
    CircuitViewModel one =
        both.filter(two -> value % 2 == 0).map(CompareViewModel::right).orElse(left);
    switch (number % 12) {
      case 0 -> put(value);
      case 1 -> remove();
      case 2, 3 -> both.ifPresent(two -> two.linkedProperty().set(!two.linkedProperty().get()));
      case 4, 5 -> both.ifPresent(two -> two.sharedProperty().set(!two.sharedProperty().get()));
      case 6 -> one.order(Ordering.values()[value % Ordering.values().length]);
      case 7 -> one.transpose();
      case 8 -> one.select(new Selection.Output(value % 3));
      case 9 -> one.limit(OptionalDouble.of(1 + value));
      case 10 -> one.endGesture();
      default ->
          one.viewport(
              Optional.of(new Viewport(new Grid(4, 4, 3, 3), 400, 300, 60, -value, value)));
    }
  }

  @Test
  void anotherComparisonGivesTheFirstItsOwnRangeAndUndoTheCommonOne() {
    begin();
    left.limit(OptionalDouble.of(0.5));
    left.endGesture();
    put(9);
    both.orElseThrow().sharedProperty().set(true);
    assertThat(left.state().limit()).hasValue(9);
    put(4);
    assertThat(left.state().limit()).hasValue(0.5);
    assertThat(both.orElseThrow().sharedProperty().get()).isFalse();
    workspace.undo();
    assertThat(left.state().limit()).hasValue(9);
    assertThat(workspace.beside().now().orElseThrow().state().limit()).hasValue(9);
    assertThat(both.orElseThrow().sharedProperty().get()).isTrue();
    remove();
    assertThat(left.state().limit()).hasValue(0.5);
  }
}
