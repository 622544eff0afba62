package orbit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import orbit.cli.OrbitCommand;

/**
 * Runs several commands in one process, so that the class cache which the build trains knows them:
 * the lines of the file that {@code orbit.rehearse} names, words parted by one space.
 */
final class Rehearsal {

  private static final String SCRIPT = System.getProperty("orbit.rehearse", "");

  private Rehearsal() {}

  static boolean isAsked() {
    return !SCRIPT.isEmpty();
  }

  /** Returns the exit code of the first command that fails, after which none is run. */
  static int run() {
    try {
      for (String line : Files.readAllLines(Path.of(SCRIPT))) {
        int code = OrbitCommand.run(line.split(" ", -1));
        if (code != 0) {
          System.err.println("orbit: this command failed: " + line);
          return code;
        }
      }
      return 0;
    } catch (IOException unreadable) {
      System.err.println("orbit: " + unreadable);
      return 1;
    }
  }
}
