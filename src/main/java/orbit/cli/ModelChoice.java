package orbit.cli;

import java.io.IOException;
import java.nio.file.Path;
import orbit.format.ModelCatalogue;
import orbit.format.ModelFile;
import orbit.network.Layer;
import orbit.network.Model;
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
   * A layer by its name, or a node by its name.
   *
   * @throws ParameterException naming the layers that there are
   */
  Layer layer(Model read, String name) {
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
