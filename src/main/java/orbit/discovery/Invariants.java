package orbit.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/** Finds units that answer strongly and the same at every angle: stabilizer the whole group. */
final class Invariants {

  /** Largest change over all angles of an invariant unit, as a share of its largest response. */
  private static final double FLAT = 0.3;

  /** Least response, in shares of what the layer's better units answer the same stimulus. */
  private static final double STRONG = 0.9;

  private static final Group TURNS = new Group.Cyclic(Action.ROTATION, 16);

  private final List<Responses> responses;
  private final FamilyNames names;

  Invariants(List<Responses> responses, FamilyNames names) {
    this.responses = responses;
    this.names = names;
  }

  /** Whether the unit is invariant or only flat; then adds a family of its own, or a reason. */
  boolean add(int index, int unit, List<FoundFamily> families, Map<Integer, String> reasons) {
    int best = names.best(index);
    double change = change(index);
    if (responses.get(best).hues() > 1 || change > FLAT) {
      return false;
    }
    if (names.drive(best, index) < STRONG) {
      reasons.put(index, "answers all angles alike, but weakly");
      return true;
    }
    Member member =
        new Member(
            OptionalInt.of(unit),
            "",
            new Place.OnOrbit(Element.IDENTITY),
            Optional.empty(),
            OptionalDouble.of(Math.rint((1 - change) * 1000) / 1000),
            false);
    Family family = Family.invariant("invariant " + names.name(best), TURNS, List.of(member));
    families.add(new FoundFamily(family, 1 - change, 0, 0, 0, 1));
    return true;
  }

  /** The largest change over all angles of any stimulus, as a share of the largest response. */
  private double change(int index) {
    double change = 0;
    for (Responses each : responses) {
      double[] curve = each.values()[index];
      if (each.rotations() > 1 && each.hues() == 1) {
        double most = Math.max(0, Arrays.stream(curve).max().orElse(0));
        double least = Math.max(0, Arrays.stream(curve).min().orElse(0));
        change = Math.max(change, most - least);
      }
    }
    double peak = names.peak(index);
    return peak > 0 ? change / peak : 1;
  }
}
