package orbit.cli;

import java.util.List;
import orbit.discovery.Discovered;
import orbit.discovery.FoundFamily;
import orbit.network.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was found, for other programs: the family file and the numbers behind it. */
final class DiscoveryJson {

  private DiscoveryJson() {}

  static String text(List<Discovered> found) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    ArrayNode layers = json.putArray("layers");
    for (Discovered layer : found) {
      ObjectNode one = layers.addObject();
      one.put("layer", layer.layer());
      ArrayNode families = one.putArray("families");
      layer.families().forEach(family -> families.add(family(family)));
      ArrayNode rest = one.putArray("unassigned");
      layer
          .unassigned()
          .forEach(each -> rest.addObject().put("unit", each.unit()).put("reason", each.reason()));
    }
    return StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  private static ObjectNode family(FoundFamily found) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.setAll(found.json());
    json.put("score", found.score()).put("chance", found.chance()).put("pValue", found.pValue());
    json.put("error", found.error()).put("agreement", found.agreement());
    return json;
  }
}
