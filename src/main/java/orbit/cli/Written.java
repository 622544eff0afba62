package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;

/** Whether what was printed arrived: a full disk must not look like success. */
final class Written {

  private Written() {}

  static void check(PrintWriter out) throws IOException {
    if (out.checkError()) {
      throw new IOException("the output cannot be written; check the disk or what reads it.");
    }
  }
}
