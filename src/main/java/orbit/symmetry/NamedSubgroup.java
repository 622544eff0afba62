package orbit.symmetry;

import java.util.ArrayList;
import java.util.List;

/**
 * A subgroup that goes by a name: turns and hues by coarser steps, with the mirror or without, and
 * the twisted ones that turn picture and hue together.
 *
 * @param name such as {@code C4}, {@code D2}, {@code hue C3 x C4}, {@code twisted C2}
 */
public record NamedSubgroup(String name, Subgroup subgroup) {

  /** Those of a group, itself first and then by falling order; without the trivial one. */
  public static List<NamedSubgroup> of(Group group) {
    int turns = (int) Math.rint(360 / group.step(Action.ROTATION));
    int hues = (int) Math.rint(360 / group.step(Action.HUE));
    boolean mirrors = group.step(Action.MIRROR) < 360;
    List<NamedSubgroup> found = new ArrayList<>();
    for (int turn : divisors(turns)) {
      for (int hue : divisors(hues)) {
        found.add(straight(group, turn, hue, false));
        if (mirrors) {
          found.add(straight(group, turn, hue, true));
        }
      }
      if (turn > 1 && hues % turn == 0) {
        found.add(twisted(group, turn));
      }
    }
    found.removeIf(each -> each.subgroup.isTrivial());
    found.sort((a, b) -> Integer.compare(b.subgroup.order(), a.subgroup.order()));
    return List.copyOf(found);
  }

  private static NamedSubgroup straight(Group group, int turns, int hues, boolean mirrors) {
    List<Integer> elements = new ArrayList<>();
    for (int g = 0; g < group.order(); g++) {
      Element element = group.element(g);
      if ((mirrors || !element.mirrored())
          && multiple(element.rotation(), turns)
          && multiple(element.hue(), hues)) {
        elements.add(g);
      }
    }
    Subgroup subgroup = Subgroup.of(group, elements);
    return new NamedSubgroup(
        subgroup.isWhole() ? group.name() : name(turns, hues, mirrors), subgroup);
  }

  private static String name(int turns, int hues, boolean mirrors) {
    List<Group.Factor> factors = new ArrayList<>();
    if (hues > 1) {
      factors.add(new Group.Factor(Action.HUE, hues));
    }
    if (turns > 1) {
      factors.add(new Group.Factor(Action.ROTATION, turns));
    }
    if (mirrors) {
      factors.add(new Group.Factor(Action.MIRROR, 2));
    }
    return Group.of(factors).name();
  }

  /** Picture and hue turned by the same angle. */
  private static NamedSubgroup twisted(Group group, int order) {
    List<Integer> elements = new ArrayList<>();
    for (int k = 0; k < order; k++) {
      double angle = 360.0 * k / order;
      group.indexOf(new Element(angle, false, angle)).ifPresent(elements::add);
    }
    return new NamedSubgroup("twisted C" + order, Subgroup.of(group, elements));
  }

  private static boolean multiple(double degrees, int order) {
    double steps = degrees * order / 360;
    return Math.abs(steps - Math.rint(steps)) < 1e-6;
  }

  private static List<Integer> divisors(int number) {
    List<Integer> divisors = new ArrayList<>();
    for (int d = 1; d <= number; d++) {
      if (number % d == 0) {
        divisors.add(d);
      }
    }
    return divisors;
  }
}
