package orbit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import orbit.format.ModelCatalogue;
import orbit.format.ModelFile;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.stimulus.UnitList;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The MODEL argument of a command: a file or folder, or the name of a bundled or local model. */
final class ModelChoice {

  @Parameters(
      paramLabel = "MODEL",
      description = "A model file or folder, or the name of a model that 'orbit models' lists.")
  private String model = "";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  Model read() throws IOException {
    Path path = ModelCatalogue.usual().find(model);
    return ModelFile.read(path);
  }

  /**
   * Units as they are named on the command line: {@code mixed3b:379}, {@code mixed3b:1,5,8-12}, or
   * a layer for all of its units.
   *
   * @throws ParameterException one sentence, if there is no such layer or unit
   */
  Map<Layer, List<Integer>> units(Model read, List<String> names) {
    Map<Layer, List<Integer>> found = new LinkedHashMap<>();
    for (String name : names) {
      int colon = name.lastIndexOf(':');
      boolean whole = colon < 0 || read.layer(name).isPresent();
      Layer layer = layer(read, whole ? name : name.substring(0, colon));
      try {
        List<Integer> chosen =
            UnitList.parse(whole ? "" : name.substring(colon + 1), layer.units());
        found.merge(
            layer, chosen, (a, b) -> Stream.concat(a.stream(), b.stream()).distinct().toList());
      } catch (IllegalArgumentException problem) {
        throw new ParameterException(spec.commandLine(), String.valueOf(problem.getMessage()));
      }
    }
    return found;
  }

  /**
   * A layer by its name, or a node by its name.
   *
   * @throws ParameterException naming the layers that there are
   */
  Layer layer(Model read, String name) {
    return layer(read, name, spec);
  }

  /** The same for a command whose model is no argument of its own. */
  static Layer layer(Model read, String name, CommandSpec spec) {
    return read.layer(name)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "%s has no layer %s; it has %s"
                        .formatted(
                            read.name(),
                            name,
                            String.join(", ", read.layers().stream().map(Layer::name).toList()))));
  }
}
