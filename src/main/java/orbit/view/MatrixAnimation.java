package orbit.view;

import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/** Runs one transition at a time; stopping it jumps to its end. */
final class MatrixAnimation extends Transition {

  private static final Duration LENGTH = Duration.millis(250);

  /** Draws the matrix at a share of a transition, or as it is at rest. */
  interface Step {
    void draw(Optional<MatrixTransition> transition, double share);
  }

  private final Step step;
  private Optional<MatrixTransition> transition = Optional.empty();
  private double share;

  MatrixAnimation(Step step) {
    this.step = step;
    setCycleDuration(LENGTH);
    setInterpolator(Interpolator.EASE_BOTH);
    setOnFinished(
        event -> {
          transition = Optional.empty();
          step.draw(transition, 1);
        });
  }

  void start(MatrixTransition next) {
    transition = Optional.of(next);
    interpolate(0);
    playFromStart();
  }

  /** Not an override of stop, which starting from the start calls. */
  void end() {
    transition = Optional.empty();
    stop();
  }

  Optional<MatrixTransition> transition() {
    return transition;
  }

  double share() {
    return share;
  }

  @Override
  protected void interpolate(double fraction) {
    share = fraction;
    if (transition.isPresent()) {
      step.draw(transition, fraction);
    }
  }
}
