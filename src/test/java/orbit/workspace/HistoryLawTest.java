package orbit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

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
}
