package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import orbit.family.Member;
import orbit.symmetry.Element;

/**
 * A group of copies as families: one angle for each unit, a place for each angle. Units whose place
 * is taken make a further family where they are enough.
 *
 * @param left members of the group that are in no family, with the reason
 */
record GroupFamilies(List<FoundFamily> families, Map<Integer, String> left) {

  private static final int SMALLEST = 3;

  /** Of more copies than this leaves room for, which stands beside which would be arbitrary. */
  private static final int MOST = 2;

  /** Correlation of a template with itself, turned, from which the turn changes nothing. */
  private static final double UNCHANGED = 0.7;

  /** How much better the mirrored template must fit for a unit to count as mirrored. */
  private static final double HANDED = 0.08;

  private static final List<Integer> TURNS = List.of(8, 6, 4, 3, 2);

  /**
   * @param places index in the responses of each unit of the signatures
   * @param units channels by index in the responses
   */
  static GroupFamilies of(
      CopyGroup group,
      Signatures signatures,
      Sweeps sweeps,
      int[] places,
      List<Integer> units,
      List<Responses> responses,
      FamilyNames names) {
    int[] indices = Arrays.stream(group.members()).map(m -> places[m]).toArray();
    Aligner aligner = new Aligner(signatures);
    boolean half =
        sweeps == Sweeps.TURNED
            && aligner.at(group.template(), group.template(), 180, 0) >= UNCHANGED;
    int best = names.best(indices, sweeps, half);
    Anchor anchor = new Anchor(responses.get(best), indices);
    int[] channels = Arrays.stream(indices).map(units::get).toArray();
    return of(group, signatures, sweeps, channels, anchor, names.name(best));
  }

  static GroupFamilies of(
      CopyGroup group,
      Signatures signatures,
      Sweeps sweeps,
      int[] channels,
      Anchor anchor,
      String name) {
    Aligner aligner = new Aligner(signatures);
    int halfTurns = sweeps == Sweeps.TURNED ? turns(group.template(), aligner) : 1;
    boolean twisted =
        sweeps == Sweeps.TURNED_AND_RECOLOURED
            && aligner.at(group.template(), group.template(), 180, 180) >= UNCHANGED;
    MemberAngles angles = MemberAngles.of(group, signatures, aligner, sweeps, halfTurns, twisted);
    List<Measured> measured = angles.measured(channels, anchor);
    Map<Integer, Integer> memberOf = new TreeMap<>();
    IntStream.range(0, channels.length).forEach(k -> memberOf.put(channels[k], group.members()[k]));
    List<FoundFamily> families = new ArrayList<>();
    Map<Integer, String> left = new TreeMap<>();
    List<Measured> rest = measured;
    Placement first = place(name, rest, sweeps, halfTurns, twisted);
    while (rest.size() >= SMALLEST && families.size() < MOST) {
      Placement placement = place(name, rest, sweeps, halfTurns, twisted);
      if (rest.size() - placement.left().size() < SMALLEST) {
        break;
      }
      families.add(found(placement, rest, group, angles));
      rest = placement.left();
    }
    for (Measured unit : rest) {
      left.put(
          memberOf.getOrDefault(unit.unit(), -1),
          "copies %s, but unit %s stands at its place, %s"
              .formatted(name, neighbour(first, unit), unit.element()));
    }
    return new GroupFamilies(families, left);
  }

  /** How often a template looks the same in one turn. */
  static int turns(double[] template, Aligner aligner) {
    return TURNS.stream()
        .filter(d -> aligner.at(template, template, 360.0 / d, 0) >= UNCHANGED)
        .findFirst()
        .orElse(1);
  }

  private static Placement place(
      String name, List<Measured> units, Sweeps sweeps, int halfTurns, boolean twisted) {
    return switch (sweeps) {
      case TURNED -> Placement.turned(name, units, halfTurns);
      case RECOLOURED -> Placement.recoloured(name, units);
      case TURNED_AND_RECOLOURED -> Placement.turnedAndRecoloured(name, units, twisted);
    };
  }

  private static FoundFamily found(
      Placement placement, List<Measured> units, CopyGroup group, MemberAngles angles) {
    double score =
        units.stream()
            .filter(unit -> !placement.left().contains(unit))
            .mapToDouble(Measured::correlation)
            .average()
            .orElse(0);
    return new FoundFamily(
        placement.family(),
        score,
        group.chance(),
        group.pValue(),
        placement.error(),
        angles.agreement());
  }

  private static String neighbour(Placement placement, Measured unit) {
    Element wanted = unit.element();
    Member nearest = placement.family().members().getFirst();
    double least = Double.MAX_VALUE;
    for (Member member : placement.family().members()) {
      if (member.unit().isPresent()
          && member.place() instanceof orbit.family.Place.OnOrbit(Element element)) {
        double far =
            Element.distance(element.rotation(), wanted.rotation())
                + Element.distance(element.hue(), wanted.hue());
        if (far < least) {
          least = far;
          nearest = member;
        }
      }
    }
    return String.valueOf(nearest.unit().orElse(-1));
  }

  /** Whether mirrored copies are told from turned ones by more than chance. */
  static boolean handed(double straight, double mirrored) {
    return mirrored > straight + HANDED;
  }
}
