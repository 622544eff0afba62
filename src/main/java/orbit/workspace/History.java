package orbit.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * States in the order in which the user made them, with a position that undo and redo move.
 *
 * <p>Not safe for several threads: it lives on the thread of the user.
 */
public final class History<S> {

  private record Entry<S>(String action, S state) {}

  private final List<Entry<S>> entries = new ArrayList<>();
  private int position;
  // a gesture (a drag, a slider) goes on changing the entry that it made
  private boolean gesture;

  public History(S first) {
    entries.add(new Entry<>("", first));
  }

  public S current() {
    return entries.get(position).state();
  }

  /** Notes a new state; what was undone before is forgotten. An equal state is not noted. */
  public void add(String action, S state) {
    gesture = false;
    if (!state.equals(current())) {
      append(action, state);
    }
  }

  /** Notes a state of a gesture: until {@link #endGesture} one entry takes them all. */
  public void addToGesture(String action, S state) {
    if (gesture && entries.get(position).action().equals(action)) {
      entries.set(position, new Entry<>(action, state));
      return;
    }
    if (!state.equals(current())) {
      append(action, state);
      gesture = true;
    }
  }

  public void endGesture() {
    gesture = false;
  }

  private void append(String action, S state) {
    entries.subList(position + 1, entries.size()).clear();
    entries.add(new Entry<>(action, state));
    position++;
  }

  /** The name of the action that undo would take back. */
  public Optional<String> undoable() {
    return position == 0 ? Optional.empty() : Optional.of(entries.get(position).action());
  }

  /** The name of the action that redo would do again. */
  public Optional<String> redoable() {
    return position == entries.size() - 1
        ? Optional.empty()
        : Optional.of(entries.get(position + 1).action());
  }

  /** Goes back one state, if there is one. */
  public S undo() {
    gesture = false;
    position = Math.max(0, position - 1);
    return current();
  }

  /** Goes forward one state, if there is one. */
  public S redo() {
    gesture = false;
    position = Math.min(entries.size() - 1, position + 1);
    return current();
  }
}
