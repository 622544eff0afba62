package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The program {@code orbit} with its subcommands. */
@Command(
    name = "orbit",
    description = "Explores the symmetry in a convolutional network's weights.",
    footer = "Without a command, opens the window: orbit [FILE]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[FILE | COMMAND]")
public final class OrbitCommand {

  private static final List<Class<?>> COMMANDS =
      List.of(
          InfoCommand.class,
          WeightsCommand.class,
          ActivationsCommand.class,
          TuneCommand.class,
          VisualizeCommand.class,
          ExamplesCommand.class,
          DiscoverCommand.class,
          CircuitCommand.class,
          OrderCommand.class,
          FigureCommand.class,
          NumbersCommand.class,
          ModelsCommand.class,
          TrainCommand.class);

  OrbitCommand() {}

  /** Whether the arguments name a command or an option, so that no window is wanted. */
  public static boolean isCommand(String[] arguments) {
    return arguments.length > 0
        && (arguments[0].startsWith("-") || !named(arguments[0]).isEmpty() || arguments.length > 1);
  }

  /** Runs a command and returns the exit code. */
  public static int run(String... arguments) {
    try {
      return commandLine(arguments).execute(arguments);
    } catch (OutOfMemoryError tooLarge) {
      System.err.println("orbit: not enough memory; set ORBIT_JAVA_OPTS=-Xmx8g or more.");
      return ExitCode.SOFTWARE;
    }
  }

  /** The program with the command that the arguments name; with all of them if they name none. */
  static CommandLine commandLine(String... arguments) {
    CommandLine program = new CommandLine(new OrbitCommand());
    List<Class<?>> wanted = arguments.length == 0 ? List.of() : named(arguments[0]);
    (wanted.isEmpty() ? COMMANDS : wanted).forEach(program::addSubcommand);
    return program
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(OrbitCommand::badUsage)
        .setExecutionExceptionHandler(OrbitCommand::failed);
  }

  /** The command of that name, found without reading the options of any. */
  private static List<Class<?>> named(String name) {
    return COMMANDS.stream()
        .filter(each -> each.getAnnotation(Command.class).name().equals(name))
        .toList();
  }

  private static int badUsage(CommandLine.ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("orbit: " + oneLine(String.valueOf(problem.getMessage())));
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    command.getErr().println("orbit: " + oneLine(sentence(failure)));
    return ExitCode.SOFTWARE;
  }

  private static String sentence(Exception failure) {
    return switch (failure) {
      // its message is only the file's name
      case FileSystemException file ->
          file.getFile()
              + ": "
              + (file.getReason() == null ? file.getClass().getSimpleName() : file.getReason())
              + (Files.isDirectory(Path.of(file.getFile()))
                  ? "; name a file in it."
                  : "; check that the folder exists and may be written to.");
      case IOException io -> String.valueOf(io.getMessage());
      default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
    };
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
