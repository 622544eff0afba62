package orbit.family;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import orbit.network.StrictJson;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Groups and families as JSON; {@link FamilyReader} reads them as they were. */
public final class FamilyWriter {

  private static final Place UPRIGHT = new Place.OnOrbit(Element.IDENTITY);

  private FamilyWriter() {}

  /** Such as {@code {"factors":[{"action":"rotation","order":4}]}}. */
  public static ObjectNode group(Group group) {
    ObjectNode json = object();
    addFactors(json.putArray("factors"), group);
    return json;
  }

  private static void addFactors(ArrayNode factors, Group group) {
    switch (group) {
      case Group.Cyclic cyclic -> addFactor(factors, cyclic.action(), cyclic.order());
      case Group.Dihedral dihedral -> {
        addFactor(factors, Action.ROTATION, dihedral.rotations());
        addFactor(factors, Action.MIRROR, 2);
      }
      case Group.Product product -> {
        addFactors(factors, product.first());
        addFactors(factors, product.second());
      }
    }
  }

  private static void addFactor(ArrayNode factors, Action action, int order) {
    factors.addObject().put("action", action.name().toLowerCase(Locale.ROOT)).put("order", order);
  }

  /** A family without its group, as a side of a circuit lists it. */
  public static ObjectNode family(Family family) {
    ObjectNode json = object();
    json.put("name", family.name());
    switch (family.arrangement()) {
      case Arrangement.OnOrbit on -> json.set("stabilizer", stabilizer(family));
      case Arrangement.Chain chain -> json.put("arrangement", "chain");
      case Arrangement.Variants variants -> json.put("arrangement", "variants");
    }
    ArrayNode units = json.putArray("units");
    Optional<Place> untold = untold(family);
    for (Member member : family.members()) {
      ObjectNode written = member(member, family.group());
      if (untold.filter(member.place()::equals).isPresent()) {
        written.putNull("place");
      }
      units.add(written);
    }
    return json;
  }

  /** The place that a reader gives to a unit without one. */
  private static Optional<Place> untold(Family family) {
    return switch (family.arrangement()) {
      case Arrangement.OnOrbit on -> isUpright(family) ? Optional.of(UPRIGHT) : Optional.empty();
      case Arrangement.Chain chain -> Optional.of(UPRIGHT);
      case Arrangement.Variants variants -> Optional.of(new Place.Variant(""));
    };
  }

  /** Whether the family is invariant and its one member at the identity. */
  private static boolean isUpright(Family family) {
    return family.isInvariant()
        && family.members().stream().allMatch(member -> member.place().equals(UPRIGHT));
  }

  /** The stabilizer of the feature at the identity, as files name it. */
  private static JsonNode stabilizer(Family family) {
    Element origin = family.origin();
    if (isUpright(family)) {
      return StrictJson.MAPPER.valueToTree("group");
    }
    if (family.stabilizer().isTrivial()) {
      return StrictJson.MAPPER.valueToTree("trivial");
    }
    ArrayNode list = StrictJson.MAPPER.createArrayNode();
    family
        .stabilizer()
        .elements()
        .mapToObj(family.group()::element)
        .map(h -> origin.inverse().after(h).after(origin))
        .forEach(h -> list.add(element(h, family.group())));
    return list;
  }

  private static ObjectNode member(Member member, Group group) {
    ObjectNode json = object();
    if (member.unit().isPresent()) {
      json.put("unit", member.unit().getAsInt());
    } else {
      json.putNull("unit");
    }
    if (!member.label().isEmpty()) {
      json.put("label", member.label());
    }
    member.factor().ifPresent(factor -> json.set("factor", factor(factor)));
    json.set("place", place(member.place(), group));
    member.measured().ifPresent(measured -> json.set("measured", place(measured, group)));
    member.confidence().ifPresent(confidence -> json.put("confidence", confidence));
    if (member.hole()) {
      json.put("hole", true);
    }
    return json;
  }

  /** A factor, its units by falling weight. */
  public static ObjectNode factor(Factor factor) {
    ObjectNode json = object();
    switch (factor) {
      case Factor.Sought sought -> json.put("end", sought.end().name().toLowerCase(Locale.ROOT));
      case Factor.Weighted weighted -> {
        List<Map.Entry<Integer, Double>> falling =
            weighted.weights().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        ArrayNode units = json.putArray("units");
        falling.forEach(
            entry -> units.addObject().put("unit", entry.getKey()).put("weight", entry.getValue()));
      }
    }
    return json;
  }

  private static ObjectNode place(Place place, Group group) {
    return switch (place) {
      case Place.OnOrbit at -> element(at.element(), group);
      case Place.Scale scale -> object().put("scale", scale.ratio());
      case Place.Variant variant -> object().put("variant", variant.name());
    };
  }

  /** The angles of the group's actions, and any other that is not 0. */
  private static ObjectNode element(Element element, Group group) {
    ObjectNode json = object();
    if (group.step(Action.ROTATION) < 360 || element.rotation() != 0) {
      json.put("rotation", element.rotation());
    }
    if (group.step(Action.MIRROR) < 360 || element.mirrored()) {
      json.put("mirror", element.mirrored() ? 1 : 0);
    }
    if (group.step(Action.HUE) < 360 || element.hue() != 0) {
      json.put("hue", element.hue());
    }
    return json;
  }

  private static ObjectNode object() {
    return StrictJson.MAPPER.createObjectNode();
  }
}
