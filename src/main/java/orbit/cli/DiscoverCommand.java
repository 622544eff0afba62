package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import orbit.circuit.CircuitAssembly;
import orbit.discovery.CircuitSearch;
import orbit.discovery.Discovered;
import orbit.discovery.FoundCircuit;
import orbit.discovery.FoundFamily;
import orbit.discovery.LayerTuning;
import orbit.discovery.ResponseDiscovery;
import orbit.discovery.Responses;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.format.ModelCatalogue;
import orbit.format.ModelFile;
import orbit.network.InvalidFileException;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.stimulus.Probe;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningFile;
import orbit.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code orbit discover MODEL --layer L -o F.json} and {@code orbit discover --tuning F.json -o
 * F.json}: families of units that are turned, mirrored or recoloured copies.
 */
@Command(
    name = "discover",
    description = {
      "Finds the families of a layer: units that are turned, mirrored or recoloured copies.",
      "Shows the layer stimuli, or takes tuning curves that were measured (--tuning), and writes a"
          + " family file with place, measured angle and confidence of each unit."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DiscoverCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "MODEL",
      arity = "0..1",
      description = "A model file or folder, or the name of a model that 'orbit models' lists.")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--layer",
      paramLabel = "L",
      description = "Layer of the network; may be repeated, all layers if not given.")
  private List<String> layers = new ArrayList<>();

  @Option(
      names = "--tuning",
      paramLabel = "F.json",
      description =
          "A tuning file instead of a model; several of one layer, with the same units, are"
              + " compared together.")
  private List<Path> tunings = new ArrayList<>();

  @Option(
      names = "--circuits",
      description = "Also ranks the circuits between the families of each two layers that follow.")
  private boolean circuits;

  @Option(names = "--json", description = "Prints what was found as JSON.")
  private boolean json;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of what chance is drawn from (default: ${DEFAULT-VALUE}).")
  private long seed = 0;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "F.json",
      description = "The family file to write.")
  private Optional<Path> output = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, EngineUnavailableException {
    if (model.isPresent() == !tunings.isEmpty()) {
      throw usage("name a model, or tuning files with --tuning");
    }
    if (output.isEmpty() && !json) {
      throw usage("name a file with -o, or ask for --json");
    }
    if (circuits && model.isEmpty()) {
      throw usage("circuits are made of a model's weights; name a model");
    }
    List<FoundCircuit> between = new ArrayList<>();
    List<Discovered> found = tunings.isEmpty() ? ofModel(between) : List.of(ofTunings());
    if (output.isPresent()) {
      Discovered.file(found).write(output.get());
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(DiscoveryJson.text(found, between));
    } else {
      found.forEach(layer -> print(layer, out));
      CircuitTable.print(between, out);
    }
    Written.check(out);
    return 0;
  }

  private List<Discovered> ofModel(List<FoundCircuit> between)
      throws IOException, EngineUnavailableException {
    Model read = ModelFile.read(ModelCatalogue.usual().find(model.orElseThrow()));
    List<Layer> wanted = new ArrayList<>();
    for (String name : layers) {
      wanted.add(
          read.layer(name)
              .orElseThrow(
                  () ->
                      usage(
                          "%s has no layer %s; it has %s"
                              .formatted(
                                  read.name(),
                                  name,
                                  String.join(
                                      ", ", read.layers().stream().map(Layer::name).toList())))));
    }
    EngineLibrary library = EngineLibrary.load();
    List<Discovered> found = new ArrayList<>();
    List<Layer> all = wanted.isEmpty() ? read.layers() : wanted;
    for (Layer layer : all) {
      ProgressBar bar = new ProgressBar("pictures", spec.commandLine().getErr());
      try (Probe probe = Probe.open(read, layer, graph -> new DjlNetwork(graph, library))) {
        List<Responses> responses = LayerTuning.of(probe, bar::show);
        found.add(
            ResponseDiscovery.of(
                layer.name(),
                IntStream.range(0, layer.units()).boxed().toList(),
                layer.units(),
                responses,
                seed,
                LayerTuning.about(probe),
                Progress.UNWATCHED));
      } finally {
        bar.clear();
      }
    }
    for (int l = 1; circuits && l < all.size(); l++) {
      between.addAll(circuits(read, all.get(l - 1), found.get(l - 1), all.get(l), found.get(l)));
    }
    return found;
  }

  private List<FoundCircuit> circuits(
      Model read, Layer from, Discovered inputs, Layer to, Discovered outputs) {
    ProgressBar bar = new ProgressBar("circuits", spec.commandLine().getErr());
    try {
      return CircuitSearch.between(
          from.name(),
          inputs.families().stream().map(FoundFamily::family).toList(),
          to.name(),
          outputs.families().stream().map(FoundFamily::family).toList(),
          CircuitAssembly.weights(read, from, to, () -> false),
          seed,
          bar::show);
    } finally {
      bar.clear();
    }
  }

  private Discovered ofTunings() throws IOException {
    List<Responses> responses = new ArrayList<>();
    List<String> about = new ArrayList<>();
    Optional<TuningCurves> first = Optional.empty();
    for (Path file : tunings) {
      TuningCurves curves = TuningFile.read(file).curves();
      TuningCurves start = first.orElse(curves);
      first = Optional.of(start);
      try {
        responses.add(Responses.of(stimulusName(curves), curves.of(start.units())));
      } catch (IllegalArgumentException unfit) {
        throw new InvalidFileException(
            file, "", String.valueOf(unfit.getMessage()), "name curves over rotation or hue");
      }
      about.add("tuning file %s".formatted(file.getFileName()));
      about.addAll(curves.about());
    }
    TuningCurves curves = first.orElseThrow();
    return ResponseDiscovery.of(
        curves.layer(), curves.units(), 0, responses, seed, about, Progress.UNWATCHED);
  }

  /** The first word of what was shown, as Orbit's own files have it. */
  private static String stimulusName(TuningCurves curves) {
    String words = curves.stimulus().split("[,;:]", 2)[0].strip();
    return words.isEmpty() ? curves.name() : words;
  }

  private static void print(Discovered layer, PrintWriter out) {
    out.printf(
        "%s: %d families, %d units in none%n",
        layer.layer(), layer.families().size(), layer.unassigned().size());
    for (FoundFamily found : layer.families()) {
      out.printf(
          Locale.ROOT,
          "  %-24s %3d units on %3d places of %-12s score %.3f, chance %.3f, p %.1e%n",
          found.family().name(),
          found.units().size(),
          found.family().placeCount(),
          found.family().group().name(),
          found.score(),
          found.chance(),
          found.pValue());
    }
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
