package orbit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HistoryLawTest {

  @Property
  void undoToTheStartAndRedoToTheEndGivesTheSameState(
      @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> states) {
    History<Integer> history = new History<>(0);
    states.forEach(state -> history.add("set " + state, state));
    int last = history.current();
    while (history.undoable().isPresent()) {
      history.undo();
    }
    assertThat(history.current()).isZero();
    while (history.redoable().isPresent()) {
      history.redo();
    }
    assertThat(history.current()).isEqualTo(last);
  }

  @Property
  void undoTakesBackTheLastChange(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 5) Integer> states) {
    History<Integer> history = new History<>(0);
    for (int state : states) {
      int before = history.current();
      history.add("set", state);
      if (state != before) {
        assertThat(history.undo()).isEqualTo(before);
        assertThat(history.redo()).isEqualTo(state);
      }
    }
  }

  @Test
  void aGestureIsOneEntryUntilItEnds() {
    History<Double> history = new History<>(0.0);
    history.addToGesture("Tie", 0.1);
    history.addToGesture("Tie", 0.2);
    history.addToGesture("Tie", 0.3);
    history.endGesture();
    history.addToGesture("Tie", 0.9);
    assertThat(history.undo()).isEqualTo(0.3);
    assertThat(history.undo()).isEqualTo(0.0);
    assertThat(history.undoable()).isEmpty();
  }

  @Test
  void anotherGestureOrActionStartsANewEntry() {
    History<Double> history = new History<>(0.0);
    history.addToGesture("Tie", 0.1);
    history.addToGesture("Range", 0.2);
    history.add("Transpose", 0.3);
    history.addToGesture("Tie", 0.4);
    assertThat(history.undo()).isEqualTo(0.3);
    assertThat(history.undo()).isEqualTo(0.2);
    assertThat(history.undo()).isEqualTo(0.1);
    assertThat(history.undo()).isEqualTo(0.0);
  }

  @Test
  void aNewActionForgetsWhatWasUndone() {
    History<String> history = new History<>("a");
    history.add("to b", "b");
    history.undo();
    history.add("to c", "c");
    assertThat(history.redoable()).isEmpty();
    assertThat(history.undoable()).contains("to c");
    assertThat(history.undo()).isEqualTo("a");
  }

  @Test
  void namesWhatUndoAndRedoWouldDo() {
    History<String> history = new History<>("a");
    history.add("Transpose", "b");
    assertThat(history.undoable()).contains("Transpose");
    history.undo();
    assertThat(history.undoable()).isEmpty();
    assertThat(history.redoable()).contains("Transpose");
  }

  @Property
  void aJumpIsAsManyUndosOrRedos(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 9) Integer> states,
      @ForAll @IntRange(max = 30) int wanted) {
    History<Integer> jumped = new History<>(-1);
    History<Integer> stepped = new History<>(-1);
    states.forEach(state -> jumped.add("set", state));
    states.forEach(state -> stepped.add("set", state));
    int to = Math.min(wanted, jumped.actions().size() - 1);
    while (stepped.position() > to) {
      stepped.undo();
    }
    assertThat(jumped.jump(to)).isEqualTo(stepped.current());
    assertThat(jumped.undoable()).isEqualTo(stepped.undoable());
    assertThat(jumped.redoable()).isEqualTo(stepped.redoable());
  }

  private record Pair(int left, int right) {}

  @Property
  void whatTwoPartsDoIsTakenBackInOneOrder(
      @ForAll @Size(max = 30) List<@IntRange(max = 7) Integer> actions) {
    History<Pair> whole = new History<>(new Pair(0, 0));
    Steps<Integer> left = whole.part(Pair::left, (pair, l) -> new Pair(l, pair.right()));
    Steps<Integer> right = whole.part(Pair::right, (pair, r) -> new Pair(pair.left(), r));
    for (int action : actions) {
      Steps<Integer> part = action % 2 == 0 ? left : right;
      if (action < 4) {
        part.add("set", action);
      } else {
        part.addToGesture("drag", action);
      }
    }
    Pair last = whole.current();
    assertThat(new Pair(left.current(), right.current())).isEqualTo(last);
    assertThat(whole.jump(0)).isEqualTo(new Pair(0, 0));
    assertThat(whole.jump(whole.actions().size() - 1)).isEqualTo(last);
  }

  @Test
  void whatFollowsFromAnActionIsTakenBackWithIt() {
    History<String> history = new History<>("");
    history.add("a", "a");
    history.amend(state -> state + "!");
    assertThat(history.current()).isEqualTo("a!");
    assertThat(history.undo()).isEmpty();
    assertThat(history.redo()).isEqualTo("a!");
    assertThat(history.actions()).containsExactly("", "a");
  }

  @Test
  void everyChangeIsTold() {
    List<String> told = new ArrayList<>();
    History<String> history = new History<>("");
    history.onChange(() -> told.add(history.current()));
    history.add("a", "a");
    history.addToGesture("b", "b");
    history.addToGesture("b", "c");
    history.undo();
    history.amend(state -> "d");
    assertThat(told).containsExactly("a", "b", "c", "a", "d");
  }
}
