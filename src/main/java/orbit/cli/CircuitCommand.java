package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import orbit.circuit.Analysis;
import orbit.circuit.Chance;
import orbit.circuit.Circuit;
import orbit.circuit.CircuitFile;
import orbit.circuit.Side;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code orbit circuit FILE}: how exact the symmetry of a circuit is. */
@Command(
    name = "circuit",
    description = "Analyses a circuit: score, chance, bands, residuals and spectrum.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CircuitCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A circuit file.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Print the numbers as JSON.")
  private boolean json;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random permutations (default: ${DEFAULT-VALUE}).")
  private long seed = 0;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Circuit circuit = CircuitFile.read(file).circuit();
    ProgressBar bar = new ProgressBar("permutations", spec.commandLine().getErr());
    Analysis analysis = Analysis.of(circuit, seed, bar::show);
    bar.clear();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(AnalysisJson.of(circuit, analysis)));
    } else {
      print(circuit, analysis, out);
    }
    Written.check(out);
    return 0;
  }

  private static void print(Circuit circuit, Analysis analysis, PrintWriter out) {
    Chance chance = analysis.chance();
    out.println(circuit.name() + ": " + circuit.kind() + ", " + circuit.group().name());
    String note = analysis.exact() ? "" : " (interpolated: the group turns off the pixel grid)";
    out.printf(Locale.ROOT, "score     %.4f%s%n", analysis.score(), note);
    out.printf(
        Locale.ROOT,
        "chance    %.4f ± %.4f (%s, seed %d)%n",
        chance.mean(),
        chance.deviation(),
        permutations(chance),
        chance.seed());
    out.printf(Locale.ROOT, "p-value   %.4f%n", chance.pValue());
    out.printf(Locale.ROOT, "bands     %d of %d cells%n", analysis.bands(), analysis.cells());
    printResiduals("inputs", circuit.input(), analysis.residualOfInputs(), out);
    printResiduals("outputs", circuit.output(), analysis.residualOfOutputs(), out);
    out.println("spectrum of the equivariant part, share of its power");
    analysis
        .spectrum()
        .forEach(s -> out.printf(Locale.ROOT, "  %-24s %.4f%n", s.irrep(), s.share()));
  }

  private static String permutations(Chance chance) {
    return chance.complete()
        ? "all " + chance.permutations() + " permutations"
        : chance.permutations() + " random permutations";
  }

  private static void printResiduals(String title, Side side, double[] residuals, PrintWriter out) {
    out.println("residual of " + title + ", share of the unit's own weights");
    for (int u = 0; u < side.size(); u++) {
      if (!side.isHole(u)) {
        out.printf(Locale.ROOT, "  %-24s %.4f%n", side.unitName(u), residuals[u]);
      }
    }
  }
}
