package orbit.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * What the window does without a user when system properties ask for it: {@code orbit.measureStart}
 * says how long the first paint of a circuit took; {@code orbit.saveWindow} writes a picture of the
 * window to the named file once everything is measured. Both then end the program.
 */
final class Unattended {

  private static final int SETTLED = 30;

  private Unattended() {}

  static void ifAsked(MainWindow window) {
    if (System.getProperty("orbit.measureStart") != null) {
      // a pulse comes before its own frame is painted: the second proves the first
      after(2, window::showsCircuit, Unattended::sayStart);
    }
    Optional.ofNullable(System.getProperty("orbit.saveWindow"))
        .map(Path::of)
        .ifPresent(
            file ->
                after(
                    SETTLED, window::showsAnalysis, () -> Choosers.savePicture(window, file)));
  }

  private static void sayStart() {
    long began = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.err.println("first paint after " + (System.currentTimeMillis() - began) + " ms");
  }

  private interface Condition {
    boolean holds();
  }

  private static void after(int frames, Condition condition, Runnable action) {
    new AnimationTimer() {
      private int shown;

      @Override
      public void handle(long now) {
        if (condition.holds() && ++shown == frames) {
          action.run();
          stop();
          Platform.exit();
        }
      }
    }.start();
  }
}
