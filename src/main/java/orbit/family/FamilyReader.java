package orbit.family;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import orbit.network.JsonReading;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import tools.jackson.databind.JsonNode;

/** Reads groups and families from JSON; complaints name their place by its pointer. */
public final class FamilyReader {

  /** More units than any layer of a known network has. */
  public static final int MOST_UNITS = 8192;

  private static final int LARGEST_GROUP = 512;

  private FamilyReader() {}

  /** Reads {@code {"factors":[{"action":"rotation","order":4}]}}. */
  public static Group group(JsonReading json) {
    JsonReading list = json.object().field("factors").array();
    List<Group.Factor> factors = new ArrayList<>();
    long order = 1;
    for (int f = 0; f < list.node().size(); f++) {
      JsonReading factor = list.item(f).object();
      int turns = factor.field("order").integer(1, LARGEST_GROUP);
      order *= turns;
      factors.add(new Group.Factor(action(factor.field("action")), turns));
    }
    if (order > LARGEST_GROUP) {
      throw json.problem(
          "the group has " + order + " elements", "use one of at most " + LARGEST_GROUP);
    }
    try {
      return Group.of(factors);
    } catch (IllegalArgumentException problem) {
      throw json.problem(message(problem), "name each action once, a mirror with order 2");
    }
  }

  private static Action action(JsonReading json) {
    String name = json.text();
    for (Action action : Action.values()) {
      if (action.name().toLowerCase(Locale.ROOT).equals(name)) {
        return action;
      }
    }
    throw json.problem(
        "no action is called '" + shortened(name) + "'", "use rotation, hue or mirror");
  }

  /** Reads the families of one side or layer. */
  public static List<Family> families(JsonReading list, Group group) {
    Set<Integer> seen = new HashSet<>();
    List<Family> families = new ArrayList<>();
    int units = 0;
    for (int f = 0; f < list.array().node().size(); f++) {
      JsonReading json = list.item(f).object();
      units += json.field("units").array().node().size();
      if (units > MOST_UNITS) {
        throw json.problem(
            "more than " + MOST_UNITS + " units on one side", "keep to the units of the families");
      }
      families.add(family(json, group, seen));
    }
    return families;
  }

  private static Family family(JsonReading json, Group group, Set<Integer> seen) {
    String name = json.field("name").text("");
    String kind = json.field("arrangement").text("orbit");
    JsonReading stabilizer = json.field("stabilizer");
    boolean invariant = stabilizer.node().isString() && stabilizer.text().equals("group");
    boolean listed = kind.equals("chain") || kind.equals("variants");
    List<Member> members = members(json, invariant || listed, seen);
    try {
      return switch (kind) {
        case "orbit" ->
            invariant
                ? Family.invariant(name, group, members)
                : Family.onOrbit(name, group, stabilizer(stabilizer), members);
        case "chain" -> Family.listed(name, group, new Arrangement.Chain(), members);
        case "variants" -> Family.listed(name, group, new Arrangement.Variants(), members);
        default ->
            throw json.field("arrangement")
                .problem("no such arrangement", "use orbit, chain or variants");
      };
    } catch (PlaceException problem) {
      throw json.field("units")
          .item(problem.member())
          .field("place")
          .problem(message(problem), "give each unit its own place on the orbit");
    } catch (IllegalArgumentException problem) {
      throw stabilizer.problem(message(problem), "list all elements of a subgroup");
    }
  }

  private static List<Element> stabilizer(JsonReading json) {
    if (json.isMissingOrNull() || json.node().isString() && json.text().equals("trivial")) {
      return List.of();
    }
    if (!json.node().isArray() || json.node().size() > LARGEST_GROUP) {
      throw json.problem(
          "this is no stabilizer", "use \"trivial\", \"group\" or a list of elements");
    }
    return IntStream.range(0, json.node().size()).mapToObj(h -> element(json.item(h))).toList();
  }

  private static List<Member> members(
      JsonReading family, boolean placeOptional, Set<Integer> seen) {
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
              place(json.field("place"), placeOptional),
              measured.isMissingOrNull() ? Optional.empty() : Optional.of(place(measured, false)),
              json.field("confidence").isMissingOrNull()
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(json.field("confidence").number()),
              hole));
    }
    return members;
  }

  private static OptionalInt unit(JsonReading json) {
    return json.isMissingOrNull()
        ? OptionalInt.empty()
        : OptionalInt.of(json.integer(0, Integer.MAX_VALUE - 1));
  }

  private static Place place(JsonReading json, boolean optional) {
    if (json.isMissingOrNull()) {
      if (!optional) {
        throw json.problem("the unit has no place", "give its place, such as {\"rotation\": 90}");
      }
      return new Place.OnOrbit(Element.IDENTITY);
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

  private static Element element(JsonReading json) {
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

  private static String message(IllegalArgumentException problem) {
    return String.valueOf(problem.getMessage());
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
