package orbit.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/** Changes of families by hand; each returns new families and leaves those it is given. */
public final class FamilyEdit {

  private FamilyEdit() {}

  public static Family renamed(Family family, String name) {
    return rebuilt(name, family, family.members());
  }

  /**
   * The members of both; a hole of one is filled by a unit of the other.
   *
   * @throws IllegalArgumentException if groups or stabilizers differ, or a unit would take a place
   *     that another has
   */
  public static Family merged(Family first, Family second) {
    boolean alike =
        first.group().equals(second.group())
            && first.arrangement().getClass().equals(second.arrangement().getClass())
            && stabilizer(first).equals(stabilizer(second));
    if (!alike) {
      throw new IllegalArgumentException(
          "%s and %s have different groups or stabilizers; give both the same places first"
              .formatted(first.name(), second.name()));
    }
    List<Member> members = new ArrayList<>(first.members());
    for (Member member : second.members()) {
      add(first, members, member);
    }
    return inOrder(rebuilt(first.name(), first, members));
  }

  private static void add(Family family, List<Member> members, Member member) {
    int taken = indexAt(family, members, member.place());
    if (taken < 0) {
      members.add(member);
    } else if (members.get(taken).hole()) {
      members.set(taken, member);
    } else if (!member.hole()) {
      throw new IllegalArgumentException(
          "unit %s and unit %s stand at the same place; move one of them first"
              .formatted(unit(members.get(taken)), unit(member)));
    }
  }

  /**
   * Two families: without some units, which leave holes, and of these units alone.
   *
   * @throws IllegalArgumentException if a unit is not in the family, or none or all are to go
   */
  public static List<Family> split(Family family, Set<Integer> units, String name) {
    units.forEach(unit -> indexOf(family, unit));
    List<Member> kept = new ArrayList<>();
    List<Member> taken = new ArrayList<>();
    for (Member member : family.members()) {
      boolean goes = member.unit().isPresent() && units.contains(member.unit().getAsInt());
      if (goes) {
        taken.add(member);
        if (family.arrangement() instanceof Arrangement.OnOrbit) {
          kept.add(Member.hole(member.place()));
        }
      } else {
        kept.add(member);
      }
    }
    if (taken.isEmpty() || kept.stream().allMatch(Member::hole)) {
      throw new IllegalArgumentException("a split leaves at least one unit on either side");
    }
    return List.of(rebuilt(family.name(), family, kept), rebuilt(name, family, taken));
  }

  /**
   * A unit moved to another place of its orbit; two units change places, a hole goes where the unit
   * was.
   *
   * @throws IllegalArgumentException if the family has not the unit or the orbit not the place
   */
  public static Family moved(Family family, int unit, Element place) {
    int from = indexOf(family, unit);
    Place wanted = new Place.OnOrbit(place);
    List<Member> members = new ArrayList<>(family.members());
    Member mover = members.get(from);
    int taken = indexAt(family, members, wanted);
    if (taken == from) {
      return family;
    }
    members.set(from, at(mover, wanted));
    if (taken >= 0) {
      members.set(taken, at(members.get(taken), mover.place()));
    } else {
      members.add(Member.hole(mover.place()));
    }
    return inOrder(rebuilt(family.name(), family, members));
  }

  /** A unit taken out; its place is marked as a hole. */
  public static Family hole(Family family, int unit) {
    int index = indexOf(family, unit);
    List<Member> members = new ArrayList<>(family.members());
    if (family.arrangement() instanceof Arrangement.OnOrbit) {
      members.set(index, Member.hole(members.get(index).place()));
    } else {
      members.remove(index);
    }
    return rebuilt(family.name(), family, members);
  }

  /** A unit put on a hole or a free place of the orbit. */
  public static Family added(Family family, int unit, Element place) {
    List<Member> members = new ArrayList<>(family.members());
    add(family, members, Member.unit(unit, "", new Place.OnOrbit(place)));
    return inOrder(rebuilt(family.name(), family, members));
  }

  private static Member at(Member member, Place place) {
    return new Member(
        member.unit(),
        member.label(),
        place,
        member.hole() ? Optional.empty() : member.measured(),
        // a place given by hand is not the one that was measured
        OptionalDouble.empty(),
        member.hole(),
        member.factor());
  }

  private static int indexOf(Family family, int unit) {
    return IntStream.range(0, family.members().size())
        .filter(m -> family.members().get(m).unit().equals(OptionalInt.of(unit)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(family.name() + " has no unit " + unit));
  }

  /** The member that stands at a place, told up to the stabilizer; -1 if none does. */
  private static int indexAt(Family family, List<Member> members, Place place) {
    if (!(place instanceof Place.OnOrbit(Element wanted))) {
      return -1;
    }
    List<Element> same = stabilizer(family).stream().map(wanted::after).toList();
    return IntStream.range(0, members.size())
        .filter(
            m ->
                members.get(m).place() instanceof Place.OnOrbit(Element there)
                    && (family.isInvariant() || same.stream().anyMatch(there::near)))
        .findFirst()
        .orElse(-1);
  }

  /** The elements that leave the feature at the identity as it is. */
  public static List<Element> stabilizer(Family family) {
    Element origin = family.origin();
    Group group = family.group();
    return family
        .stabilizer()
        .elements()
        .mapToObj(group::element)
        .map(h -> origin.inverse().after(h).after(origin))
        .toList();
  }

  private static Family rebuilt(String name, Family family, List<Member> members) {
    return switch (family.arrangement()) {
      case Arrangement.OnOrbit on when family.isInvariant() ->
          Family.invariant(name, family.group(), members);
      case Arrangement.OnOrbit on ->
          Family.onOrbit(name, family.group(), stabilizer(family), members);
      case Arrangement.Chain chain -> Family.listed(name, family.group(), chain, members);
      case Arrangement.Variants variants -> Family.listed(name, family.group(), variants, members);
    };
  }

  /** The same family, its members listed from place to place. */
  private static Family inOrder(Family family) {
    List<Member> sorted =
        IntStream.range(0, family.members().size())
            .boxed()
            .sorted(Comparator.comparingInt(family::placeOf))
            .map(family.members()::get)
            .toList();
    return rebuilt(family.name(), family, sorted);
  }

  private static String unit(Member member) {
    return member.unit().isPresent() ? String.valueOf(member.unit().getAsInt()) : "of a factor";
  }
}
