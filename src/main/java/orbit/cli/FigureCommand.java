package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import orbit.circuit.Analysis;
import orbit.figure.kind.CircuitLook;
import orbit.figure.kind.FigureKind;
import orbit.figure.kind.FigureSettings;
import orbit.figure.kind.PictureFolder;
import orbit.figure.kind.Shown;
import orbit.figure.kind.UnitPictures;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.FigureFile;
import orbit.figure.sheet.Provenance;
import orbit.figure.sheet.ProvenanceReader;
import orbit.network.StrictJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbit figure FILE -o F.svg}: the figure of a circuit, a family file or tuning curves. */
@Command(
    name = "figure",
    description = {
      "Draws the figure of a circuit, family or tuning file as SVG, PDF or PNG.",
      "The same file and options give the same bytes. A figure says in its metadata what it was"
          + " made of and how: 'orbit figure F.svg --json' prints that."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class FigureCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      description = "A circuit, family or tuning file; with --json a figure that Orbit wrote.")
  private Path file = Path.of("");

  @Mixin private FigureChoice choice = new FigureChoice();

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = "Folder with pictures of units named LAYER_UNIT.png or .jpg.")
  private Optional<Path> pictures = Optional.empty();

  @Option(
      names = "--family",
      paramLabel = "NAME",
      description = {
        "Of a family file, only the families of this name, or LAYER:NAME.",
        "May be given several times."
      })
  private List<String> families = List.of();

  @Option(names = "--transparent", description = "No paper behind the marks.")
  private boolean transparent;

  @Option(
      names = "--dpi",
      defaultValue = "300",
      paramLabel = "N",
      description = "Pixels in an inch of a PNG (default: ${DEFAULT-VALUE}).")
  private double dpi = FigureFile.PRINT;

  @Option(
      names = "--seed",
      defaultValue = "0",
      paramLabel = "N",
      description = "Seed of the random permutations (default: ${DEFAULT-VALUE}).")
  private long seed = 0;

  @Option(names = "--json", description = "Print how a figure was made.")
  private boolean json;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "F.svg|F.pdf|F.png",
      description = "The figure to write.")
  private Optional<Path> output = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json && output.isPresent()) {
      throw usage("--json tells how a figure was made and writes none; leave -o or --json out");
    }
    if (json) {
      out.println(
          StrictJson.MAPPER
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(ProvenanceReader.read(file).json()));
    } else {
      draw(out);
    }
    Written.check(out);
    return 0;
  }

  private void draw(PrintWriter out) throws IOException {
    Path target = output.orElseThrow(() -> usage("name the figure to write with -o"));
    FigureFile format =
        FigureFile.of(target)
            .orElseThrow(() -> usage("a figure ends in .svg, .pdf or .png, not as " + target));
    if (!(dpi >= 10 && dpi <= 2400)) {
      throw usage("a PNG has 10 to 2400 pixels in an inch, not " + dpi);
    }
    Optional<FigureKind> asked = choice.kind();
    choice.settings(asked.orElse(FigureKind.MATRIX));
    UnitPictures pack =
        pictures.isPresent() ? new PictureFolder(pictures.get()) : UnitPictures.NONE;
    FigureSource source = chosen(FigureSource.read(file));
    List<FigureKind> possible = FigureKind.of(source.plain());
    FigureKind kind = asked.orElse(possible.getFirst());
    if (!possible.contains(kind)) {
      throw usage(
          "%s has no figure of style %s; it has %s"
              .formatted(
                  file,
                  kind.word(),
                  String.join(", ", possible.stream().map(FigureKind::word).toList())));
    }
    FigureSettings settings = choice.settings(kind);
    Provenance provenance = source.provenance(file, settings);
    Figure figure =
        kind.draw(shown(source, settings), settings.style(), pack, made(kind, provenance));
    format.write(transparent ? figure.transparent() : figure, target, dpi);
    out.printf(
        "%s: %s, %.0f x %.0f mm%n",
        target,
        kind.word(),
        figure.width() / Figure.MILLIMETRE,
        figure.height() / Figure.MILLIMETRE);
  }

  /** The source with the families that are asked for. */
  private FigureSource chosen(FigureSource source) {
    if (families.isEmpty()) {
      return source;
    }
    if (!(source.plain() instanceof Shown.OfFamilies)) {
      throw usage("--family is for family files; " + file + " is none");
    }
    try {
      return source.withFamilies(families);
    } catch (IllegalArgumentException unknown) {
      throw usage(String.valueOf(unknown.getMessage()));
    }
  }

  /** The provenance with the options that are of this command alone. */
  private Provenance made(FigureKind kind, Provenance provenance) {
    Provenance seeded =
        kind.needsAnalysis()
            ? provenance.with("seed", StrictJson.MAPPER.valueToTree(seed))
            : provenance;
    return families.isEmpty()
        ? seeded
        : seeded.with("families", StrictJson.MAPPER.valueToTree(families));
  }

  private Shown shown(FigureSource source, FigureSettings settings) {
    return switch (source.plain()) {
      case Shown.OfCircuit plain -> {
        Optional<Analysis> analysis = Optional.empty();
        if (settings.kind().needsAnalysis()) {
          ProgressBar bar = new ProgressBar("permutations", spec.commandLine().getErr());
          analysis = Optional.of(Analysis.of(plain.circuit(), seed, bar::show));
          bar.clear();
        }
        yield CircuitLook.of(plain.title(), plain.circuit(), settings, analysis);
      }
      case Shown.OfFamilies families -> families;
      case Shown.OfTuning tuning -> tuning;
    };
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
