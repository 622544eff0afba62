package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

/**
 * Finds units whose feature is round: they answer a round stimulus best, strongly, and turned ones
 * the same at every angle. A unit that is only flat is none: what answers every line alike may look
 * for no line at all.
 */
final class Invariants {

  /** Largest change over all angles of an invariant unit, as a share of its largest response. */
  private static final double FLAT = 0.3;

  /** Least response, in shares of what the layer's better units answer the same stimulus. */
  private static final double STRONG = 0.9;

  /** The strongest of a layer are enough to meet the others in circuits. */
  private static final int MOST = 8;

  private static final Group TURNS = new Group.Cyclic(Action.ROTATION, 16);

  private final List<Responses> responses;
  private final FamilyNames names;
  private final List<Round> round = new ArrayList<>();

  private record Round(int index, int unit, double drive, double change) {}

  Invariants(List<Responses> responses, FamilyNames names) {
    this.responses = responses;
    this.names = names;
  }

  /** Whether the unit answers all angles alike; it is then round or has a reason why not. */
  boolean add(int index, int unit, Map<Integer, String> reasons) {
    int best = names.best(index);
    double change = change(index);
    if (responses.get(best).hues() > 1 || change > FLAT) {
      return false;
    }
    double drive = names.drive(best, index);
    if (responses.get(best).rotations() > 1) {
      reasons.put(index, "answers %s alike at every angle".formatted(names.name(best)));
    } else if (drive < STRONG) {
      reasons.put(index, "answers all angles alike, but weakly");
    } else {
      round.add(new Round(index, unit, drive, change));
    }
    return true;
  }

  /** One family for each of the strongest; the others get a reason. */
  List<FoundFamily> families(Map<Integer, String> reasons) {
    round.sort(Comparator.comparingDouble(each -> -each.drive()));
    round.stream()
        .skip(MOST)
        .forEach(each -> reasons.put(each.index(), "invariant, but others answer more strongly"));
    return round.stream().limit(MOST).map(this::family).toList();
  }

  private FoundFamily family(Round found) {
    Member member =
        new Member(
            OptionalInt.of(found.unit()),
            "",
            new Place.OnOrbit(Element.IDENTITY),
            Optional.empty(),
            OptionalDouble.of(Math.rint((1 - found.change()) * 1000) / 1000),
            false);
    String name = "invariant " + names.name(names.best(found.index()));
    Family family = Family.invariant(name, TURNS, List.of(member));
    return new FoundFamily(family, 1 - found.change(), 0, 0, 0, 1);
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
