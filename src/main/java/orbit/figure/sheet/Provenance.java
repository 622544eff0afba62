package orbit.figure.sheet;

import orbit.network.FileProblem;
import orbit.network.JsonReading;
import orbit.network.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a figure comes from, as it stands in its file: {@code {"orbit": 1, "kind": "figure",
 * "program", "source": {"file", "sha256"}, "model": {"name", "sha256"}, "settings": {...}}};
 * whatever else it says is kept.
 *
 * @param json not changed by anybody
 */
public record Provenance(ObjectNode json) {

  /** The field {@code kind} of such a document. */
  public static final String KIND = "figure";

  /** The field with the plan of a circuit that was made of the network. */
  public static final String PLAN = "plan";

  /** The field with the two layers between which weights are shown. */
  public static final String LAYERS = "layers";

  private static final String MODEL = "model";

  /** The name under which files keep it. */
  static final String NAME = "Orbit";

  /** The largest document that is read. */
  static final int MOST = 4_000_000;

  /**
   * @param program with its version
   * @param file name of the file that is shown, without its folder; may be empty
   * @param sha256 of that file; may be empty
   * @param settings how it is shown
   */
  public static Provenance of(String program, String file, String sha256, ObjectNode settings) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("orbit", 1).put("kind", KIND).put("program", program);
    json.putObject("source").put("file", file).put("sha256", sha256);
    json.set("settings", settings);
    return new Provenance(json);
  }

  /** The same with one more thing that is known of the origin. */
  public Provenance with(String field, JsonNode value) {
    ObjectNode more = json.deepCopy();
    more.set(field, value);
    return new Provenance(more);
  }

  /** The same with the network whose weights or responses are shown; empty texts add nothing. */
  public Provenance withModel(String name, String modelSha256) {
    return name.isEmpty() && modelSha256.isEmpty()
        ? this
        : with(
            MODEL,
            StrictJson.MAPPER.createObjectNode().put("name", name).put("sha256", modelSha256));
  }

  /** Name of the network; may be empty. */
  public String model() {
    return json.path(MODEL).path("name").asString("");
  }

  /** Of the network's weights; may be empty. */
  public String modelSha256() {
    return json.path(MODEL).path("sha256").asString("");
  }

  /** Of a figure that comes from nowhere. */
  public static Provenance none() {
    return of("Orbit", "", "", StrictJson.MAPPER.createObjectNode());
  }

  public ObjectNode settings() {
    return json.path("settings") instanceof ObjectNode settings
        ? settings
        : StrictJson.MAPPER.createObjectNode();
  }

  /** Name of the file that is shown; may be empty. */
  public String file() {
    return json.path("source").path("file").asString("");
  }

  /** Of the file that is shown; may be empty. */
  public String sha256() {
    return json.path("source").path("sha256").asString("");
  }

  /** As JSON in ASCII, which every kind of file can hold. */
  String text() {
    StringBuilder ascii = new StringBuilder();
    for (char c : StrictJson.MAPPER.writeValueAsString(json).toCharArray()) {
      ascii.append(c < 0x7f ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return ascii.toString();
  }

  /**
   * @throws FileProblem if the text is no such document
   */
  static Provenance parse(String text) {
    if (text.length() > MOST) {
      throw new FileProblem("metadata", "there is too much of it", "export the figure again");
    }
    JsonNode json;
    try {
      json = StrictJson.MAPPER.readTree(text);
    } catch (JacksonException problem) {
      throw StrictJson.broken(problem, "a figure that Orbit wrote").within("metadata");
    }
    if (!(json instanceof ObjectNode document)) {
      throw new FileProblem("metadata", "this is no object", "open a figure that Orbit wrote");
    }
    StrictJson.checkKind(new JsonReading(document, ""), KIND);
    return new Provenance(document);
  }
}
