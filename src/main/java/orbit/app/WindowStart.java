package orbit.app;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/** Starts the window, or says in one sentence why there can be none. */
final class WindowStart {

  /** Kept, because a logger that nobody holds forgets its level. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private WindowStart() {}

  /** Returns the exit code when the window has closed. */
  static int start(String[] arguments) {
    Optional<String> missing =
        missing(
            System.getProperty("os.name", ""),
            System.getenv(),
            System.getProperty("glass.platform"));
    if (missing.isPresent()) {
      System.err.println("orbit: " + missing.get());
      return 1;
    }
    // the class path is a configuration that JavaFX warns about and that works
    JAVAFX.setLevel(Level.SEVERE);
    ReadAhead.begin(arguments);
    PrintStream err = System.err;
    try {
      Application.launch(OrbitApplication.class, arguments);
      return 0;
    } catch (UnsatisfiedLinkError | RuntimeException problem) {
      err.println("orbit: " + sentence(problem));
      return 1;
    }
  }

  /** What keeps a window from opening, as far as can be told before trying. */
  static Optional<String> missing(
      String system,
      Map<String, String> environment,
      @org.jspecify.annotations.Nullable String platform) {
    boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
    boolean headless = "Headless".equalsIgnoreCase(platform);
    boolean display =
        !environment.getOrDefault("DISPLAY", "").isEmpty()
            || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    return linux && !headless && !display
        ? Optional.of(
            "there is no display for a window (DISPLAY is not set); start Orbit in a desktop, or"
                + " use its commands (orbit --help), which need none.")
        : Optional.empty();
  }

  private static String sentence(Throwable problem) {
    Throwable root = problem;
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      root = cause;
      String text = String.valueOf(cause.getMessage());
      if (text.contains("libgtk")
          || text.contains("GTK")
          || cause instanceof UnsatisfiedLinkError) {
        return "the window needs GTK 3, which is not installed; install it (Debian: apt-get install"
            + " libgtk-3-0), or use the commands (orbit --help), which need none.";
      }
      if (text.contains("DISPLAY")) {
        return "the display "
            + System.getenv("DISPLAY")
            + " cannot be opened; check DISPLAY, or use the commands (orbit --help), which need"
            + " none.";
      }
    }
    return "the window cannot open: " + root;
  }
}
