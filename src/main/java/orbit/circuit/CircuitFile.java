package orbit.circuit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A circuit with everything else that its file says; written back without loss, unknown fields
 * included.
 */
public final class CircuitFile {

  private final ObjectNode document;
  private final Circuit circuit;
  private final WeightsParser.Parsed weights;

  CircuitFile(ObjectNode document, Circuit circuit, WeightsParser.Parsed weights) {
    this.document = document;
    this.circuit = circuit;
    this.weights = weights;
  }

  /**
   * @throws orbit.network.InvalidFileException one sentence with file, place and remedy, whatever
   *     is wrong with the file
   */
  public static CircuitFile read(Path file) throws IOException {
    return CircuitReader.read(file);
  }

  public Circuit circuit() {
    return circuit;
  }

  /** What the circuit shows, as a sentence; its name where the file has no title. */
  public String title() {
    return document.path("title").asString(circuit.name());
  }

  /** Where the weights are from, with licence; may be empty. */
  public String source() {
    return document.path("source").asString("");
  }

  /** Name of the network that the weights were taken from; may be empty. */
  public String model() {
    return document.path("provenance").path("model").asString("");
  }

  /** SHA-256 of that network's weights; may be empty. */
  public String modelSha256() {
    return document.path("provenance").path("sha256").asString("");
  }

  /** Writes the file whole or not at all. */
  public void write(Path file) throws IOException {
    JsonFile.write(file, this::writeTo);
  }

  void writeTo(JsonGenerator json) {
    json.writeStartObject();
    for (var field : document.properties()) {
      json.writeName(field.getKey());
      if (field.getKey().equals(CircuitReader.WEIGHTS)) {
        writeWeights(json);
      } else {
        json.writeTree(field.getValue());
      }
    }
    json.writeEndObject();
  }

  private void writeWeights(JsonGenerator json) {
    json.writeStartArray();
    for (int o = 0; o < weights.outputs(); o++) {
      if (weights.emptyRows().get(o)) {
        json.writeNull();
        continue;
      }
      json.writeStartArray();
      for (int i = 0; i < weights.inputs(); i++) {
        writeKernel(json, o * weights.inputs() + i);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void writeKernel(JsonGenerator json, int cell) {
    if (weights.absent().get(cell)) {
      json.writeNull();
      return;
    }
    json.writeStartArray();
    for (int row = 0; row < weights.height(); row++) {
      int start = (cell * weights.height() + row) * weights.width();
      json.writeArray(weights.values(), start, weights.width());
    }
    json.writeEndArray();
  }

  /**
   * The same circuit with its units listed in another order, weights included.
   *
   * @throws IllegalArgumentException if the units of a family do not stay together
   */
  public CircuitFile reordered(Order outputs, Order inputs) {
    ObjectNode changed = document.deepCopy();
    changed.set("input", listed("input", circuit.input(), inputs));
    changed.set("output", listed("output", circuit.output(), outputs));
    WeightsParser.Parsed moved = weights.reordered(outputs, inputs);
    return CircuitReader.checked(changed, moved);
  }

  private ObjectNode listed(String name, Side side, Order order) {
    ObjectNode json = (ObjectNode) document.path(name).deepCopy();
    JsonNode families = document.path(name).path("families");
    ArrayNode reordered = json.putArray("families");
    List<Integer> seen = new ArrayList<>();
    for (int position = 0; position < order.size(); position++) {
      int unit = order.unitAt(position);
      int family = side.familyIndex(unit);
      if (seen.isEmpty() || seen.getLast() != family) {
        if (seen.contains(family)) {
          throw new IllegalArgumentException(
              "the units of " + side.families().get(family).name() + " do not stay together");
        }
        seen.add(family);
        ObjectNode copy = (ObjectNode) families.path(family).deepCopy();
        copy.putArray("units");
        reordered.add(copy);
      }
      ArrayNode units = (ArrayNode) reordered.get(reordered.size() - 1).path("units");
      units.add(families.path(family).path("units").path(side.memberIndex(unit)));
    }
    addEmptyFamilies(families, side, reordered);
    return json;
  }

  private static void addEmptyFamilies(JsonNode families, Side side, ArrayNode reordered) {
    for (int f = 0; f < side.families().size(); f++) {
      if (side.families().get(f).members().isEmpty()) {
        reordered.add(families.path(f));
      }
    }
  }
}
