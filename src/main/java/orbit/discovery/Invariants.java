package orbit.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Optional;
import java.util.stream.IntStream;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/** Finds units that answer strongly and the same at every angle: stabilizer the whole group. */
final class Invariants {

  /** Largest change over all angles, as a share of the largest response. */
  private static final double FLAT = 0.25;

  private static final Group TURNS = new Group.Cyclic(Action.ROTATION, 16);

  private final List<Responses> responses;
  private final FamilyNames names;
  private final double strong;

  Invariants(List<Responses> responses, FamilyNames names) {
    this.responses = responses;
    this.names = names;
    double[] peaks =
        IntStream.range(0, responses.getFirst().units()).mapToDouble(names::peak).sorted().toArray();
    strong = peaks[peaks.length / 2];
  }

  /** Whether the unit is invariant or only flat; then adds a family of its own, or a reason. */
  boolean add(int index, int unit, List<FoundFamily> families, Map<Integer, String> reasons) {
    int best = names.best(index);
    Responses driving = responses.get(best);
    if (driving.hues() > 1 || !flat(driving.values()[index])) {
      return false;
    }
    if (driving.largest(index) < strong) {
      reasons.put(index, "answers all angles alike, but weakly");
      return true;
    }
    double change = change(driving.values()[index]);
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

  private static boolean flat(double[] curve) {
    return change(curve) <= FLAT;
  }

  private static double change(double[] curve) {
    double most = Arrays.stream(curve).max().orElse(0);
    double least = Arrays.stream(curve).min().orElse(0);
    return most > 0 ? (most - least) / most : 1;
  }
}
