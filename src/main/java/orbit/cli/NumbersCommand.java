package orbit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import orbit.circuit.Analysis;
import orbit.circuit.WholeLayers;
import orbit.figure.kind.CircuitLook;
import orbit.figure.kind.FigureKind;
import orbit.figure.kind.FigureSettings;
import orbit.figure.kind.FigureStyle;
import orbit.figure.kind.Shown;
import orbit.workspace.NumbersFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbit numbers FILE -o F.csv}: what a matrix or a plot shows, for other programs. */
@Command(
    name = "numbers",
    description = {
      "Writes the weights of a circuit file in an order, or the curves of a tuning file, as CSV,"
          + " JSON (with every measure), .npy or .npz; with --scores what is measured of a"
          + " circuit's symmetry, as CSV."
          + " A tuning file has no order: --by and --align are for circuits.",
      "CSV names the units in every line; .npz holds weights, present, outputs and inputs, or"
          + " responses, positions and units; .npy is float32 [out,in,height,width] or"
          + " [unit,position]. Cells without a kernel are zero; 'present' in .npz tells them."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class NumbersCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A circuit or tuning file.")
  private Path file = Path.of("");

  @Mixin private OrderChoice order = new OrderChoice();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "F.csv|F.json|F.npy|F.npz",
      description = "Where to write.")
  private Path output = Path.of("");

  @Option(
      names = "--scores",
      description =
          "Score, chance, residuals, spectrum and bands of a circuit in place of its weights.")
  private boolean scores;

  @Option(
      names = "--seed",
      defaultValue = "0",
      paramLabel = "N",
      description = "Seed of the random permutations (default: ${DEFAULT-VALUE}).")
  private long seed = 0;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    String end =
        NumbersFile.end(output)
            .orElseThrow(() -> usage("numbers end in .csv, .json, .npy or .npz, not as " + output));
    if (scores && !end.equals("csv")) {
      throw usage("--scores writes .csv; JSON has them beside the weights");
    }
    Shown shown = shown(FigureSource.read(file).plain(), scores || end.equals("json"));
    try {
      if (scores) {
        NumbersFile.writeScores(shown, output);
      } else {
        NumbersFile.write(shown, output);
      }
    } catch (IllegalArgumentException unfit) {
      throw usage(String.valueOf(unfit.getMessage()));
    }
    return 0;
  }

  /** What the file holds, a circuit in the order and frame that are asked for. */
  private Shown shown(Shown plain, boolean measured) {
    if (!(plain instanceof Shown.OfCircuit of)) {
      return plain;
    }
    Optional<Analysis> analysis = Optional.empty();
    if (measured && !WholeLayers.unrelated(of.circuit())) {
      ProgressBar bar = new ProgressBar("permutations", spec.commandLine().getErr());
      analysis = Optional.of(Analysis.of(of.circuit(), seed, bar::show));
      bar.clear();
    }
    FigureSettings settings =
        new FigureSettings(
            FigureKind.MATRIX,
            Optional.of(order.by()),
            Optional.empty(),
            order.align(),
            FigureSettings.Which.WEIGHTS,
            OptionalDouble.empty(),
            FigureStyle.USUAL);
    return CircuitLook.of(of.title(), of.circuit(), settings, analysis);
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
