package orbit.cli;

import java.util.List;
import orbit.discovery.Discovered;
import orbit.discovery.FamilyChain;
import orbit.discovery.FoundCircuit;
import orbit.discovery.FoundFamily;
import orbit.discovery.Likeness;
import orbit.network.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was found, for other programs: the family file and the numbers behind it. */
final class DiscoveryJson {

  private DiscoveryJson() {}

  static String text(
      List<Discovered> found,
      List<FoundCircuit> circuits,
      List<Likeness> alike,
      List<FamilyChain> chains) {
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
    ArrayNode list = json.putArray("circuits");
    circuits.forEach(circuit -> list.add(circuit(circuit)));
    ArrayNode pairs = json.putArray("alike");
    alike.forEach(pair -> pairs.add(pair(pair)));
    ArrayNode sizes = json.putArray("chains");
    chains.forEach(chain -> sizes.add(chain(chain)));
    return StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  private static ObjectNode circuit(FoundCircuit found) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("name", found.circuit().name()).put("kind", found.kind());
    json.put("group", found.circuit().group().name());
    json.put("strength", found.strength()).put("score", found.score());
    json.put("chance", found.chance().mean()).put("deviation", found.chance().deviation());
    json.put("pValue", found.chance().pValue()).put("qValue", found.qValue());
    return json;
  }

  private static ObjectNode pair(Likeness pair) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("one", pair.one().circuit().name()).put("other", pair.other().circuit().name());
    json.put("transposed", pair.transposed()).put("correlation", pair.correlation());
    json.put("pValue", pair.pValue()).put("qValue", pair.qValue());
    return json;
  }

  private static ObjectNode chain(FamilyChain chain) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    ArrayNode links = json.put("name", chain.name()).putArray("links");
    for (FamilyChain.Link link : chain.links()) {
      ObjectNode one = links.addObject();
      one.put("layer", link.layer()).put("family", link.family()).put("ratio", link.ratio());
      link.evidence()
          .ifPresent(
              why ->
                  one.put("with", why.with())
                      .put("correlation", why.correlation())
                      .put("chance", why.chance())
                      .put("pValue", why.pValue())
                      .put("qValue", why.qValue()));
    }
    return json;
  }

  private static ObjectNode family(FoundFamily found) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.setAll(found.json());
    json.put("score", found.score());
    if (!found.family().isInvariant()) {
      json.put("chance", found.chance()).put("pValue", found.pValue());
      json.put("error", found.error()).put("agreement", found.agreement());
    }
    return json;
  }
}
