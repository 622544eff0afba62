package orbit.workspace;

import java.util.Set;
import orbit.network.JsonReading;
import orbit.network.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of an object in a file that this version does not know, kept to be written back.
 *
 * @param fields not changed by anybody
 */
public record Unknown(ObjectNode fields) {

  public static final Unknown NOTHING = new Unknown(StrictJson.MAPPER.createObjectNode());

  /** What is left of an object without the fields that are known. */
  static Unknown of(JsonReading json, Set<String> known) {
    ObjectNode rest = (ObjectNode) json.object().node().deepCopy();
    known.forEach(rest::remove);
    return rest.isEmpty() ? NOTHING : new Unknown(rest);
  }

  /** These, and those of an object within. */
  Unknown within(String field, Unknown other) {
    if (other.fields.isEmpty()) {
      return this;
    }
    ObjectNode both = fields.deepCopy();
    both.set(field, other.fields.deepCopy());
    return new Unknown(both);
  }

  /** Adds the fields to an object, and to the objects within that have some. */
  void addTo(ObjectNode json) {
    fields
        .properties()
        .forEach(
            field -> {
              JsonNode there = json.path(field.getKey());
              if (there instanceof ObjectNode within
                  && field.getValue() instanceof ObjectNode more) {
                new Unknown(more).addTo(within);
              } else if (there.isMissingNode()) {
                json.set(field.getKey(), field.getValue().deepCopy());
              }
            });
  }

  /** Without the fields of an object that is no longer there. */
  Unknown without(String field) {
    ObjectNode less = fields.deepCopy();
    less.remove(field);
    return new Unknown(less);
  }
}
