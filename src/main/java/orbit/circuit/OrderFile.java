package orbit.circuit;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import orbit.network.StrictJson;
import orbit.network.Weights;
import orbit.symmetry.Element;
import tools.jackson.core.JsonGenerator;

/**
 * An order of a circuit's units as a file: the permutations, and the matrix in that order.
 *
 * <p>{@code outputs} and {@code inputs} hold at each position the number of the unit as the circuit
 * lists it; {@code inputs} is one permutation, or one for each output in the order by relative
 * element. {@code circuit} is a circuit again unless its columns are relative elements or its
 * kernels are turned: then its kind is {@code matrix}.
 */
public final class OrderFile {

  private final CircuitFile file;
  private final Ordering by;
  private final boolean align;
  private final Layout layout;

  /**
   * @param align whether kernels are turned back by their output's element
   */
  public OrderFile(CircuitFile file, Ordering by, boolean align) {
    this.file = file;
    this.by = by;
    this.align = align;
    this.layout = by.layout(file.circuit());
  }

  /** Writes the file whole or not at all. */
  public void write(Path to) throws IOException {
    JsonFile.write(to, this::writeTo);
  }

  public String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = StrictJson.MAPPER.createGenerator(text)) {
      writeTo(json);
    }
    return text.toString();
  }

  private void writeTo(JsonGenerator json) {
    Circuit circuit = file.circuit();
    json.writeStartObject();
    json.writeNumberProperty("orbit", 1);
    json.writeStringProperty("kind", "order");
    json.writeStringProperty("name", circuit.name());
    json.writeStringProperty("by", by.word());
    json.writeBooleanProperty("align", align);
    json.writeBooleanProperty("exact", !align || circuit.group().turnsExactly());
    json.writeName("outputs");
    write(json, layout.outputs());
    json.writeName("inputs");
    if (layout.isRelative()) {
      json.writeStartArray();
      layout.inputs().forEach(order -> write(json, order));
      json.writeEndArray();
      json.writeName("relative");
      writeRelative(json, circuit);
    } else {
      write(json, layout.inputs().getFirst());
    }
    json.writeName("circuit");
    if (layout.isRelative() || align) {
      writeMatrix(json, circuit);
    } else {
      file.reordered(layout.outputs(), layout.inputs().getFirst()).writeTo(json);
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Order order) {
    json.writeArray(order.toArray(), 0, order.size());
  }

  /**
   * The relative element of each column; null where the rows differ, as they do beside a place that
   * is not listed.
   */
  private void writeRelative(JsonGenerator json, Circuit circuit) {
    json.writeStartArray();
    for (int column = 0; column < layout.columns(); column++) {
      int first = layout.inputAt(0, column);
      Element r = Bands.relativePlace(circuit, layout.outputAt(0, column), first);
      if (!isCommon(circuit, column, r)) {
        json.writeNull();
        continue;
      }
      json.writeStartObject();
      json.writeNumberProperty("rotation", r.rotation());
      json.writeNumberProperty("hue", r.hue());
      json.writeNumberProperty("mirror", r.mirrored() ? 1 : 0);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private boolean isCommon(Circuit circuit, int column, Element relative) {
    for (int row = 1; row < layout.rows(); row++) {
      Element other =
          Bands.relativePlace(circuit, layout.outputAt(row, column), layout.inputAt(row, column));
      if (!other.near(relative)) {
        return false;
      }
    }
    return true;
  }

  private void writeMatrix(JsonGenerator json, Circuit circuit) {
    Weights framed = align ? WeightViews.canonical(circuit, circuit.weights()) : circuit.weights();
    json.writeStartObject();
    json.writeStringProperty("kind", "matrix");
    json.writeStringProperty("name", circuit.name());
    json.writeStringProperty("frame", align ? "canonical" : "stored");
    json.writeName("outputs");
    writeNames(json, circuit.output(), layout.outputs());
    if (!layout.isRelative()) {
      json.writeName("inputs");
      writeNames(json, circuit.input(), layout.inputs().getFirst());
    }
    json.writeName("kernel");
    json.writeArray(new int[] {framed.height(), framed.width()}, 0, 2);
    json.writeName("weights");
    writeWeights(json, WeightViews.laidOut(framed, layout));
    json.writeEndObject();
  }

  private static void writeNames(JsonGenerator json, Side side, Order order) {
    List<String> names =
        IntStream.range(0, order.size())
            .mapToObj(position -> side.unitName(order.unitAt(position)))
            .toList();
    json.writeStartArray();
    names.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void writeWeights(JsonGenerator json, Weights weights) {
    float[] kernel = new float[weights.kernelSize()];
    json.writeStartArray();
    for (int row = 0; row < weights.outputs(); row++) {
      json.writeStartArray();
      for (int column = 0; column < weights.inputs(); column++) {
        if (!weights.present(row, column)) {
          json.writeNull();
          continue;
        }
        weights.read(row, column, kernel);
        json.writeStartArray();
        for (int k = 0; k < kernel.length; k++) {
          if (k % weights.width() == 0) {
            json.writeStartArray();
          }
          json.writeNumber(kernel[k]);
          if ((k + 1) % weights.width() == 0) {
            json.writeEndArray();
          }
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
