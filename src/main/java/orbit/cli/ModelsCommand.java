package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import orbit.format.ModelCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code orbit models}: the models that can be opened by name. */
@Command(
    name = "models",
    description = {
      "Lists the models that can be opened by name: those that come with Orbit and your own.",
      "To add one of another program, use 'orbit models add'."
    },
    subcommands = ModelsAddCommand.class,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ModelsCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    ModelCatalogue catalogue = ModelCatalogue.usual();
    List<ModelCatalogue.Entry> entries = catalogue.entries();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      List<Map<String, Object>> models = new ArrayList<>();
      for (ModelCatalogue.Entry entry : entries) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", entry.name());
        model.put("origin", origin(entry));
        model.put("path", path(entry));
        models.add(model);
      }
      out.println(
          JsonMapper.shared()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(Map.of("models", models)));
    } else {
      int longest = entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
      String row = "%-" + Math.max(5, longest) + "s  %-7s  %s%n";
      entries.forEach(entry -> out.printf(row, entry.name(), origin(entry), path(entry)));
      out.println("Your own models lie in " + catalogue.local().toAbsolutePath().normalize());
    }
    Written.check(out);
    return 0;
  }

  private static String origin(ModelCatalogue.Entry entry) {
    return entry.origin().name().toLowerCase(Locale.ROOT);
  }

  private static String path(ModelCatalogue.Entry entry) {
    return entry.path().toAbsolutePath().normalize().toString();
  }
}
