package orbit.view;

import java.util.function.Consumer;
import java.util.function.Supplier;
import orbit.workspace.Steps;

/**
 * Steps of which none is noted while the history itself moves: what is put back then is no action.
 * What follows from an action changes its entry.
 *
 * @param amend changes the current entry
 */
record StillSteps<S>(Steps<S> steps, Consumer<S> amend, Supplier<Doing> doing) implements Steps<S> {

  /** Why a state changes. */
  enum Doing {
    /** The user acts. */
    ACTING,
    /** It follows from what the user did. */
    FOLLOWING,
    /** The history goes back or forth. */
    MOVING
  }

  @Override
  public S current() {
    return steps.current();
  }

  @Override
  public void add(String action, S state) {
    note(() -> steps.add(action, state), state);
  }

  @Override
  public void addToGesture(String action, S state) {
    note(() -> steps.addToGesture(action, state), state);
  }

  private void note(Runnable act, S state) {
    switch (doing.get()) {
      case ACTING -> act.run();
      case FOLLOWING -> amend.accept(state);
      case MOVING -> {}
    }
  }

  @Override
  public void endGesture() {
    steps.endGesture();
  }
}
