package orbit.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import orbit.circuit.Ordering;
import orbit.view.CircuitViewModel;
import orbit.workspace.Frame;

/**
 * What the window does without a user when system properties ask for it: {@code orbit.measureStart}
 * says how long the first paint of a circuit took; {@code orbit.saveWindow} writes a picture of the
 * window to the named file once everything is measured, in the order of {@code orbit.order} and in
 * the canonical frame if {@code orbit.align} is set. Both then end the program.
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
                    1,
                    window::showsAnalysis,
                    () -> {
                      arrange(window);
                      after(SETTLED, () -> true, () -> save(window, file));
                    }));
  }

  private static void arrange(MainWindow window) {
    CircuitViewModel model = window.openedProperty().get().orElseThrow().model();
    Optional.ofNullable(System.getProperty("orbit.order"))
        .map(word -> Ordering.valueOf(word.toUpperCase(Locale.ROOT)))
        .ifPresent(model::order);
    if (System.getProperty("orbit.align") != null) {
      model.frame(Frame.CANONICAL);
    }
  }

  private static void save(MainWindow window, Path file) {
    Choosers.savePicture(window, file);
    Platform.exit();
  }

  /** Where nobody looks at the window, a complaint ends the program. */
  static void complain(String sentence) {
    if (System.getProperty("orbit.saveWindow") != null
        || System.getProperty("orbit.measureStart") != null) {
      System.err.println("orbit: " + sentence);
      System.exit(1);
    }
  }

  private static void sayStart() {
    long began = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.err.println("first paint after " + (System.currentTimeMillis() - began) + " ms");
    Platform.exit();
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
          stop();
          action.run();
        }
      }
    }.start();
  }
}
