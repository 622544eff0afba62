package orbit.format;

import orbit.network.About;
import orbit.network.Model;
import orbit.network.Shape;
import orbit.network.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code model.json} of a model. */
final class NativeDocument {

  private NativeDocument() {}

  static ObjectNode of(Model model, WeightNames names) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    About about = model.about();
    json.put("orbit", 1).put("kind", "model").put("name", model.name());
    putText(json, "licence", about.licence());
    putText(json, "provenance", about.provenance());
    Shape picture = model.graph().input();
    ObjectNode input = json.putObject("input");
    input.put("channels", picture.channels());
    input.put("height", picture.height()).put("width", picture.width());
    RangeJson.write(input, model.range());
    NodeWriter writer = new NodeWriter(names::of);
    ArrayNode nodes = json.putArray("nodes");
    model.graph().nodes().forEach(node -> nodes.add(writer.write(node)));
    ArrayNode layers = json.putArray("layers");
    model
        .layers()
        .forEach(layer -> layers.addObject().put("name", layer.name()).put("node", layer.node()));
    if (!model.aliases().isEmpty()) {
      model.aliases().forEach(json.putObject("aliases")::put);
    }
    if (!about.notes().isEmpty()) {
      about.notes().forEach(json.putArray("notes")::add);
    }
    setWeights(json, NativeModel.WEIGHTS, model.sha256());
    if (!about.training().isEmpty()) {
      json.set("training", training(about.training()));
    }
    return json;
  }

  /** Names the file of the weights; what else is said of it stays. */
  static void setWeights(ObjectNode json, String file, String sha256) {
    ObjectNode weights =
        json.path("weights").isObject()
            ? (ObjectNode) json.path("weights")
            : json.putObject("weights");
    weights.put("file", file).put("sha256", sha256);
  }

  private static void putText(ObjectNode json, String field, String text) {
    if (!text.isEmpty()) {
      json.put(field, text);
    }
  }

  private static JsonNode training(String text) {
    try {
      JsonNode training = StrictJson.MAPPER.readTree(text);
      if (training.isObject()) {
        return training;
      }
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("the training record is no JSON", broken);
    }
    throw new IllegalArgumentException("the training record is no JSON object");
  }
}
