package orbit.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import orbit.task.Progress;

/** Progress with remaining time on one line of stderr, drawn only on a terminal and when slow. */
final class ProgressBar {

  private static final Duration QUIET = Duration.ofMillis(500);
  private static final int CELLS = 30;

  private final String what;
  private final PrintWriter err;
  private final boolean terminal;
  private final Instant start = Instant.now();
  private Instant next = start.plus(QUIET);
  private boolean drawn;

  ProgressBar(String what, PrintWriter err) {
    this.what = what;
    this.err = err;
    this.terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /** Does some work under a bar of its own. */
  static <T> T watched(String what, PrintWriter err, Function<Progress, T> work) {
    ProgressBar bar = new ProgressBar(what, err);
    try {
      return work.apply(bar::show);
    } finally {
      bar.clear();
    }
  }

  /** Shows how much is done; always wants the work to go on. */
  boolean show(int done, int all) {
    Instant now = Instant.now();
    if (terminal && now.isAfter(next)) {
      next = now.plusMillis(100);
      drawn = true;
      int full = (int) ((long) CELLS * done / Math.max(1, all));
      long left = Duration.between(start, now).toMillis() * (all - done) / Math.max(1, done) / 1000;
      err.printf(
          "\r[%s%s] %d of %d %s, %d s left ",
          "#".repeat(full), ".".repeat(CELLS - full), done, all, what, left);
      err.flush();
    }
    return true;
  }

  void clear() {
    if (drawn) {
      err.print("\r" + " ".repeat(CELLS + 50) + "\r");
      err.flush();
    }
  }
}
