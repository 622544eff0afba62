package orbit.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import orbit.network.JsonReading;
import orbit.symmetry.Element;
import tools.jackson.databind.JsonNode;

/** Reads the units of a family, its factors and holes, with their places. */
final class MemberReader {

  private MemberReader() {}

  /**
   * @param otherwise the place of a unit for which the file gives none; empty if it must give one
   * @param seen units of the layer that are listed already; those of this family are added
   */
  static List<Member> members(JsonReading family, Optional<Place> otherwise, Set<Integer> seen) {
    JsonReading units = family.field("units");
    List<Member> members = new ArrayList<>();
    for (int u = 0; u < units.node().size(); u++) {
      JsonReading json = units.item(u).object();
      OptionalInt unit = unit(json.field("unit"));
      boolean hole = json.field("hole").flag();
      if (hole && unit.isPresent()) {
        throw json.problem("a hole has no unit", "set \"unit\" to null or take \"hole\" away");
      }
      if (unit.isPresent() && !seen.add(unit.getAsInt())) {
        throw json.problem(
            "unit " + unit.getAsInt() + " stands here a second time", "list each unit once");
      }
      JsonReading measured = json.field("measured");
      members.add(
          new Member(
              unit,
              json.field("label").text(""),
              place(json.field("place"), otherwise),
              measured.isMissingOrNull()
                  ? Optional.empty()
                  : Optional.of(place(measured, Optional.empty())),
              json.field("confidence").isMissingOrNull()
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(json.field("confidence").number()),
              hole,
              factor(json)));
    }
    return members;
  }

  private static Optional<Factor> factor(JsonReading member) {
    JsonReading json = member.field("factor");
    if (json.isMissingOrNull()) {
      return Optional.empty();
    }
    boolean other = !member.field("unit").isMissingOrNull() || member.field("hole").flag();
    if (other) {
      throw json.problem("a factor is neither unit nor hole", "take \"factor\" away");
    }
    if (!json.object().field("end").isMissing()) {
      return Optional.of(new Factor.Sought(end(json.field("end"))));
    }
    JsonReading units = json.field("units").array();
    if (units.node().isEmpty() || units.node().size() > FamilyReader.MOST_UNITS) {
      throw units.problem("that is no combination of units", "list the units with their weights");
    }
    SortedMap<Integer, Double> weights = new TreeMap<>();
    for (int u = 0; u < units.node().size(); u++) {
      JsonReading item = units.item(u).object();
      double weight = item.field("weight").number();
      if (!(weight > 0)) {
        throw item.field("weight").problem("a weight of a factor is greater than 0", "");
      }
      if (weights.put(item.field("unit").integer(0, Integer.MAX_VALUE - 1), weight) != null) {
        throw item.problem("this unit stands twice in the factor", "list each unit once");
      }
    }
    return Optional.of(new Factor.Weighted(weights));
  }

  private static Factor.End end(JsonReading json) {
    return switch (json.text()) {
      case "towards" -> Factor.End.TOWARDS;
      case "away" -> Factor.End.AWAY;
      default -> throw json.problem("there is no such end", "use towards or away");
    };
  }

  private static OptionalInt unit(JsonReading json) {
    return json.isMissingOrNull()
        ? OptionalInt.empty()
        : OptionalInt.of(json.integer(0, Integer.MAX_VALUE - 1));
  }

  private static Place place(JsonReading json, Optional<Place> otherwise) {
    if (json.isMissingOrNull()) {
      return otherwise.orElseThrow(
          () ->
              json.problem("the unit has no place", "give its place, such as {\"rotation\": 90}"));
    }
    JsonNode node = json.object().node();
    if (node.has("variant")) {
      return new Place.Variant(json.field("variant").text());
    }
    if (node.has("scale")) {
      double ratio = json.field("scale").number();
      if (!(ratio > 0)) {
        throw json.field("scale").problem("a scale is greater than 0", "");
      }
      return new Place.Scale(ratio);
    }
    return new Place.OnOrbit(element(json));
  }

  static Element element(JsonReading json) {
    json.object();
    double rotation = angle(json.field("rotation"));
    double hue = angle(json.field("hue"));
    JsonReading mirror = json.field("mirror");
    boolean mirrored = !mirror.isMissingOrNull() && mirror.integer(0, 1) == 1;
    return new Element(rotation, mirrored, hue);
  }

  private static double angle(JsonReading json) {
    double degrees = json.isMissingOrNull() ? 0 : json.number();
    if (Math.abs(degrees) > 1e6) {
      throw json.problem("that is no angle in degrees", "");
    }
    return degrees;
  }
}
