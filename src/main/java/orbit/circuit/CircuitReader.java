package orbit.circuit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import orbit.family.FamilyReader;
import orbit.network.FileProblem;
import orbit.network.InvalidFileException;
import orbit.network.JsonReading;
import orbit.network.StrictJson;
import orbit.symmetry.Action;
import orbit.symmetry.Group;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** Reads and checks a circuit file. */
final class CircuitReader {

  static final String WEIGHTS = "weights";

  private CircuitReader() {}

  static CircuitFile read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new InvalidFileException(file, "", "this is a folder", "open a circuit file in it");
    }
    try (JsonParser parser = StrictJson.MAPPER.createParser(file.toFile())) {
      return read(parser);
    } catch (FileProblem problem) {
      throw problem.in(file);
    } catch (JacksonException problem) {
      throw StrictJson.broken(file, problem, "a circuit file");
    }
  }

  private static CircuitFile read(JsonParser parser) {
    ObjectNode document = StrictJson.MAPPER.createObjectNode();
    Optional<WeightsParser.Parsed> weights = Optional.empty();
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new FileProblem("at the top", "the file is empty", "open a circuit file");
    }
    if (first != JsonToken.START_OBJECT) {
      throw new FileProblem(
          "at the top", "this is no circuit file", "open one with \"kind\": \"circuit\"");
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = String.valueOf(parser.currentName());
      parser.nextToken();
      if (name.equals(WEIGHTS)) {
        // keeps the field's place; the values stand in an array of numbers
        document.putNull(name);
        weights = Optional.of(WeightsParser.parse(parser));
      } else {
        document.set(name, StrictJson.MAPPER.readTree(parser));
      }
      // as soon as it is known: the rest of a newer version may look like a mistake
      if (document.has("orbit")) {
        StrictJson.checkVersion(new JsonReading(document, ""));
      }
    }
    if (parser.nextToken() != null) {
      throw new FileProblem("at the end", "something follows the circuit", "remove it");
    }
    StrictJson.checkKind(new JsonReading(document, ""), "circuit");
    return checked(
        document,
        weights.orElseThrow(
            () -> new FileProblem("/weights", "the weights are missing", "add them")));
  }

  /** The circuit of a document whose weights stand apart. */
  static CircuitFile checked(ObjectNode document, WeightsParser.Parsed parsed) {
    JsonReading json = new JsonReading(document, "");
    Group group = FamilyReader.group(json.field("group"));
    Side input = side(json.field("input"), group);
    Side output = side(json.field("output"), group);
    WeightsParser.Parsed sized = parsed.withInputs(input.size());
    checkShape(json, sized, input, output, group);
    Circuit circuit =
        new Circuit(
            json.field("name").text("circuit"),
            group,
            input,
            output,
            sized.weights(holes(sized, input, output)));
    return new CircuitFile(document, circuit, sized);
  }

  static Side side(JsonReading json, Group group) {
    return new Side(
        json.object().field("layer").text(""),
        FamilyReader.families(json.field("families"), group));
  }

  private static void checkShape(
      JsonReading json, WeightsParser.Parsed parsed, Side input, Side output, Group group) {
    if (parsed.outputs() != output.size()) {
      throw new FileProblem(
          "/weights",
          parsed.outputs() + " rows for the " + output.size() + " units of the output",
          "give one row for each, holes included");
    }
    if (parsed.inputs() != input.size() && parsed.outputs() > 0) {
      throw new FileProblem(
          "/weights/0",
          parsed.inputs() + " kernels for the " + input.size() + " units of the input",
          "give one kernel or null for each, holes included");
    }
    JsonReading kernel = json.field("kernel").array();
    int height = kernel.item(0).integer(1, 255);
    int width = kernel.item(1).integer(1, 255);
    boolean any =
        parsed.values().length > 0
            && parsed.absent().cardinality() < parsed.outputs() * parsed.inputs();
    if (any && (height != parsed.height() || width != parsed.width())) {
      throw kernel.problem(
          "kernels are said to be %d x %d and are %d x %d"
              .formatted(height, width, parsed.height(), parsed.width()),
          "make the two agree");
    }
    if (parsed.height() != parsed.width() && group.step(Action.ROTATION) % 180 != 0) {
      throw kernel.problem(
          "kernels of %d x %d cannot be turned by %s"
              .formatted(parsed.height(), parsed.width(), group.name()),
          "use square kernels or a group of half turns and mirrors");
    }
  }

  private static BitSet holes(WeightsParser.Parsed parsed, Side input, Side output) {
    BitSet holes = new BitSet();
    int size = parsed.height() * parsed.width();
    for (int o = 0; o < output.size(); o++) {
      for (int i = 0; i < input.size(); i++) {
        if (output.isHole(o) || input.isHole(i)) {
          int cell = o * input.size() + i;
          holes.set(cell);
          for (int k = cell * size; k < (cell + 1) * size; k++) {
            if (parsed.values()[k] != 0) {
              throw new FileProblem(
                  "/weights/" + o + "/" + i, "a hole has weights", "write null for its kernels");
            }
          }
        }
      }
    }
    return holes;
  }
}
