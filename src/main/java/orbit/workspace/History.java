package orbit.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * States in the order in which the user made them, with a position that undo and redo move.
 *
 * <p>Not safe for several threads: it lives on the thread of the user.
 */
public final class History<S> implements Steps<S> {

  private record Entry<S>(String action, S state) {}

  private final List<Entry<S>> entries = new ArrayList<>();
  private int position;
  // a gesture (a drag, a slider) goes on changing the entry that it made
  private boolean gesture;
  private Runnable listener = () -> {};

  public History(S first) {
    entries.add(new Entry<>("", first));
  }

  /** Told after every change of the current state, and of what can be undone. */
  public void onChange(Runnable told) {
    listener = told;
  }

  @Override
  public S current() {
    return entries.get(position).state();
  }

  @Override
  public void add(String action, S state) {
    gesture = false;
    if (!state.equals(current())) {
      append(action, state);
    }
  }

  @Override
  public void addToGesture(String action, S state) {
    if (gesture && entries.get(position).action().equals(action)) {
      set(state);
      return;
    }
    if (!state.equals(current())) {
      append(action, state);
      gesture = true;
    }
  }

  @Override
  public void endGesture() {
    gesture = false;
  }

  /** Changes the current state without an entry of its own: what follows from the last action. */
  public void amend(UnaryOperator<S> change) {
    set(change.apply(current()));
  }

  private void set(S state) {
    entries.set(position, new Entry<>(entries.get(position).action(), state));
    listener.run();
  }

  private void append(String action, S state) {
    entries.subList(position + 1, entries.size()).clear();
    entries.add(new Entry<>(action, state));
    position++;
    listener.run();
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
    return jump(Math.max(0, position - 1));
  }

  /** Goes forward one state, if there is one. */
  public S redo() {
    return jump(Math.min(entries.size() - 1, position + 1));
  }

  /** The actions from the first to the last that can be done again; the beginning has no name. */
  public List<String> actions() {
    return entries.stream().map(Entry::action).toList();
  }

  /** Of the current state among {@link #actions}. */
  public int position() {
    return position;
  }

  /**
   * Goes to a state by its position.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public S jump(int to) {
    gesture = false;
    entries.get(to);
    position = to;
    listener.run();
    return current();
  }

  /** The same steps seen by one part of the state. */
  public <P> Steps<P> part(Function<S, P> get, BiFunction<S, P, S> with) {
    return new Steps<>() {
      @Override
      public P current() {
        return get.apply(History.this.current());
      }

      @Override
      public void add(String action, P state) {
        History.this.add(action, with.apply(History.this.current(), state));
      }

      @Override
      public void addToGesture(String action, P state) {
        History.this.addToGesture(action, with.apply(History.this.current(), state));
      }

      @Override
      public void endGesture() {
        History.this.endGesture();
      }
    };
  }
}
