package orbit.workspace;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import orbit.network.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON that merges in git: keys sorted, one item a line, so that what two people change in two
 * items are two lines.
 */
final class MergeableJson {

  /** Objects nested less deep than this have a line for each field. */
  private static final int OUTER = 3;

  /** Items that hold no more levels than this stand on one line. */
  private static final int FLAT = 2;

  private final StringBuilder text = new StringBuilder();

  private MergeableJson() {}

  static String of(ObjectNode document) {
    MergeableJson json = new MergeableJson();
    json.write(document, 0);
    return json.text.append('\n').toString();
  }

  private void write(JsonNode node, int depth) {
    switch (node) {
      case ObjectNode object -> writeObject(object, depth);
      case JsonNode array when array.isArray() -> writeArray(array, depth);
      default -> text.append(StrictJson.MAPPER.writeValueAsString(node));
    }
  }

  private void writeObject(ObjectNode object, int depth) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
    List<Runnable> items =
        sorted.entrySet().stream()
            .<Runnable>map(
                field ->
                    () -> {
                      text.append(StrictJson.MAPPER.writeValueAsString(field.getKey()));
                      text.append(": ");
                      write(field.getValue(), depth + 1);
                    })
            .toList();
    write('{', items, '}', depth < OUTER || levels(object) > FLAT, depth);
  }

  private void writeArray(JsonNode array, int depth) {
    List<JsonNode> values = StreamSupport.stream(array.spliterator(), false).toList();
    List<Runnable> items =
        values.stream().<Runnable>map(value -> () -> write(value, depth + 1)).toList();
    write('[', items, ']', levels(array) > 1, depth);
  }

  /** How deep containers are nested, itself included. */
  private static int levels(JsonNode node) {
    int deepest = 0;
    for (JsonNode within : node.values()) {
      deepest = Math.max(deepest, levels(within));
    }
    return node.isContainer() ? deepest + 1 : 0;
  }

  private void write(char first, List<Runnable> items, char last, boolean broken, int depth) {
    text.append(first);
    Iterator<Runnable> rest = items.iterator();
    while (rest.hasNext()) {
      if (broken) {
        text.append('\n').repeat("  ", depth + 1);
      }
      rest.next().run();
      if (rest.hasNext()) {
        text.append(broken ? "," : ", ");
      } else if (broken) {
        text.append('\n').repeat("  ", depth);
      }
    }
    text.append(last);
  }
}
