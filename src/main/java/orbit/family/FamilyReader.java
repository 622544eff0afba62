package orbit.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import orbit.network.JsonReading;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/** Reads groups and families from JSON; complaints name their place by its pointer. */
public final class FamilyReader {

  /** More units than any layer of a known network has. */
  public static final int MOST_UNITS = 8192;

  private static final int LARGEST_GROUP = 512;

  private static final Group TRIVIAL = new Group.Cyclic(Action.ROTATION, 1);

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

  /** Reads the families of one side of a circuit, on which one group acts. */
  public static List<Family> families(JsonReading list, Group group) {
    return families(list, json -> group);
  }

  /** Reads the families of a layer, each with the group that it names. */
  static List<Family> families(JsonReading list) {
    return families(list, FamilyReader::ownGroup);
  }

  private static Group ownGroup(JsonReading family) {
    boolean placed = family.field("arrangement").text("orbit").equals("orbit");
    return placed || !family.field("group").isMissing() ? group(family.field("group")) : TRIVIAL;
  }

  private static List<Family> families(JsonReading list, Function<JsonReading, Group> groups) {
    // a number names a unit within its layer
    Map<String, Set<Integer>> seen = new HashMap<>();
    List<Family> families = new ArrayList<>();
    int units = 0;
    for (int f = 0; f < list.array().node().size(); f++) {
      JsonReading json = list.item(f).object();
      units += json.field("units").array().node().size();
      if (units > MOST_UNITS) {
        throw json.problem(
            "more than " + MOST_UNITS + " units on one side", "keep to the units of the families");
      }
      Set<Integer> ofLayer =
          seen.computeIfAbsent(json.field("layer").text(""), layer -> new HashSet<>());
      families.add(family(json, groups.apply(json), ofLayer));
    }
    return families;
  }

  private static Family family(JsonReading json, Group group, Set<Integer> seen) {
    String name = json.field("name").text("");
    String kind = json.field("arrangement").text("orbit");
    JsonReading stabilizer = json.field("stabilizer");
    boolean invariant = stabilizer.node().isString() && stabilizer.text().equals("group");
    List<Member> members = MemberReader.members(json, unplaced(kind, invariant), seen);
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

  /** The place of units without one. */
  private static Optional<Place> unplaced(String arrangement, boolean invariant) {
    if (arrangement.equals("variants")) {
      return Optional.of(new Place.Variant(""));
    }
    boolean upright = invariant || arrangement.equals("chain");
    return upright ? Optional.of(new Place.OnOrbit(Element.IDENTITY)) : Optional.empty();
  }

  private static List<Element> stabilizer(JsonReading json) {
    if (json.isMissingOrNull() || json.node().isString() && json.text().equals("trivial")) {
      return List.of();
    }
    if (!json.node().isArray() || json.node().size() > LARGEST_GROUP) {
      throw json.problem(
          "this is no stabilizer", "use \"trivial\", \"group\" or a list of elements");
    }
    return IntStream.range(0, json.node().size())
        .mapToObj(h -> MemberReader.element(json.item(h)))
        .toList();
  }

  private static String message(IllegalArgumentException problem) {
    return String.valueOf(problem.getMessage());
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
