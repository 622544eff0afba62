package orbit.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.FamilyEdit;
import orbit.family.Member;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/**
 * Puts two families on orbits of one group: the coarsest group that contains the places of both.
 * Actions that one of the families does not know leave it as it is.
 */
final class CommonGroup {

  private static final int LARGEST = 200;

  private CommonGroup() {}

  /** Both families on orbits of one group; empty if it would be too large. */
  static Optional<List<Family>> of(Family first, Family second) {
    boolean placed =
        first.arrangement() instanceof Arrangement.OnOrbit
            && second.arrangement() instanceof Arrangement.OnOrbit;
    if (!placed) {
      return Optional.empty();
    }
    if (first.group().equals(second.group())) {
      return Optional.of(List.of(first, second));
    }
    boolean mirror = mirrors(first) || mirrors(second);
    int turns = common(turns(first, Action.ROTATION), turns(second, Action.ROTATION));
    int hues = common(turns(first, Action.HUE), turns(second, Action.HUE));
    if ((mirror ? 2 : 1) * turns * hues > LARGEST) {
      return Optional.empty();
    }
    List<Group.Factor> factors = new ArrayList<>();
    if (turns > 1 || hues == 1) {
      factors.add(new Group.Factor(Action.ROTATION, turns));
    }
    if (mirror) {
      factors.add(new Group.Factor(Action.MIRROR, 2));
    }
    if (hues > 1) {
      factors.add(new Group.Factor(Action.HUE, hues));
    }
    Group group = Group.of(factors);
    Optional<Family> one = on(group, first);
    Optional<Family> other = on(group, second);
    return one.isPresent() && other.isPresent()
        ? Optional.of(List.of(one.get(), other.get()))
        : Optional.empty();
  }

  private static boolean mirrors(Family family) {
    return family.group().step(Action.MIRROR) < 360;
  }

  private static int turns(Family family, Action action) {
    return family.isInvariant() ? 1 : (int) Math.rint(360 / family.group().step(action));
  }

  private static int common(int a, int b) {
    int x = a;
    int y = b;
    while (y != 0) {
      int rest = x % y;
      x = y;
      y = rest;
    }
    return a / x * b;
  }

  /** A family in a larger group, fixed by those of its actions that the family's own has not. */
  private static Optional<Family> on(Group group, Family family) {
    if (family.isInvariant()) {
      return Optional.of(Family.invariant(family.name(), group, family.members()));
    }
    boolean stillTurns = family.group().step(Action.ROTATION) == 360;
    boolean stillHues = family.group().step(Action.HUE) == 360;
    boolean stillMirror = !mirrors(family);
    List<Element> own = FamilyEdit.stabilizer(family);
    List<Element> fixed =
        IntStream.range(0, group.order())
            .mapToObj(group::element)
            .filter(e -> own.stream().anyMatch(h -> near(h, e, stillTurns, stillHues)))
            .toList();
    // a symmetric feature looks the same flipped along its axis; its places stay those of turns
    List<Element> stabilizer = stillMirror && mirror(group) ? withFlip(fixed) : fixed;
    List<Member> units =
        family.members().stream().filter(member -> member.unit().isPresent()).toList();
    Element origin = family.origin();
    // places that are no multiples of half a step have no mirror image among themselves
    boolean closed =
        stabilizer.stream()
            .allMatch(h -> group.indexOf(origin.after(h).after(origin.inverse())).isPresent());
    return closed && isSubgroup(stabilizer)
        ? Optional.of(Family.onOrbit(family.name(), group, stabilizer, units))
        : Optional.empty();
  }

  /** What two groups have in common with a feature's symmetry need not be one of the larger. */
  private static boolean isSubgroup(List<Element> elements) {
    return elements.stream()
        .allMatch(
            g ->
                elements.stream()
                    .allMatch(h -> elements.stream().anyMatch(e -> e.near(g.after(h)))));
  }

  private static boolean mirror(Group group) {
    return group.step(Action.MIRROR) < 360;
  }

  private static boolean near(Element h, Element e, boolean stillTurns, boolean stillHues) {
    return (stillTurns || Element.distance(h.rotation(), e.rotation()) < 0.05)
        && (stillHues || Element.distance(h.hue(), e.hue()) < 0.05)
        && h.mirrored() == e.mirrored();
  }

  /** The feature at 0 is its own copy flipped up-down: mirrored, then turned by half. */
  private static List<Element> withFlip(List<Element> fixed) {
    List<Element> all = new ArrayList<>(fixed);
    Element flip = new Element(180, true, 0);
    fixed.forEach(element -> all.add(element.after(flip)));
    return all;
  }
}
