package orbit.view;

import java.util.function.BooleanSupplier;
import orbit.workspace.Steps;

/**
 * Steps of which none is noted while the history itself moves: what is put back then is no action.
 */
record StillSteps<S>(Steps<S> steps, BooleanSupplier moving) implements Steps<S> {

  @Override
  public S current() {
    return steps.current();
  }

  @Override
  public void add(String action, S state) {
    if (!moving.getAsBoolean()) {
      steps.add(action, state);
    }
  }

  @Override
  public void addToGesture(String action, S state) {
    if (!moving.getAsBoolean()) {
      steps.addToGesture(action, state);
    }
  }

  @Override
  public void endGesture() {
    steps.endGesture();
  }
}
