package orbit.app;

import javafx.application.Application;

/**
 * Prints how long the window takes from a slider's event to repainted plots, and what a storm of
 * events does; run by hand: {@code orbit.app.BenchSpeed MODEL LAYER}.
 */
final class BenchSpeed {

  private BenchSpeed() {}

  // a class of its own: JavaFX on the class path starts no Application that is itself the main
  // class
  public static void main(String[] args) {
    Application.launch(BenchSpeedWindow.class, args);
  }
}
