package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import orbit.circuit.CircuitFile;
import orbit.circuit.OrderFile;
import orbit.circuit.Ordering;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbit order FILE --by ...}: the order of a circuit's units and the reordered circuit. */
@Command(
    name = "order",
    description = {
      "Orders the units of a circuit and writes the order with the reordered circuit as JSON.",
      "Position j of a permutation holds the listed number of the unit that stands there."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class OrderCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A circuit file.")
  private Path file = Path.of("");

  @Option(
      names = "--by",
      required = true,
      paramLabel = "ORDER",
      description = "One of: index, element, relative, seriation, magnitude.")
  private Ordering by = Ordering.INDEX;

  @Option(
      names = "--align",
      description = "Turn every kernel back by its output's element: the canonical frame.")
  private boolean align;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "F.json",
      description = "Where to write; stdout if not given.")
  private Optional<Path> output = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    CircuitFile circuit = CircuitFile.read(file);
    OrderFile order = new OrderFile(circuit, by, align);
    if (output.isPresent()) {
      order.write(output.get());
    } else {
      PrintWriter out = spec.commandLine().getOut();
      out.println(order.toJson());
      Written.check(out);
    }
    return 0;
  }
}
