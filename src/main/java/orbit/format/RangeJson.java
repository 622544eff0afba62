package orbit.format;

import java.util.ArrayList;
import java.util.List;
import orbit.network.JsonReading;
import orbit.network.ValueRange;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The range of a network's input in a {@code model.json}: {@code "range": [low, high]}, or {@code
 * "black"} and {@code "white"} with a value for each channel; {@code "blueFirst": true} where the
 * channels are blue, green, red.
 */
final class RangeJson {

  private RangeJson() {}

  static void write(ObjectNode input, ValueRange range) {
    if (range.isUniform()) {
      list(input.putArray("range"), List.of(range.low(), range.high()));
    } else {
      list(input.putArray("black"), range.black());
      list(input.putArray("white"), range.white());
    }
    if (range.blueFirst()) {
      input.put("blueFirst", true);
    }
  }

  private static void list(ArrayNode array, List<Double> values) {
    values.forEach(value -> array.add(JsonLines.number(value)));
  }

  static ValueRange read(JsonReading input, int channels) {
    boolean blueFirst = input.field("blueFirst").flag();
    JsonReading range = input.field("range");
    if (range.isMissing() && !input.field("black").isMissing()) {
      JsonReading white = input.field("white");
      List<Double> whites = numbers(white, channels);
      return range(white, numbers(input.field("black"), channels), whites, blueFirst);
    }
    if (range.array().node().size() != 2) {
      throw range.problem("the values of black and white belong here", "");
    }
    List<Double> low = List.of(range.item(0).number());
    return range(range, low, List.of(range.item(1).number()), blueFirst);
  }

  private static List<Double> numbers(JsonReading json, int channels) {
    if (json.array().node().size() != channels) {
      throw json.problem(
          "a value for each of the %d channels belongs here".formatted(channels), "");
    }
    List<Double> numbers = new ArrayList<>();
    for (int c = 0; c < channels; c++) {
      numbers.add(json.item(c).number());
    }
    return numbers;
  }

  private static ValueRange range(
      JsonReading place, List<Double> black, List<Double> white, boolean blueFirst) {
    try {
      return new ValueRange(black, white, blueFirst);
    } catch (IllegalArgumentException problem) {
      throw place.problem(String.valueOf(problem.getMessage()), "");
    }
  }
}
