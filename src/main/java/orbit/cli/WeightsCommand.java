package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import orbit.figure.KernelSheet;
import orbit.figure.PngFile;
import orbit.format.NpyFile;
import orbit.network.ExpandedWeights;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code orbit weights MODEL --from L --to L -o F.npy}: expanded weights between two layers. */
@Command(
    name = "weights",
    description = {
      "Writes the expanded weights between two layers as float32 [out,in,height,width].",
      "Nonlinearities are made linear: ReLU becomes the identity, max pooling average pooling,"
          + " local response normalisation its factor at zero.",
      "An output F.png shows the kernels of a layer that reads the picture (--from input) as colour"
          + " pictures instead."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WeightsCommand implements Callable<Integer> {

  private static final int COLUMNS = 8;
  private static final int SCALE = 12;

  @Mixin private ModelChoice choice = new ModelChoice();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "L",
      description = "Layer or node whose units are the inputs; 'input' is the picture.")
  private String from = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "L",
      description = "Layer or node whose units are the outputs.")
  private String to = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "F.npy|F.png",
      description = "Where to write.")
  private Path output = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Model model = choice.read();
    Layer input = choice.layer(model, from);
    Layer result = choice.layer(model, to);
    ExpandedWeights expanded = ExpandedWeights.between(model.graph(), input.node(), result.node());
    Weights weights = expanded.weights();
    int[] shape = {weights.outputs(), weights.inputs(), weights.height(), weights.width()};
    if (output.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
      writePicture(weights);
    } else {
      writeArray(weights, shape);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s -> %s: [%d,%d,%d,%d], stride %d, first row %d, first column %d%n",
        input.name(),
        result.name(),
        shape[0],
        shape[1],
        shape[2],
        shape[3],
        expanded.strideY(),
        expanded.top(),
        expanded.left());
    Written.check(out);
    return 0;
  }

  private void writePicture(Weights weights) throws IOException {
    if (weights.inputs() != 3) {
      throw new ParameterException(
          spec.commandLine(),
          "kernels of %d channels are no colour pictures; write F.npy".formatted(weights.inputs()));
    }
    KernelSheet sheet = KernelSheet.of(weights, COLUMNS, SCALE);
    PngFile.write(output, sheet.width(), sheet.height(), sheet.argb());
  }

  private void writeArray(Weights weights, int[] shape) throws IOException {
    int row = shape[1] * weights.kernelSize();
    float[] values = new float[Math.multiplyExact(shape[0], row)];
    float[] kernels = new float[row];
    for (int o = 0; o < shape[0]; o++) {
      weights.readRow(o, 0, shape[1], kernels);
      System.arraycopy(kernels, 0, values, o * row, row);
    }
    NpyFile.write(output, shape, values);
  }
}
