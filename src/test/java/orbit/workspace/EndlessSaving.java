package orbit.workspace;

import java.io.IOException;
import java.nio.file.Path;

/** A program that saves again and again until somebody kills it. */
final class EndlessSaving {

  private EndlessSaving() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    for (int n = 1; ; n++) {
      WorkspaceFile.write(file, numbered(n));
      if (n == 3) {
        System.out.println("saving");
      }
    }
  }

  /** As many bytes as take a while, all of which say the same number. */
  static Workspace numbered(int n) {
    Notes notes = Notes.NONE;
    for (int unit = 0; unit < 300; unit++) {
      notes = notes.withUnit("conv2d0:" + unit, n + " ".repeat(400) + ".");
    }
    Workspace empty = Workspace.empty();
    return new Workspace(
        empty.model(),
        empty.families(),
        empty.circuits(),
        empty.views(),
        empty.look(),
        empty.unit(),
        empty.bench(),
        empty.comparison(),
        notes,
        empty.unknown());
  }
}
