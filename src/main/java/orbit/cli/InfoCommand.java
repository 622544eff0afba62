package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import orbit.network.Field;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code orbit info MODEL}: what a model is made of. */
@Command(
    name = "info",
    description = "Shows the layers of a model, its input and where it is from.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class InfoCommand implements Callable<Integer> {

  @Mixin private ModelChoice choice = new ModelChoice();

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Model model = choice.read();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json(model)));
    } else {
      print(model, out);
    }
    Written.check(out);
    return 0;
  }

  private static Map<String, Object> json(Model model) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", model.name());
    json.put("format", model.format());
    Map<String, Object> input = new LinkedHashMap<>();
    Shape shape = model.graph().input();
    input.put("channels", shape.channels());
    input.put("height", shape.height());
    input.put("width", shape.width());
    input.put("range", List.of(model.range().low(), model.range().high()));
    if (!model.range().isUniform()) {
      input.put("black", model.range().black());
      input.put("white", model.range().white());
    }
    if (model.range().blueFirst()) {
      input.put("blueFirst", true);
    }
    json.put("input", input);
    List<Map<String, Object>> layers = new ArrayList<>();
    for (Layer layer : model.layers()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", layer.name());
      one.put("units", layer.units());
      one.put("height", layer.shape().height());
      one.put("width", layer.shape().width());
      one.put("receptiveField", size(layer.field().height(), layer.field().width()));
      one.put("stride", size(layer.field().strideY(), layer.field().strideX()));
      layers.add(one);
    }
    json.put("layers", layers);
    json.put("sha256", model.sha256());
    if (!model.about().provenance().isEmpty()) {
      json.put("provenance", model.about().provenance());
    }
    if (!model.about().licence().isEmpty()) {
      json.put("licence", model.about().licence());
    }
    if (!model.about().notes().isEmpty()) {
      json.put("notes", model.about().notes());
    }
    if (!model.about().training().isEmpty()) {
      json.put("training", JsonMapper.shared().readTree(model.about().training()));
    }
    return json;
  }

  /** One number where height and width agree, as they do in nearly every network. */
  private static Object size(int height, int width) {
    return height == width ? height : List.of(height, width);
  }

  private static void print(Model model, PrintWriter out) {
    Shape input = model.graph().input();
    out.printf(
        Locale.ROOT,
        "%s (%s), input %s, values %s to %s%n",
        model.name(),
        model.format(),
        input,
        (float) model.range().low(),
        (float) model.range().high());
    int longest = model.layers().stream().mapToInt(l -> l.name().length()).max().orElse(5);
    String row = "%-" + Math.max(5, longest) + "s  %5s  %9s  %15s  %6s%n";
    out.printf(row, "layer", "units", "map", "receptive field", "stride");
    for (Layer layer : model.layers()) {
      Field field = layer.field();
      out.printf(
          row,
          layer.name(),
          layer.units(),
          by(layer.shape().height(), layer.shape().width()),
          by(field.height(), field.width()),
          size(field.strideY(), field.strideX()));
    }
    model.about().sentences().forEach(out::println);
    if (!model.about().provenance().isEmpty()) {
      out.println(oneLine(model.about().provenance()));
    }
    if (!model.about().licence().isEmpty()) {
      out.println("licence  " + oneLine(model.about().licence()));
    }
    out.println("sha256   " + model.sha256());
  }

  /** Without what would move a terminal's cursor or change its colours. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static String by(int height, int width) {
    return height + " x " + width;
  }
}
