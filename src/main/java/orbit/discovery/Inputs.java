package orbit.discovery;

import java.util.ArrayList;
import java.util.List;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;

/**
 * How the inputs of a layer are moved when the picture is turned or recoloured: groups of inputs
 * that are carried into one another, each at its angle and hue.
 */
public final class Inputs {

  /**
   * An input at its place.
   *
   * @param rotation degrees
   * @param hue degrees
   */
  record Standing(int unit, double rotation, double hue) {}

  /**
   * Inputs that are carried into one another.
   *
   * @param turns whether rotation moves them
   * @param halfTurns how often they look the same in one turn
   * @param recolours whether hue moves them
   * @param otherHand index of the group of their mirrored copies; its own if they have none
   */
  record Moved(
      List<Standing> units, boolean turns, int halfTurns, boolean recolours, int otherHand) {}

  private final List<Moved> groups;

  private Inputs(List<Moved> groups) {
    this.groups = List.copyOf(groups);
  }

  /** The red, green and blue of a picture: turns leave them, hues carry them round. */
  public static Inputs picture() {
    List<Standing> colours =
        List.of(new Standing(0, 0, 0), new Standing(1, 0, 120), new Standing(2, 0, 240));
    return new Inputs(List.of(new Moved(colours, false, 1, true, 0)));
  }

  /** The families of the layer below; units in none are left out. */
  public static Inputs of(List<Family> families) {
    List<Moved> groups = new ArrayList<>();
    for (Family family : families) {
      if (family.arrangement() instanceof Arrangement.OnOrbit) {
        List<Standing> upright = standing(family, false);
        List<Standing> mirrored = standing(family, true);
        int first = groups.size();
        boolean both = !upright.isEmpty() && !mirrored.isEmpty();
        if (!upright.isEmpty()) {
          groups.add(moved(family, upright, both ? first + 1 : first));
        }
        if (!mirrored.isEmpty()) {
          groups.add(moved(family, mirrored, first));
        }
      }
    }
    return new Inputs(groups);
  }

  private static List<Standing> standing(Family family, boolean mirrored) {
    List<Standing> units = new ArrayList<>();
    for (Member member : family.members()) {
      Place place = member.measured().orElse(member.place());
      if (member.unit().isPresent()
          && place instanceof Place.OnOrbit(Element at)
          && at.mirrored() == mirrored) {
        units.add(new Standing(member.unit().getAsInt(), at.rotation(), at.hue()));
      }
    }
    return units;
  }

  private static Moved moved(Family family, List<Standing> units, int otherHand) {
    boolean turns = family.group().step(Action.ROTATION) < 360 && !family.isInvariant();
    boolean recolours = family.group().step(Action.HUE) < 360 && !family.isInvariant();
    long fixed =
        family
            .stabilizer()
            .elements()
            .mapToObj(family.group()::element)
            .filter(h -> !h.mirrored() && h.hue() == 0)
            .count();
    return new Moved(units, turns, (int) Math.max(1, fixed), recolours, otherHand);
  }

  List<Moved> groups() {
    return groups;
  }
}
