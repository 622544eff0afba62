package orbit.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.FamilyEdit;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/**
 * A circuit of turned units as one of a group with mirrors, on the assumption that every feature is
 * its own mirror image about the direction it points in, as curves, lines and edges are. A mirrored
 * unit is then the unit that points the mirrored way, and the places stay those that there are.
 */
public final class MirroredFeatures {

  /** At 0 a feature points right; flipped up and down it is mirrored, then turned by half. */
  private static final Element FLIP = new Element(180, true, 0);

  private MirroredFeatures() {}

  /** Empty where the group has mirrors or no turns, or places have no mirror image among them. */
  public static Optional<Circuit> of(Circuit circuit) {
    Group group = circuit.group();
    int turns = (int) Math.rint(360 / group.step(Action.ROTATION));
    int hues = (int) Math.rint(360 / group.step(Action.HUE));
    if (group.step(Action.MIRROR) < 360 || turns == 1) {
      return Optional.empty();
    }
    List<Group.Factor> factors = new ArrayList<>();
    if (hues > 1) {
      factors.add(new Group.Factor(Action.HUE, hues));
    }
    factors.add(new Group.Factor(Action.ROTATION, turns));
    factors.add(new Group.Factor(Action.MIRROR, 2));
    Group mirrored = Group.of(factors);
    return side(circuit.input(), mirrored)
        .flatMap(
            input ->
                side(circuit.output(), mirrored)
                    .map(
                        output ->
                            new Circuit(
                                circuit.name(), mirrored, input, output, circuit.weights())));
  }

  private static Optional<Side> side(Side side, Group mirrored) {
    List<Family> families = new ArrayList<>();
    for (Family family : side.families()) {
      Optional<Family> widened = family(family, mirrored);
      if (widened.isEmpty()) {
        return Optional.empty();
      }
      families.add(widened.get());
    }
    return Optional.of(new Side(side.layer(), families));
  }

  private static Optional<Family> family(Family family, Group mirrored) {
    if (!(family.arrangement() instanceof Arrangement.OnOrbit)) {
      return Optional.of(
          Family.listed(family.name(), mirrored, family.arrangement(), family.members()));
    }
    if (family.isInvariant()) {
      return Optional.of(Family.invariant(family.name(), mirrored, family.members()));
    }
    List<Element> fixed = new ArrayList<>(FamilyEdit.stabilizer(family));
    List.copyOf(fixed).forEach(element -> fixed.add(element.after(FLIP)));
    Element origin = family.origin();
    boolean closed =
        fixed.stream()
            .allMatch(h -> mirrored.indexOf(origin.after(h).after(origin.inverse())).isPresent());
    // a twisted feature, whose hue turns with it, is no mirror image of itself
    boolean subgroup =
        fixed.stream()
            .allMatch(h -> fixed.stream().allMatch(k -> fixed.stream().anyMatch(h.after(k)::near)));
    return closed && subgroup
        ? Optional.of(Family.onOrbit(family.name(), mirrored, fixed, family.members()))
        : Optional.empty();
  }
}
