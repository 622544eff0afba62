package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.format.NpyFile;
import orbit.format.PictureFile;
import orbit.network.Batch;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code orbit activations MODEL --image F --layer L -o F.npy}: what a layer makes of a picture.
 */
@Command(
    name = "activations",
    description = {
      "Writes the activations of a layer for a picture as float32 [channels,height,width].",
      "The picture keeps its size. Values of a .npy picture are taken as they are; a PNG or JPEG is"
          + " mapped to the model's input range."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ActivationsCommand implements Callable<Integer> {

  @Mixin private ModelChoice choice = new ModelChoice();

  @Option(
      names = "--image",
      required = true,
      paramLabel = "F",
      description = "The picture: .npy ([3,H,W] or [1,3,H,W] float32), .png or .jpg.")
  private Path image = Path.of("");

  @Option(
      names = "--layer",
      required = true,
      paramLabel = "L",
      description = "Layer or node of the network.")
  private String layer = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "F.npy",
      description = "Where to write.")
  private Path output = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  private void refuseInfinite(Batch activations, Layer layer) {
    for (float value : activations.values()) {
      if (!Float.isFinite(value)) {
        throw new IllegalStateException(
            "%s answers %s with what is no number; check that the picture is in the model's range"
                .formatted(layer.name(), image));
      }
    }
  }

  @Override
  public Integer call() throws IOException, EngineUnavailableException {
    Model model = choice.read();
    Layer wanted = choice.layer(model, layer);
    Batch picture = PictureFile.read(image, model.graph().input(), model.range());
    Batch activations;
    try (DjlNetwork network = new DjlNetwork(model.graph(), EngineLibrary.load())) {
      activations = network.activations(picture, wanted.node());
    }
    refuseInfinite(activations, wanted);
    Shape shape = activations.shape();
    NpyFile.write(
        output, new int[] {shape.channels(), shape.height(), shape.width()}, activations.values());
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s: [%d,%d,%d]%n", wanted.name(), shape.channels(), shape.height(), shape.width());
    Written.check(out);
    return 0;
  }
}
