package orbit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import orbit.circuit.CircuitFile;
import orbit.circuit.OrderFile;
import orbit.circuit.OrderedMatrix;
import orbit.circuit.Ordering;
import orbit.circuit.WeightViews;
import orbit.figure.kind.Shown;
import orbit.format.NpyFile;
import orbit.format.NpzFile;
import orbit.format.NpzFile.Values;
import orbit.network.AtomicFile;
import orbit.network.StrictJson;
import orbit.network.Weights;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code orbit numbers FILE -o F.csv}: what a matrix or a plot shows, for other programs. */
@Command(
    name = "numbers",
    description = {
      "Writes the weights of a circuit file in an order, or the curves of a tuning file, as CSV,"
          + " JSON (with every measure), .npy or .npz."
          + " A tuning file has no order: --by and --align are for circuits.",
      "CSV names the units in every line; .npz holds weights, present, outputs and inputs, or"
          + " responses, positions and units; .npy is float32 [out,in,height,width] or"
          + " [unit,position]. Cells without a kernel are zero; 'present' in .npz tells them."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class NumbersCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A circuit or tuning file.")
  private Path file = Path.of("");

  @Mixin private OrderChoice order = new OrderChoice();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "F.csv|F.json|F.npy|F.npz",
      description = "Where to write.")
  private Path output = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    String name = output.toString().toLowerCase(Locale.ROOT);
    String end = name.substring(name.lastIndexOf('.') + 1);
    if (!List.of("csv", "json", "npy", "npz").contains(end)) {
      throw usage("numbers end in .csv, .json, .npy or .npz, not as " + output);
    }
    switch (FigureSource.read(file).plain()) {
      case Shown.OfCircuit of -> circuit(of, end);
      case Shown.OfTuning of -> tuning(of.curves(), end);
      case Shown.OfFamilies of -> throw usage("a family file has no numbers; name a circuit file");
    }
    return 0;
  }

  private void circuit(Shown.OfCircuit of, String end) throws IOException {
    if (end.equals("json")) {
      new OrderFile(CircuitFile.read(file), order.by(), order.align()).write(output);
      return;
    }
    if (order.by() == Ordering.RELATIVE && end.equals("npz")) {
      throw usage("by relative element a column is no single unit; write .csv, .json or .npy");
    }
    Weights weights =
        order.align() ? WeightViews.canonical(of.circuit(), of.circuit().weights()) : of.weights();
    OrderedMatrix matrix =
        new OrderedMatrix(of.circuit(), weights, order.by().layout(of.circuit()));
    switch (end) {
      case "csv" -> AtomicFile.write(output, matrix::writeCsv);
      case "npy" -> NpyFile.write(output, matrix.shape(), matrix.values());
      default -> {
        Map<String, Values> arrays = new LinkedHashMap<>();
        arrays.put("weights", new Values.Numbers(matrix.shape(), matrix.values()));
        int[] cells = {matrix.shape()[0], matrix.shape()[1]};
        arrays.put("present", new Values.Numbers(cells, matrix.present()));
        arrays.put("outputs", new Values.Texts(matrix.outputs()));
        arrays.put("inputs", new Values.Texts(matrix.inputs()));
        NpzFile.write(output, arrays);
      }
    }
  }

  private static ObjectNode measuresAndCurves(TuningCurves curves) {
    ObjectNode json = TuningTable.measures(curves, Map.of());
    json.set("positions", StrictJson.MAPPER.valueToTree(curves.positions()));
    json.set("responses", StrictJson.MAPPER.valueToTree(curves.responses()));
    return json;
  }

  private void tuning(TuningCurves curves, String end) throws IOException {
    int[] shape = {curves.units().size(), curves.positions().size()};
    float[] responses = new float[shape[0] * shape[1]];
    for (int r = 0; r < responses.length; r++) {
      responses[r] = (float) curves.responses()[r / shape[1]][r % shape[1]];
    }
    switch (end) {
      case "csv" -> text(TuningTable.csv(curves));
      case "json" ->
          text(
              StrictJson.MAPPER
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(measuresAndCurves(curves)));
      case "npy" -> NpyFile.write(output, shape, responses);
      default -> {
        float[] positions = new float[shape[1]];
        for (int p = 0; p < positions.length; p++) {
          positions[p] = curves.positions().get(p).floatValue();
        }
        Map<String, Values> arrays = new LinkedHashMap<>();
        arrays.put("responses", new Values.Numbers(shape, responses));
        arrays.put("positions", new Values.Numbers(new int[] {shape[1]}, positions));
        arrays.put(
            "units",
            new Values.Texts(
                curves.units().stream().map(unit -> curves.layer() + ":" + unit).toList()));
        NpzFile.write(output, arrays);
      }
    }
  }

  private void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(output, out -> out.write(bytes));
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
