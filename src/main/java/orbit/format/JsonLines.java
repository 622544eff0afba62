package orbit.format;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import orbit.network.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON with one field, and one item of a long list, on each line, so that changes read well. */
final class JsonLines {

  private static final int SHORT = 90;

  private JsonLines() {}

  /** The number in the form that reading and writing it again leaves as it is. */
  static BigDecimal number(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    boolean whole = exact.scale() < 0 && exact.precision() - exact.scale() < 16;
    return whole ? exact.setScale(0) : exact;
  }

  static String of(ObjectNode document) {
    StringBuilder text = new StringBuilder("{");
    Iterator<Map.Entry<String, JsonNode>> fields = document.properties().iterator();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      text.append("\n ").append(StrictJson.MAPPER.writeValueAsString(field.getKey())).append(": ");
      append(text, field.getValue());
      text.append(fields.hasNext() ? "," : "");
    }
    return text.append("\n}\n").toString();
  }

  private static void append(StringBuilder text, JsonNode value) {
    String line = StrictJson.MAPPER.writeValueAsString(value);
    if (!value.isContainer() || line.length() <= SHORT) {
      text.append(line);
      return;
    }
    String separator = value.isArray() ? "[" : "{";
    if (value.isArray()) {
      for (JsonNode item : value) {
        text.append(separator).append("\n  ").append(StrictJson.MAPPER.writeValueAsString(item));
        separator = ",";
      }
    } else {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        text.append(separator)
            .append("\n  ")
            .append(StrictJson.MAPPER.writeValueAsString(field.getKey()))
            .append(": ")
            .append(StrictJson.MAPPER.writeValueAsString(field.getValue()));
        separator = ",";
      }
    }
    text.append("\n ").append(value.isArray() ? "]" : "}");
  }
}
