package orbit.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import orbit.family.Family;
import orbit.family.Place;
import orbit.stimulus.Parameter;
import orbit.symmetry.Element;

/**
 * Units of a layer whose responses are looked at together, at their places where they have any.
 *
 * @param name as a person calls it
 */
public record TunedFamily(String name, List<TunedFamily.Member> members) {

  /**
   * @param unit empty for a hole
   * @param place empty where none is known
   */
  public record Member(OptionalInt unit, Optional<Element> place) {}

  public TunedFamily {
    members = List.copyOf(members);
  }

  /** Units that have no places. */
  public static TunedFamily of(String name, List<Integer> units) {
    return new TunedFamily(
        name, units.stream().map(u -> new Member(OptionalInt.of(u), Optional.empty())).toList());
  }

  /** The units and holes of a family; its factors answer no stimulus. */
  public static TunedFamily of(Family family) {
    List<Member> members = new ArrayList<>();
    for (orbit.family.Member member : family.members()) {
      if (member.unit().isPresent() || member.hole()) {
        members.add(new Member(member.unit(), element(member.place())));
      }
    }
    return new TunedFamily(family.name(), members);
  }

  private static Optional<Element> element(Place place) {
    return place instanceof Place.OnOrbit(Element element)
        ? Optional.of(element)
        : Optional.empty();
  }

  /** Channels, without holes. */
  public List<Integer> units() {
    return members.stream().flatMap(m -> m.unit().stream().boxed()).toList();
  }

  /** The nominal angle of a member, in degrees. */
  static OptionalDouble angle(Member member, Parameter parameter) {
    return switch (parameter) {
      case ROTATION -> member.place().map(p -> OptionalDouble.of(p.rotation())).orElse(NONE);
      case HUE -> member.place().map(p -> OptionalDouble.of(p.hue())).orElse(NONE);
      default -> NONE;
    };
  }

  private static final OptionalDouble NONE = OptionalDouble.empty();

  /** The nominal angles by unit, in degrees. */
  Map<Integer, Double> angles(Parameter parameter) {
    Map<Integer, Double> angles = new LinkedHashMap<>();
    for (Member member : members) {
      OptionalDouble angle = angle(member, parameter);
      if (member.unit().isPresent() && angle.isPresent()) {
        angles.put(member.unit().getAsInt(), angle.getAsDouble());
      }
    }
    return angles;
  }

  @Override
  public String toString() {
    return name;
  }
}
