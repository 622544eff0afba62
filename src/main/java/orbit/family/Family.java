package orbit.family;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.symmetry.Orbit;
import orbit.symmetry.Subgroup;

/**
 * Members placed on an orbit G/H, in a chain or among variants.
 *
 * <p>The places of an orbit need not contain 0°: four curves at 45°, 135°, 225°, 315° are an orbit
 * of C4 with the origin 45°. The member at {@code g · origin} is reached by its carrier {@code g}.
 */
public final class Family {

  private final String name;
  private final Group group;
  private final Arrangement arrangement;
  private final Element origin;
  private final List<Member> members;
  private final int[] carriers;
  private final int[] places;

  private Family(
      String name, Group group, Arrangement arrangement, Element origin, List<Member> members) {
    this.name = name;
    this.group = group;
    this.arrangement = arrangement;
    this.origin = origin;
    this.members = List.copyOf(members);
    this.carriers = new int[members.size()];
    this.places = new int[members.size()];
  }

  /**
   * A family on an orbit.
   *
   * @param stabilizer elements that leave the feature as it is, as a file names them: for the
   *     feature at the identity
   * @throws PlaceException if a place is not on the orbit or is taken twice
   * @throws IllegalArgumentException if the stabilizer is no subgroup
   */
  public static Family onOrbit(
      String name, Group group, Collection<Element> stabilizer, List<Member> members) {
    Element origin = members.isEmpty() ? Element.IDENTITY : origin(group, element(members, 0));
    List<Integer> fixed = new ArrayList<>();
    for (Element h : stabilizer) {
      // a feature at the origin is left as it is by the conjugate of H
      Element conjugate = origin.after(h).after(origin.inverse());
      fixed.add(
          group
              .indexOf(conjugate)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "%s is not an element of %s".formatted(h, group.name()))));
    }
    Orbit orbit = new Orbit(Subgroup.of(group, fixed));
    Family family = new Family(name, group, new Arrangement.OnOrbit(orbit), origin, members);
    family.placeAll(orbit);
    return family;
  }

  /** An invariant family: every element leaves each feature as it is. */
  public static Family invariant(String name, Group group, List<Member> members) {
    Orbit orbit = new Orbit(Subgroup.whole(group));
    Family family =
        new Family(name, group, new Arrangement.OnOrbit(orbit), Element.IDENTITY, members);
    if (members.size() > 1) {
      throw new PlaceException(1, "an invariant family has one place, taken already");
    }
    return family;
  }

  /** A chain or variants: member j stands at place j. */
  public static Family listed(
      String name, Group group, Arrangement arrangement, List<Member> members) {
    if (arrangement instanceof Arrangement.OnOrbit) {
      throw new IllegalArgumentException("a family on an orbit is placed, not listed");
    }
    Family family = new Family(name, group, arrangement, Element.IDENTITY, members);
    for (int m = 0; m < members.size(); m++) {
      family.places[m] = m;
    }
    return family;
  }

  private void placeAll(Orbit orbit) {
    BitSet taken = new BitSet();
    for (int m = 0; m < members.size(); m++) {
      Element place = element(members, m);
      int index = m;
      carriers[m] =
          group
              .indexOf(place.after(origin.inverse()))
              .orElseThrow(
                  () ->
                      new PlaceException(
                          index,
                          "%s is no place that %s reaches from %s"
                              .formatted(place, group.name(), origin)));
      places[m] = orbit.placeOf(carriers[m]);
      if (taken.get(places[m])) {
        throw new PlaceException(m, "the place " + place + " is taken already");
      }
      taken.set(places[m]);
    }
  }

  private static Element element(List<Member> members, int member) {
    return switch (members.get(member).place()) {
      case Place.OnOrbit at -> at.element();
      case Place.Scale scale -> throw new PlaceException(member, "a scale is no place on an orbit");
      case Place.Variant variant ->
          throw new PlaceException(member, "a variant is no place on an orbit");
    };
  }

  /** What is left of a place after the group's steps: the offset of the whole orbit. */
  private static Element origin(Group group, Element place) {
    double rotation = place.mirrored() ? -place.rotation() : place.rotation();
    return new Element(
        offset(rotation, group.step(Action.ROTATION)),
        false,
        offset(place.hue(), group.step(Action.HUE)));
  }

  private static double offset(double angle, double step) {
    double steps = Math.floor(angle / step + 1e-4);
    double rest = angle - steps * step;
    return rest < 0.01 ? 0 : rest;
  }

  public String name() {
    return name;
  }

  public Group group() {
    return group;
  }

  public Arrangement arrangement() {
    return arrangement;
  }

  /** The place to which the group's identity carries. */
  public Element origin() {
    return origin;
  }

  public List<Member> members() {
    return members;
  }

  /** Number of places, with and without a unit. */
  public int placeCount() {
    return switch (arrangement) {
      case Arrangement.OnOrbit on -> on.orbit().places();
      case Arrangement.Chain chain -> members.size();
      case Arrangement.Variants variants -> members.size();
    };
  }

  /** The place on which a member stands, 0-based. */
  public int placeOf(int member) {
    return places[member];
  }

  /** The member that stands on a place; empty where none is listed. */
  public OptionalInt memberAt(int place) {
    return IntStream.range(0, places.length).filter(m -> places[m] == place).findFirst();
  }

  /** The group element that carries the origin to the member's nominal place. */
  public int carrierOf(int member) {
    return carriers[member];
  }

  /** Moves a place by a group element. */
  public int move(int element, int place) {
    return switch (arrangement) {
      case Arrangement.OnOrbit on -> on.orbit().move(element, place);
      case Arrangement.Chain chain -> place;
      case Arrangement.Variants variants -> place;
    };
  }

  /** The elements (as group numbers) that leave the feature at the origin as it is. */
  public Subgroup stabilizer() {
    return switch (arrangement) {
      case Arrangement.OnOrbit on -> on.orbit().stabilizer();
      case Arrangement.Chain chain -> Subgroup.whole(group);
      case Arrangement.Variants variants -> Subgroup.whole(group);
    };
  }

  /** The lowest-numbered group element that carries the origin to the place. */
  public int representative(int place) {
    return switch (arrangement) {
      case Arrangement.OnOrbit on -> on.orbit().representative(place);
      case Arrangement.Chain chain -> 0;
      case Arrangement.Variants variants -> 0;
    };
  }

  /** The nominal element of a place, the origin included. */
  public Element elementAt(int place) {
    return group.element(representative(place)).after(origin);
  }

  /** Whether every element of the group leaves the members as they are. */
  public boolean isInvariant() {
    return stabilizer().isWhole();
  }
}
