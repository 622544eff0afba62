package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import orbit.format.ModelCatalogue;
import orbit.format.ModelCatalogue.Origin;
import orbit.format.PublicModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code orbit models}: the models that can be opened by name. */
@Command(
    name = "models",
    description = {
      "Lists the models that can be opened by name: those that come with Orbit and your own, and"
          + " published ones that 'orbit models get' fetches.",
      "'orbit models add' keeps a model file of another program."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {ModelsAddCommand.class, ModelsGetCommand.class})
final class ModelsCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    ModelCatalogue catalogue = ModelCatalogue.usual();
    List<ModelCatalogue.Entry> entries = catalogue.entries();
    List<PublicModel> unfetched = catalogue.unfetched();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      printJson(entries, unfetched, out);
    } else {
      print(entries, unfetched, out);
      if (!unfetched.isEmpty()) {
        out.println("'orbit models get NAME' fetches a public model.");
      }
      out.println("Your own models lie in " + catalogue.local().toAbsolutePath().normalize());
    }
    Written.check(out);
    return 0;
  }

  private static void printJson(
      List<ModelCatalogue.Entry> entries, List<PublicModel> unfetched, PrintWriter out) {
    List<Map<String, @Nullable Object>> models = new ArrayList<>();
    for (ModelCatalogue.Entry entry : entries) {
      Map<String, @Nullable Object> model = new LinkedHashMap<>();
      model.put("name", entry.name());
      model.put("origin", text(entry.origin()));
      model.put("path", path(entry));
      models.add(model);
    }
    for (PublicModel published : unfetched) {
      Map<String, @Nullable Object> model = new LinkedHashMap<>();
      model.put("name", published.name());
      model.put("origin", text(Origin.PUBLIC));
      model.put("path", null);
      model.put("address", published.file().address().toString());
      model.put("size", published.file().bytes());
      model.put("licence", published.licence());
      models.add(model);
    }
    out.println(
        JsonMapper.shared()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(Map.of("models", models)));
  }

  private static void print(
      List<ModelCatalogue.Entry> entries, List<PublicModel> unfetched, PrintWriter out) {
    int longest =
        Stream.concat(
                entries.stream().map(ModelCatalogue.Entry::name),
                unfetched.stream().map(PublicModel::name))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    String row = "%-" + Math.max(5, longest) + "s  %-7s  %s%n";
    entries.forEach(entry -> out.printf(row, entry.name(), text(entry.origin()), path(entry)));
    for (PublicModel model : unfetched) {
      String about =
          String.format(
              Locale.ROOT,
              "%.1f MB, %s, %s",
              model.file().bytes() / 1e6,
              model.licence(),
              model.file().address());
      out.printf(row, model.name(), text(Origin.PUBLIC), about);
    }
  }

  private static String text(Origin origin) {
    return origin.name().toLowerCase(Locale.ROOT);
  }

  private static String path(ModelCatalogue.Entry entry) {
    return entry.path().toAbsolutePath().normalize().toString();
  }
}
