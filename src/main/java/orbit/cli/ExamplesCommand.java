package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.figure.PngFile;
import orbit.figure.kind.PictureFolder;
import orbit.format.PictureFile;
import orbit.network.Batch;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.StrictJson;
import orbit.network.UserFolder;
import orbit.visualization.example.Example;
import orbit.visualization.example.ExampleCache;
import orbit.visualization.example.ExampleFolder;
import orbit.visualization.example.ExampleSearch;
import orbit.visualization.example.ExampleWindows;
import orbit.visualization.example.Examples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code orbit examples MODEL UNIT.. --pictures DIR}: windows of pictures that excite units. */
@Command(
    name = "examples",
    description = {
      "Finds the windows of your own pictures that excite units most: LAYER_UNIT-most-1.png.",
      "Each picture is scaled until it just covers the network's input; a window is what the unit"
          + " sees of it, one of each picture, by its value before ReLU.",
      "Nothing of the pictures is kept but positions and values, so that the same command is quick."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExamplesCommand implements Callable<Integer> {

  private static final int MOST = 100;

  @Mixin private ModelChoice choice = new ModelChoice();

  @Parameters(
      arity = "1..*",
      index = "1..*",
      paramLabel = "UNIT",
      description = "mixed3b:379, mixed3b:1,5,8-12, or mixed3b for all of a layer.")
  private List<String> units = List.of();

  @Option(
      names = "--pictures",
      required = true,
      paramLabel = "DIR",
      description = "A folder of PNG or JPEG files, with the folders in it.")
  private Path pictures = Path.of("");

  @Option(names = "--count", defaultValue = "9", description = "Windows of each unit; 9.")
  private int count = 9;

  @Option(names = "--least", description = "What excites the units least.")
  private boolean least;

  @Option(names = "--json", description = "Prints files, values and windows as JSON.")
  private boolean json;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "A folder for the windows as PNG files; made if it is not there.")
  private Optional<Path> folder = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, EngineUnavailableException {
    if (folder.isEmpty() && !json) {
      throw usage("name a folder for the windows with -o DIR, or ask for --json");
    }
    if (count < 1 || count > MOST) {
      throw usage("the count is 1 to %d, not %d".formatted(MOST, count));
    }
    Model model = choice.read();
    Map<Layer, List<Integer>> wanted = choice.units(model, units);
    ExampleFolder found = ExampleFolder.list(pictures, () -> false);
    if (folder.isPresent()) {
      Files.createDirectories(folder.get());
    }
    // all are found before the first is written
    Map<Layer, Examples> ofLayers = new LinkedHashMap<>();
    for (Layer layer : wanted.keySet()) {
      ofLayers.put(layer, examples(model, layer, found));
    }
    ArrayNode entries = StrictJson.MAPPER.createArrayNode();
    int skipped = 0;
    int written = 0;
    for (Map.Entry<Layer, Examples> each : ofLayers.entrySet()) {
      Examples examples = each.getValue();
      skipped = examples.skipped().size();
      for (int unit : wanted.getOrDefault(each.getKey(), List.of())) {
        Examples.OfUnit both = examples.units().get(unit);
        List<Example> some = least ? both.least() : both.most();
        entries.add(entry(found, each.getKey(), unit, some));
        written += write(model, each.getKey(), unit, found, some);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? report(found, skipped, entries) : words(found, skipped, written));
    Written.check(out);
    return 0;
  }

  private Examples examples(Model model, Layer layer, ExampleFolder found)
      throws IOException, EngineUnavailableException {
    ExampleCache cache = new ExampleCache(UserFolder.CACHE.path().resolve("examples"));
    Optional<Examples> known = cache.find(model, layer, found, count);
    if (known.isPresent()) {
      return known.get();
    }
    EngineLibrary library = EngineLibrary.load();
    ProgressBar bar = new ProgressBar("pictures", spec.commandLine().getErr());
    try (Stopping stopping = new Stopping();
        ExecutorService ahead = Executors.newSingleThreadExecutor();
        ExampleSearch search =
            ExampleSearch.open(model, layer, graph -> new DjlNetwork(graph, library))) {
      Examples examples =
          search.find(
              found,
              count,
              PictureFile::readReduced,
              ahead,
              (done, all) -> bar.show(done, all) && !stopping.isWanted());
      keep(cache, model, layer, examples);
      return examples;
    } catch (CancellationException stopped) {
      throw new IllegalStateException("stopped; nothing was written.", stopped);
    } finally {
      bar.clear();
    }
  }

  private void keep(ExampleCache cache, Model model, Layer layer, Examples examples) {
    try {
      cache.keep(model, layer, count, examples);
    } catch (IOException unwritable) {
      // a cache that cannot be written costs time, not examples
    }
  }

  private ObjectNode entry(ExampleFolder found, Layer layer, int unit, List<Example> some) {
    ObjectNode entry = StrictJson.MAPPER.createObjectNode();
    entry.put("unit", layer.unitName(unit));
    ArrayNode list = entry.putArray(word());
    for (Example example : some) {
      list.addObject()
          .put("file", found.file(example.picture()).toString())
          .put("value", example.value())
          .put("top", example.top())
          .put("left", example.left())
          .put("height", example.height())
          .put("width", example.width());
    }
    return entry;
  }

  private int write(Model model, Layer layer, int unit, ExampleFolder found, List<Example> some)
      throws IOException {
    if (folder.isEmpty()) {
      return 0;
    }
    ExampleWindows windows = new ExampleWindows(model, layer, PictureFile::readReduced);
    String name = PictureFolder.fileName(layer.name(), unit) + "-" + word() + "-";
    int number = 0;
    for (Example example : some) {
      number++;
      Batch window = windows.window(found, example);
      PngFile.write(
          folder.get().resolve(name + number + ".png"),
          window.shape().width(),
          window.shape().height(),
          ExampleWindows.argb(window));
    }
    return number;
  }

  private String word() {
    return least ? "least" : "most";
  }

  private String words(ExampleFolder found, int skipped, int written) {
    return "%d windows of %d pictures%s in %s"
        .formatted(
            written,
            found.pictures().size() - skipped,
            skipped == 0 ? "" : " (%d could not be read)".formatted(skipped),
            folder.orElseThrow());
  }

  private static String report(ExampleFolder found, int skipped, ArrayNode entries) {
    ObjectNode report = StrictJson.MAPPER.createObjectNode();
    report.put("folder", found.folder().toString());
    report.put("pictures", found.pictures().size() - skipped);
    report.put("skipped", skipped);
    report.put("scaled", "each picture until it just covers the network's input");
    report.set("units", entries);
    return StrictJson.MAPPER.writeValueAsString(report);
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
