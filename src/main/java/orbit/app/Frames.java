package orbit.app;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/** Something done after frames of the window. */
final class Frames {

  private Frames() {}

  /** Runs the action once, at the n-th frame in which the condition holds. */
  static void after(int frames, BooleanSupplier condition, Runnable action) {
    new AnimationTimer() {
      private int shown;

      @Override
      public void handle(long now) {
        if (condition.getAsBoolean() && ++shown == frames) {
          stop();
          action.run();
        }
      }
    }.start();
  }
}
