package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import orbit.discovery.Discovered;
import orbit.discovery.FamilyChain;
import orbit.discovery.FoundCircuit;
import orbit.discovery.FoundFamily;
import orbit.discovery.Likeness;
import orbit.engine.EngineUnavailableException;
import orbit.format.ModelCatalogue;
import orbit.format.ModelFile;
import orbit.network.AtomicFile;
import orbit.network.Layer;
import orbit.network.Model;
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
          + " family file with place, measured angle and confidence of each unit. Of two layers or"
          + " more, families that are one feature at several sizes are told as chains."
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
              + " compared together. Curves over scale give chains.")
  private List<Path> tunings = new ArrayList<>();

  @Option(
      names = "--circuits",
      description = "Also ranks the circuits between the families of each two layers that follow.")
  private boolean circuits;

  /** By what copies are recognised. */
  enum Road {
    RESPONSES,
    WEIGHTS
  }

  @Option(
      names = "--by",
      paramLabel = "ROAD",
      defaultValue = "responses",
      description =
          "What makes copies alike: responses to stimuli, or weights, layer by layer upwards from"
              + " the picture (responses, the default, or weights).")
  private Road by = Road.RESPONSES;

  @Option(
      names = "--csv",
      paramLabel = "F.csv",
      description = "A table of all families, circuits and chains to write.")
  private Optional<Path> csv = Optional.empty();

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
    if (output.isEmpty() && csv.isEmpty() && !json) {
      throw usage("name a file with -o, or ask for --json");
    }
    if (by == Road.WEIGHTS && model.isEmpty()) {
      throw usage("tuning files have no weights; name a model");
    }
    if (circuits && model.isEmpty()) {
      throw usage("circuits are made of a model's weights; name a model");
    }
    if (!layers.isEmpty() && model.isEmpty()) {
      throw usage("a tuning file is of one layer; leave --layer out");
    }
    if (output.isPresent() && output.equals(csv)) {
      throw usage("the families and the table need a file each");
    }
    // before the work, which may take minutes
    for (Path file : Stream.of(output, csv).flatMap(Optional::stream).toList()) {
      checkPlace(file);
    }
    List<FoundCircuit> between = new ArrayList<>();
    List<Likeness> alike = new ArrayList<>();
    List<FamilyChain> chains = new ArrayList<>();
    List<Discovered> found =
        tunings.isEmpty()
            ? ofModel(between, alike, chains)
            : List.of(new TuningDiscovery(tunings, seed, spec.commandLine().getErr()).found());
    if (output.isPresent()) {
      Discovered.file(found).write(output.get());
    }
    if (csv.isPresent()) {
      byte[] text = DiscoveryCsv.text(found, between, chains).getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(csv.get(), file -> file.write(text));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(DiscoveryJson.text(found, between, alike, chains));
    } else {
      found.forEach(layer -> print(layer, out));
      CircuitTable.print(between, alike, out);
      chains.forEach(chain -> out.println(chain.words()));
    }
    Written.check(out);
    return 0;
  }

  private static void checkPlace(Path file) throws FileSystemException {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "this is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new FileSystemException(file.toString(), null, "its folder is not there");
    }
    if (!Files.isWritable(folder)) {
      throw new FileSystemException(file.toString(), null, "writing is not permitted");
    }
  }

  private List<Discovered> ofModel(
      List<FoundCircuit> between, List<Likeness> alike, List<FamilyChain> chains)
      throws IOException, EngineUnavailableException {
    Model read = ModelFile.read(ModelCatalogue.usual().find(model.orElseThrow()));
    List<Layer> wanted = new ArrayList<>();
    for (String name : layers) {
      Layer layer = ModelChoice.layer(read, name, spec);
      if (wanted.stream().anyMatch(other -> other.node().equals(layer.node()))) {
        throw usage("layer %s is named twice".formatted(name));
      }
      wanted.add(layer);
    }
    // circuits lead upwards, in whatever order layers were named
    wanted.sort(Comparator.comparingInt(layer -> read.graph().index(layer.node())));
    List<Layer> all = wanted.isEmpty() ? read.layers() : wanted;
    ModelDiscovery discovery = new ModelDiscovery(read, all, seed, spec.commandLine().getErr());
    List<Discovered> found =
        by == Road.WEIGHTS ? discovery.byWeights() : discovery.byResponses(chains);
    if (circuits) {
      between.addAll(discovery.circuits(found));
      alike.addAll(discovery.alike(between));
    }
    return found;
  }

  private static void print(Discovered layer, PrintWriter out) {
    out.printf(
        "%s: %d families, %d units in none%n",
        layer.layer(), layer.families().size(), layer.unassigned().size());
    for (FoundFamily found : layer.families()) {
      out.printf(
          Locale.ROOT,
          "  %-24s %3d units on %3d places of %-12s %s%n",
          found.family().name(),
          found.units().size(),
          found.family().placeCount(),
          found.family().group().name(),
          worth(found));
    }
  }

  /** An invariant unit alone has nothing that it could be a copy of by chance. */
  private static String worth(FoundFamily found) {
    return found.family().isInvariant()
        ? String.format(Locale.ROOT, "score %.3f", found.score())
        : String.format(
            Locale.ROOT,
            "score %.3f, chance %.3f, p %.1e",
            found.score(),
            found.chance(),
            found.pValue());
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
