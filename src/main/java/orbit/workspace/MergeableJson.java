package orbit.workspace;

import java.util.Collection;
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

  /** Objects nested deeper than this stand on one line. */
  private static final int DEEPEST = 3;

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
    boolean broken = depth <= DEEPEST && !(depth == DEEPEST && isFlat(object));
    List<Runnable> items =
        sorted.entrySet().stream()
            .<Runnable>map(
                field ->
                    () -> {
                      text.append(StrictJson.MAPPER.writeValueAsString(field.getKey()));
                      text.append(": ");
                      write(field.getValue(), broken ? depth + 1 : DEEPEST + 1);
                    })
            .toList();
    write('{', items, '}', broken, depth);
  }

  private void writeArray(JsonNode array, int depth) {
    List<JsonNode> values = StreamSupport.stream(array.spliterator(), false).toList();
    boolean broken = values.stream().anyMatch(JsonNode::isContainer) && depth <= DEEPEST + 1;
    List<Runnable> items =
        values.stream()
            .<Runnable>map(value -> () -> write(value, broken ? depth + 1 : DEEPEST + 2))
            .toList();
    write('[', items, ']', broken, depth);
  }

  /** Whether nothing in it holds anything. */
  private static boolean isFlat(ObjectNode object) {
    return object.properties().stream().noneMatch(field -> field.getValue().isContainer());
  }

  private void write(char first, Collection<Runnable> items, char last, boolean broken, int depth) {
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
