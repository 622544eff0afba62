package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.figure.kind.PictureFolder;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.StrictJson;
import orbit.visualization.Objective;
import orbit.visualization.Parametrisation;
import orbit.visualization.Place;
import orbit.visualization.Request;
import orbit.visualization.Settings;
import orbit.visualization.StoredPicture;
import orbit.visualization.Transform;
import orbit.visualization.Visualization;
import orbit.visualization.Visualizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code orbit visualize MODEL UNIT.. -o DIR}: feature visualizations as a picture pack. */
@Command(
    name = "visualize",
    description = {
      "Makes a picture for each unit by gradient ascent: LAYER_UNIT.png.",
      "Pictures that are there already, made with the same settings, are kept, so the same command"
          + " goes on where it was stopped."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class VisualizeCommand implements Callable<Integer> {

  private record Wanted(Request request, Layer layer, int unit) {}

  @Mixin private ModelChoice choice = new ModelChoice();

  @Parameters(
      arity = "0..*",
      index = "1..*",
      paramLabel = "UNIT",
      description = "mixed3b:379, mixed3b:1,5,8-12, or mixed3b for all of a layer.")
  private List<String> units = List.of();

  @Option(names = "--all", description = "All units of all layers.")
  private boolean everything;

  @Option(names = "--size", defaultValue = "128", description = "Pixels a side; 128.")
  private int size = 128;

  @Option(names = "--steps", defaultValue = "512", description = "Steps of the ascent; 512.")
  private int steps = 512;

  @Option(names = "--seed", defaultValue = "0", description = "Seed; 0.")
  private long seed;

  @Option(
      names = "--objective",
      defaultValue = "CHANNEL",
      description = "channel (the mean of the map, the default) or centre (one unit of it).")
  private Place place = Place.CHANNEL;

  @Option(names = "--negative", description = "What the unit answers to least.")
  private boolean negative;

  @Option(
      names = "--diversity",
      defaultValue = "1",
      paramLabel = "N",
      description = "So many pictures of each unit, unlike one another.")
  private int diversity = 1;

  @Option(names = "--pixels", description = "Optimises pixels instead of waves.")
  private boolean pixels;

  @Option(names = "--no-transforms", description = "Shows the network the picture as it is.")
  private boolean still;

  @Option(
      names = "--json",
      description = "Prints all files, and the objective's values of those made now, as JSON.")
  private boolean json;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The folder for the pictures; made if it is not there.")
  private Path folder = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, EngineUnavailableException {
    Model model = choice.read();
    List<Wanted> all = wanted(model);
    Files.createDirectories(folder);
    List<Wanted> missing = all.stream().filter(each -> !isThere(each)).toList();
    Map<String, List<Double>> values = new LinkedHashMap<>();
    if (!missing.isEmpty()) {
      EngineLibrary library = EngineLibrary.load();
      ProgressBar bar = new ProgressBar("steps", spec.commandLine().getErr());
      try (Stopping stopping = new Stopping();
          DjlNetwork network = new DjlNetwork(model.graph(), library)) {
        make(new Visualizer(model, network), missing, bar, stopping, values);
      } finally {
        bar.clear();
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? StrictJson.MAPPER.writeValueAsString(report(all, missing.size(), values))
            : "%d pictures in %s, %d made now".formatted(all.size(), folder, missing.size()));
    Written.check(out);
    return 0;
  }

  private ObjectNode report(List<Wanted> all, int made, Map<String, List<Double>> values) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("pictures", all.size()).put("made", made);
    json.set("values", StrictJson.MAPPER.valueToTree(values));
    ArrayNode files = json.putArray("files");
    for (Wanted each : all) {
      for (int index = 0; index < diversity; index++) {
        files.add(file(each, index).toString());
      }
    }
    return json;
  }

  private void make(
      Visualizer visualizer,
      List<Wanted> missing,
      ProgressBar bar,
      Stopping stopping,
      Map<String, List<Double>> values)
      throws IOException {
    int made = 0;
    try {
      for (Wanted each : missing) {
        int before = made * steps;
        Visualization picture =
            visualizer.make(
                each.request(),
                (step, of, soFar) ->
                    bar.show(before + step, missing.size() * steps) && !stopping.isWanted());
        for (int index = 0; index < picture.pictures().size(); index++) {
          Path file = file(each, index);
          StoredPicture.write(file, picture, index);
        }
        values.put(each.layer().unitName(each.unit()), picture.values());
        made++;
      }
    } catch (CancellationException stopped) {
      throw new IllegalStateException(
          "stopped after %d of %d pictures; the same command goes on from there."
              .formatted(made, missing.size()),
          stopped);
    }
  }

  private boolean isThere(Wanted wanted) {
    return IntStream.range(0, diversity)
        .allMatch(
            index -> StoredPicture.read(file(wanted, index), wanted.request(), index).isPresent());
  }

  private Path file(Wanted wanted, int index) {
    String kind = (negative ? "-negative" : "") + (index == 0 ? "" : "-" + (index + 1));
    return folder.resolve(
        PictureFolder.fileName(wanted.layer().name(), wanted.unit()) + kind + ".png");
  }

  private List<Wanted> wanted(Model model) {
    if (everything == !units.isEmpty()) {
      throw usage("name units such as mixed3b:379, or ask for --all");
    }
    try {
      Settings settings =
          new Settings(
              size,
              steps,
              seed,
              diversity,
              pixels ? new Parametrisation.Pixels() : Parametrisation.PUBLISHED,
              still ? List.of() : Transform.PUBLISHED,
              Settings.PUBLISHED.rate());
      List<String> names = everything ? model.layers().stream().map(Layer::name).toList() : units;
      List<Wanted> wanted = new ArrayList<>();
      choice
          .units(model, names)
          .forEach(
              (layer, chosen) ->
                  chosen.forEach(
                      unit ->
                          wanted.add(
                              new Wanted(
                                  Request.of(model, layer, objective(unit), settings),
                                  layer,
                                  unit))));
      return wanted;
    } catch (IllegalArgumentException problem) {
      throw usage(String.valueOf(problem.getMessage()));
    }
  }

  private Objective objective(int unit) {
    Objective one = new Objective.Unit(unit, place);
    Objective signed = negative ? new Objective.Negative(one) : one;
    return diversity > 1 ? new Objective.Diverse(signed, Objective.DIVERSITY) : signed;
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
