package orbit.app;

import orbit.cli.OrbitCommand;

/** Starts the window, or a command without loading JavaFX. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    if (OrbitCommand.isCommand(arguments)) {
      System.exit(OrbitCommand.run(arguments));
    }
    if (Rehearsal.isAsked()) {
      System.exit(Rehearsal.run());
    }
    System.exit(WindowStart.start(arguments));
  }
}
