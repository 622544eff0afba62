package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import orbit.circuit.Analysis;
import orbit.circuit.AnalysisJson;
import orbit.circuit.Chance;
import orbit.circuit.Circuit;
import orbit.circuit.CircuitAssembly;
import orbit.circuit.CircuitFile;
import orbit.circuit.CircuitPlan;
import orbit.circuit.Side;
import orbit.circuit.WholeLayers;
import orbit.format.ModelCatalogue;
import orbit.format.ModelFile;
import orbit.network.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code orbit circuit FILE}: how exact the symmetry of a circuit is; {@code orbit circuit MODEL
 * --input F --output F} and {@code orbit circuit MODEL --catalogue NAME}: a circuit of a model.
 */
@Command(
    name = "circuit",
    description = {
      "Analyses a circuit: score, chance, bands, residuals and spectrum.",
      "Makes one of a model with --input and --output, or with --catalogue: expanded weights"
          + " between two families of units."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CircuitCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE|MODEL",
      arity = "0..1",
      description =
          "A circuit file; or, to make a circuit, a model file or folder, or the name of a model"
              + " that 'orbit models' lists.")
  private Optional<String> source = Optional.empty();

  @Mixin private CircuitPlanChoice choice = new CircuitPlanChoice();

  @Option(
      names = "-o",
      paramLabel = "F.json",
      description = "Where to write the circuit that is made.")
  private Optional<Path> target = Optional.empty();

  @Option(names = "--json", description = "Print the numbers as JSON.")
  private boolean json;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random permutations and of factors (default: ${DEFAULT-VALUE}).")
  private long seed = 0;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (choice.asksForNames()) {
      CatalogueNames.print(json, out);
    } else {
      Circuit circuit = made();
      if (target.isPresent() && !json) {
        out.printf(
            "%s: %d inputs, %d outputs, kernels %d x %d%n",
            circuit.name(),
            circuit.input().size(),
            circuit.output().size(),
            circuit.weights().height(),
            circuit.weights().width());
      } else {
        analyse(circuit, out);
      }
    }
    Written.check(out);
    return 0;
  }

  /** The circuit of the file, or the one that is made and written. */
  private Circuit made() throws IOException {
    String named =
        source.orElseThrow(
            () -> new ParameterException(spec.commandLine(), "name a circuit file or a model"));
    Optional<CircuitPlan> plan = choice.read();
    if (plan.isEmpty()) {
      if (target.isPresent()) {
        throw new ParameterException(
            spec.commandLine(), "-o writes a circuit that is made; name --input and --output");
      }
      return CircuitFile.read(Path.of(named)).circuit();
    }
    Model model = ModelFile.read(ModelCatalogue.usual().find(named));
    CircuitFile file = CircuitAssembly.of(plan.get(), model, seed, () -> false);
    if (target.isPresent()) {
      file.write(target.get());
    }
    return file.circuit();
  }

  private void analyse(Circuit circuit, PrintWriter out) {
    ProgressBar bar = new ProgressBar("permutations", spec.commandLine().getErr());
    Analysis analysis = Analysis.of(circuit, seed, bar::show);
    bar.clear();
    if (json) {
      out.println(
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(AnalysisJson.of(circuit, analysis)));
    } else {
      print(circuit, analysis, out);
    }
  }

  private static void print(Circuit circuit, Analysis analysis, PrintWriter out) {
    Chance chance = analysis.chance();
    out.println(circuit.name() + ": " + circuit.kind() + ", " + circuit.group().name());
    out.printf(Locale.ROOT, "score     %.4f%s%n", analysis.score(), note(circuit, analysis));
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

  private static String note(Circuit circuit, Analysis analysis) {
    if (WholeLayers.unrelated(circuit)) {
      return " (of no meaning: no group relates the units)";
    }
    return analysis.exact() ? "" : " (interpolated: the group turns off the pixel grid)";
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
