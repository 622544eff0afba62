package orbit.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import orbit.circuit.AnalysisJson;
import orbit.circuit.Circuit;
import orbit.circuit.Layout;
import orbit.circuit.OrderedMatrix;
import orbit.circuit.Side;
import orbit.circuit.WholeLayers;
import orbit.figure.kind.Shown;
import orbit.format.NpyFile;
import orbit.format.NpzFile;
import orbit.format.NpzFile.Values;
import orbit.network.AtomicFile;
import orbit.network.StrictJson;
import orbit.network.Weights;
import tools.jackson.core.JsonGenerator;

/** A matrix as it is looked at, in numbers. */
final class MatrixNumbers {

  private final Shown.OfCircuit shown;
  private final Circuit circuit;
  private final Weights weights;
  private final Layout layout;

  MatrixNumbers(Shown.OfCircuit shown) {
    this.shown = shown;
    this.circuit = shown.circuit();
    this.weights = shown.weights();
    this.layout = shown.layout();
  }

  /** Writes the file whole or not at all. */
  void write(String end, Path file) throws IOException {
    OrderedMatrix matrix = new OrderedMatrix(circuit, weights, layout);
    switch (end) {
      case "csv" -> AtomicFile.write(file, matrix::writeCsv);
      case "json" ->
          AtomicFile.write(
              file,
              out -> {
                try (JsonGenerator json = StrictJson.MAPPER.createGenerator(out)) {
                  json(json);
                }
              });
      case "npy" -> NpyFile.write(file, matrix.shape(), matrix.values());
      default -> NpzFile.write(file, arrays(matrix));
    }
  }

  private Map<String, Values> arrays(OrderedMatrix matrix) {
    if (layout.isRelative()) {
      throw new IllegalArgumentException(
          "by relative element a column is no single unit; write .csv, .json or .npy");
    }
    int[] cells = {matrix.shape()[0], matrix.shape()[1]};
    Map<String, Values> arrays = new LinkedHashMap<>();
    arrays.put("weights", new Values.Numbers(matrix.shape(), matrix.values()));
    arrays.put("present", new Values.Numbers(cells, matrix.present()));
    arrays.put("outputs", new Values.Texts(matrix.outputs()));
    arrays.put("inputs", new Values.Texts(matrix.inputs()));
    return arrays;
  }

  private void json(JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("orbit", 1);
    json.writeStringProperty("kind", "numbers");
    json.writeStringProperty("name", circuit.name());
    json.writeStringProperty("weightsShown", shown.what().isEmpty() ? "weights" : shown.what());
    json.writeStringProperty("order", shown.order());
    json.writeStringProperty("frame", shown.frame().isEmpty() ? "as stored" : shown.frame());
    json.writeBooleanProperty("transposed", layout.transposed());
    json.writeName("rows");
    names(json, line(0, true));
    json.writeName("columns");
    if (layout.isRelative()) {
      // each row has an order of its own
      json.writeStartArray();
      IntStream.range(0, layout.rows()).forEach(row -> names(json, line(row, false)));
      json.writeEndArray();
    } else {
      names(json, line(0, false));
    }
    json.writeName("kernel");
    json.writeArray(new int[] {weights.height(), weights.width()}, 0, 2);
    json.writeName("weights");
    weights(json);
    if (shown.analysis().isPresent() && !WholeLayers.unrelated(circuit)) {
      json.writeName("analysis");
      json.writePOJO(AnalysisJson.of(circuit, shown.analysis().get()));
    }
    json.writeEndObject();
  }

  /** Names down the side, or along a row. */
  private List<String> line(int row, boolean down) {
    boolean outputs = down != layout.transposed();
    Side side = outputs ? circuit.output() : circuit.input();
    return IntStream.range(0, down ? layout.rows() : layout.columns())
        .mapToObj(
            k -> {
              int r = down ? k : row;
              int c = down ? 0 : k;
              return side.unitName(outputs ? layout.outputAt(r, c) : layout.inputAt(r, c));
            })
        .toList();
  }

  private static void names(JsonGenerator json, List<String> names) {
    json.writeStartArray();
    names.forEach(json::writeString);
    json.writeEndArray();
  }

  /** [row][column][row of the kernel][column of the kernel]; null where there is no kernel. */
  private void weights(JsonGenerator json) {
    float[] kernel = new float[weights.kernelSize()];
    json.writeStartArray();
    for (int row = 0; row < layout.rows(); row++) {
      json.writeStartArray();
      for (int column = 0; column < layout.columns(); column++) {
        int output = layout.outputAt(row, column);
        int input = layout.inputAt(row, column);
        if (weights.present(output, input)) {
          weights.read(output, input, kernel);
          kernel(json, kernel);
        } else {
          json.writeNull();
        }
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void kernel(JsonGenerator json, float[] kernel) {
    json.writeStartArray();
    for (int v = 0; v < weights.height(); v++) {
      json.writeStartArray();
      for (int u = 0; u < weights.width(); u++) {
        json.writeNumber(kernel[v * weights.width() + u]);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
