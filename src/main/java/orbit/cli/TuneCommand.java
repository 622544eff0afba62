package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.format.PictureFile;
import orbit.network.AtomicFile;
import orbit.network.Batch;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Shape;
import orbit.network.StrictJson;
import orbit.network.ValueRange;
import orbit.stimulus.Parameter;
import orbit.stimulus.Probe;
import orbit.stimulus.Readout;
import orbit.stimulus.Settings;
import orbit.stimulus.Stimuli;
import orbit.stimulus.Stimulus;
import orbit.stimulus.StoredPicture;
import orbit.stimulus.Sweep;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningFile;
import orbit.stimulus.TuningTable;
import orbit.stimulus.UnitList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code orbit tune MODEL --layer L --stimulus NAME -o F.json}: tuning curves of a layer. */
@Command(
    name = "tune",
    description = {
      "Turns a stimulus and writes how the units of a layer answer: a tuning file.",
      "The stimulus is drawn anew at every step, on the smallest picture that shows a unit its"
          + " whole field. Angles are degrees clockwise on the screen, 0 pointing right."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TuneCommand implements Callable<Integer> {

  @Mixin private ModelChoice choice = new ModelChoice();

  @Option(
      names = "--layer",
      required = true,
      paramLabel = "L",
      description = "Layer or node of the network.")
  private String layer = "";

  @Option(
      names = "--units",
      paramLabel = "U",
      description = "Units, such as 1,5,8-12; all if not given.")
  private String units = "";

  @Option(
      names = "--stimulus",
      required = true,
      paramLabel = "NAME",
      description =
          "curve, line, edge, grating, gabor, high-low, colour-contrast, centre-surround, circle,"
              + " ring, evolute, star, corner, divergence, bw-colour; or a picture file"
              + " (.png, .jpg).")
  private String stimulus = "";

  @Option(
      names = "--parameter",
      defaultValue = "rotation",
      paramLabel = "P",
      description =
          "What runs: rotation (the default), hue, scale, mirror or any other parameter of the"
              + " stimulus (see --set). Angles run once round the stimulus' own period, scale from"
              + " half to double.")
  private String parameter = "rotation";

  @Option(
      names = "--steps",
      defaultValue = "36",
      paramLabel = "N",
      description = "Number of values, 1 to 36000; 36 if not given.")
  private int steps = 36;

  @Option(
      names = "--set",
      paramLabel = "P=VALUE",
      description = {
        "Fixes another parameter, such as --set curvature=2; may be repeated. There are rotation,"
            + " hue (degrees); mirror (0 or 1); scale (0.25 to 4); x, y, contrast (-1 to 1);"
            + " frequency (0.5 to 12 cycles); curvature (0 to 4); length (0.1 to 4); width (0.02 to"
            + " 1). Lengths are in halves of the receptive field."
      })
  private Map<String, Double> set = new LinkedHashMap<>();

  @Option(
      names = "--readout",
      defaultValue = "centre",
      paramLabel = "R",
      description = "centre (the default), maximum or mean of the unit's map.")
  private String readout = "centre";

  @Option(names = "--before-relu", description = "Reads values before ReLU, not after it.")
  private boolean before;

  @Option(names = "--csv", paramLabel = "F.csv", description = "Writes the curves as CSV, too.")
  private Optional<Path> csv = Optional.empty();

  @Option(names = "--json", description = "Prints what is measured of the curves as JSON.")
  private boolean json;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "F.json",
      description = "The tuning file to write.")
  private Optional<Path> output = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, EngineUnavailableException {
    if (output.isEmpty() && csv.isEmpty() && !json) {
      throw usage("name a file with -o, or ask for --csv or --json");
    }
    if (output.isPresent() && output.equals(csv)) {
      throw usage("-o and --csv name the same file");
    }
    Model model = choice.read();
    Layer wanted = choice.layer(model, layer);
    Sweep sweep = sweep(wanted);
    EngineLibrary library = EngineLibrary.load();
    TuningCurves curves;
    ProgressBar bar = new ProgressBar("pictures", spec.commandLine().getErr());
    try (Probe probe = Probe.open(model, wanted, graph -> new DjlNetwork(graph, library))) {
      curves = probe.tune(sweep, bar::show);
    } finally {
      bar.clear();
    }
    if (output.isPresent()) {
      TuningFile.of(curves).write(output.get());
    }
    if (csv.isPresent()) {
      byte[] text = TuningTable.csv(curves).getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(csv.get(), out -> out.write(text));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? StrictJson.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(TuningTable.measures(curves, Map.of()))
            : "%s: %d units, %d values of %s"
                .formatted(
                    wanted.name(), curves.units().size(), curves.positions().size(), parameter));
    Written.check(out);
    return 0;
  }

  private Sweep sweep(Layer wanted) throws IOException {
    Stimulus shown = stimulus();
    Parameter runs = parameter(parameter);
    try {
      Settings settings = Settings.NEUTRAL;
      for (Map.Entry<String, Double> entry : set.entrySet()) {
        Parameter fixed = parameter(entry.getKey());
        if (fixed == runs) {
          throw usage("%s runs; it cannot be set as well".formatted(fixed.label()));
        }
        if (!shown.parameters().contains(fixed)) {
          throw usage("%s does not change the stimulus %s".formatted(fixed.label(), shown.name()));
        }
        settings = settings.with(fixed, entry.getValue());
      }
      return new Sweep(
          shown,
          settings,
          runs,
          Sweep.positions(shown, runs, steps),
          readout(),
          !before,
          UnitList.parse(units, wanted.units()));
    } catch (IllegalArgumentException problem) {
      throw usage(String.valueOf(problem.getMessage()));
    }
  }

  private Stimulus stimulus() throws IOException {
    Optional<Stimulus> drawn = Stimuli.named(stimulus);
    if (drawn.isPresent()) {
      return drawn.get();
    }
    // a folder is told of as such
    Path file = path(stimulus);
    if (Files.exists(file)) {
      Batch colours = PictureFile.read(file, new Shape(3, 1, 1), new ValueRange(0, 1));
      return new StoredPicture(String.valueOf(file.getFileName()), colours);
    }
    throw usage(
        "there is no stimulus and no picture %s; there are %s"
            .formatted(
                stimulus,
                Stimuli.all().stream().map(Stimulus::name).collect(Collectors.joining(", "))));
  }

  private Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException problem) {
      throw usage("there is no stimulus and no picture of this name: " + problem.getMessage());
    }
  }

  private Parameter parameter(String name) {
    return Parameter.named(name)
        .orElseThrow(
            () ->
                usage(
                    "there is no parameter %s; there are %s"
                        .formatted(
                            name,
                            Parameter.all().stream()
                                .map(Parameter::label)
                                .collect(Collectors.joining(", ")))));
  }

  private Readout readout() {
    return switch (readout) {
      case "centre" -> Readout.CENTRE;
      case "maximum" -> Readout.MAXIMUM;
      case "mean" -> Readout.MEAN;
      default -> throw usage("a readout is centre, maximum or mean, not " + readout);
    };
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
