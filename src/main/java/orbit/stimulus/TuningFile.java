package orbit.stimulus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import orbit.network.InvalidFileException;
import orbit.network.JsonDocument;
import orbit.network.JsonReading;
import orbit.network.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tuning curves with everything else that their file says; written back without loss, unknown
 * fields included. Positions are {@code degrees} for angles and {@code values} for other
 * parameters, responses [unit][position].
 */
public final class TuningFile {

  /** The field {@code kind} of such a file. */
  public static final String KIND = "tuning";

  private static final int LARGEST_LAYER = 1 << 20;

  private final ObjectNode document;
  private final TuningCurves curves;

  private TuningFile(ObjectNode document, TuningCurves curves) {
    this.document = document;
    this.curves = curves;
  }

  /** Curves that are in no file yet. */
  public static TuningFile of(TuningCurves curves) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("orbit", 1).put("kind", KIND);
    json.put("name", curves.name()).put("layer", curves.layer());
    json.put("stimulus", curves.stimulus()).put("parameter", curves.parameter().label());
    curves.period().ifPresent(period -> json.put("periodDegrees", period));
    json.put("convention", curves.convention());
    ArrayNode positions = json.putArray(positions(curves.parameter()));
    curves.positions().forEach(positions::add);
    ArrayNode units = json.putArray("units");
    curves.units().forEach(units::add);
    ArrayNode responses = json.putArray("responses");
    for (double[] curve : curves.responses()) {
      ArrayNode row = responses.addArray();
      for (double response : curve) {
        row.add(response);
      }
    }
    ArrayNode about = json.putArray("about");
    curves.about().forEach(about::add);
    return new TuningFile(json, curves);
  }

  /**
   * @throws InvalidFileException one sentence with file, place and remedy, whatever is wrong with
   *     the file
   */
  public static TuningFile read(Path file) throws IOException {
    return JsonDocument.read(
        file, KIND, "a tuning file", json -> new TuningFile(json, curves(json)));
  }

  /** Writes the file whole or not at all. */
  public void write(Path file) throws IOException {
    JsonDocument.write(file, document);
  }

  public TuningCurves curves() {
    return curves;
  }

  private static String positions(Parameter parameter) {
    return parameter.isAngle() ? "degrees" : "values";
  }

  private static TuningCurves curves(ObjectNode document) {
    JsonReading json = new JsonReading(document, "");
    JsonReading named = json.field("parameter");
    Parameter parameter =
        Parameter.named(named.text())
            .orElseThrow(() -> named.problem("there is no such parameter", among()));
    JsonReading period = json.field("periodDegrees");
    OptionalDouble degrees =
        period.isMissingOrNull() || !parameter.isAngle()
            ? OptionalDouble.empty()
            : OptionalDouble.of(period.number());
    if (parameter.isAngle() && degrees.orElse(0) <= 0) {
      throw period.problem("an angle comes round", "give the period, such as 360");
    }
    List<Double> positions =
        Arrays.stream(json.field(positions(parameter)).numbers()).boxed().toList();
    List<Integer> units = units(json.field("units"));
    if (units.isEmpty()) {
      throw json.field("units").problem("there are no units", "list the units' channels");
    }
    JsonReading rows = json.field("responses").array();
    double[][] responses = new double[rows.node().size()][];
    for (int u = 0; u < responses.length; u++) {
      responses[u] = rows.item(u).numbers();
      if (responses[u].length != positions.size()) {
        throw rows.item(u)
            .problem(
                "%d responses for %d positions".formatted(responses[u].length, positions.size()),
                "give one response a position");
      }
    }
    try {
      return new TuningCurves(
          json.field("name").text(""),
          json.field("layer").text(),
          json.field("stimulus").text(""),
          parameter,
          degrees,
          json.field("convention").text(""),
          positions,
          units,
          responses,
          about(json));
    } catch (IllegalArgumentException problem) {
      throw json.problem(String.valueOf(problem.getMessage()), "correct the file");
    }
  }

  private static String among() {
    return "name one of "
        + Parameter.all().stream().map(Parameter::label).collect(Collectors.joining(", "));
  }

  private static List<Integer> units(JsonReading list) {
    List<Integer> units = new ArrayList<>();
    for (int k = 0; k < list.array().node().size(); k++) {
      units.add(list.item(k).integer(0, LARGEST_LAYER));
    }
    return units;
  }

  private static List<String> about(JsonReading json) {
    List<String> about = new ArrayList<>();
    JsonReading list = json.field("about");
    for (int k = 0; !list.isMissingOrNull() && k < list.array().node().size(); k++) {
      about.add(list.item(k).text());
    }
    String source = json.field("source").text("");
    if (!source.isEmpty()) {
      about.add(source);
    }
    return about;
  }
}
