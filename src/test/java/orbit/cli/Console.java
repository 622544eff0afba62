package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs a command and keeps what it prints. */
final class Console {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Consumer<CommandLine> change;

  Console() {
    this(command -> {});
  }

  /** Changes the program before each run. */
  Console(Consumer<CommandLine> change) {
    this.change = change;
  }

  /** Returns the exit code; forgets what an earlier command printed. */
  int run(Object... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine command = OrbitCommand.commandLine();
    change.accept(command);
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    String[] texts = new String[arguments.length];
    for (int a = 0; a < texts.length; a++) {
      texts[a] = arguments[a].toString();
    }
    return command.execute(texts);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(out());
  }

  /** The one line on stderr of a command that failed with exit code 1. */
  String failure(Object... arguments) {
    assertThat(run(arguments)).as(err()).isEqualTo(1);
    assertThat(out()).isEmpty();
    assertThat(err().lines()).hasSize(1);
    return sentence();
  }

  /** The same for bad usage, where a second line tells of the help. */
  String misuse(Object... arguments) {
    assertThat(run(arguments)).as(err()).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err().lines()).hasSize(2);
    assertThat(err()).contains("--help");
    return sentence();
  }

  private String sentence() {
    assertThat(err()).startsWith("orbit: ").doesNotContain("Exception", "java.", "null");
    return err().lines().findFirst().orElseThrow();
  }
}
