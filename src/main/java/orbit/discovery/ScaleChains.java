package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.FamilyFile.Unassigned;
import orbit.family.Member;
import orbit.family.Place;
import orbit.stimulus.Parameter;
import orbit.stimulus.TuningCurves;
import orbit.symmetry.Action;
import orbit.symmetry.Group;
import orbit.task.Progress;

/**
 * Chains by responses: units of a layer that answer the same stimulus alike, each at another scale.
 *
 * <p>On a logarithmic scale resized copies are shifted copies: {@code r_j(s) = r_i(s / q)}. The
 * curves are laid on a circle whose other half joins their ends, so that the search for turned
 * copies serves; the angle is the logarithm of the ratio.
 */
public final class ScaleChains {

  private static final int STEPS = 72;
  private static final double FAINT = 0.05;
  private static final Group NONE = new Group.Cyclic(Action.ROTATION, 1);

  private final String name;
  private final TuningCurves curves;
  private final double first;
  private final double octaves;

  private ScaleChains(String name, TuningCurves curves) {
    this.name = name;
    this.curves = curves;
    first = log(curves.positions().getFirst());
    octaves = log(curves.positions().getLast()) - first;
  }

  /**
   * @param name of the stimulus
   * @param curves over scale
   * @param seed of what chance is drawn from
   * @throws IllegalArgumentException if the curves are not over at least three scales above 0
   * @throws CancellationException if the watcher ends it
   */
  public static Discovered of(
      String name, TuningCurves curves, long seed, List<String> about, Progress progress) {
    if (curves.parameter() != Parameter.SCALE) {
      throw new IllegalArgumentException(
          "chains are found from scales, not from " + curves.parameter().label());
    }
    if (curves.positions().size() < 3 || curves.positions().getFirst() <= 0) {
      throw new IllegalArgumentException("a chain needs three scales or more, all above 0");
    }
    return new ScaleChains(name, curves).found(seed, about, progress);
  }

  private static double log(double scale) {
    return Math.log(scale) / Math.log(2);
  }

  private Discovered found(long seed, List<String> about, Progress progress) {
    double[][] rounds =
        IntStream.range(0, curves.units().size()).mapToObj(this::round).toArray(double[][]::new);
    Signatures all = ResponseTerms.of(List.of(new Responses(name, 1, 2 * STEPS, rounds)));
    double[] sorted = Arrays.stream(all.strength()).sorted().toArray();
    double least = Math.max(1e-9, FAINT * sorted[sorted.length / 2]);
    int[] live = IntStream.range(0, sorted.length).filter(u -> all.strength()[u] > least).toArray();
    Map<Integer, String> reasons = new TreeMap<>();
    IntStream.range(0, sorted.length)
        .forEach(u -> reasons.put(u, "answers all scales nearly alike, but weakly"));
    Arrays.stream(live)
        .forEach(u -> reasons.put(u, "is no resized copy of other units, as far as it was shown"));
    Signatures signatures = all.of(live);
    List<FoundFamily> chains = new ArrayList<>();
    for (CopyGroup group : CopyGroups.of(signatures, false, Evidence.CROWD, seed, progress)) {
      int[] units = Arrays.stream(group.members()).map(m -> live[m]).toArray();
      chain(group, units)
          .ifPresent(
              found -> {
                chains.add(found);
                Arrays.stream(units).forEach(reasons::remove);
              });
    }
    List<Unassigned> rest =
        reasons.entrySet().stream()
            .map(each -> new Unassigned(curves.units().get(each.getKey()), each.getValue()))
            .toList();
    return new Discovered(curves.layer(), 0, FamilyNames.distinct(chains), rest, about);
  }

  /** A curve over even steps of log scale, and back to its start on a straight line. */
  private double[] round(int unit) {
    double[] round = new double[2 * STEPS];
    for (int k = 0; k < STEPS; k++) {
      round[k] = curves.at(unit, Math.pow(2, first + octaves * k / (STEPS - 1)));
    }
    for (int k = 0; k < STEPS; k++) {
      round[STEPS + k] = round[STEPS - 1] + (round[0] - round[STEPS - 1]) * (k + 1.0) / (STEPS + 1);
    }
    return round;
  }

  /** Empty if the units answer all at one scale: then there is nothing to order. */
  private Optional<FoundFamily> chain(CopyGroup group, int[] units) {
    double[] shift = new double[units.length];
    for (int k = 0; k < shift.length; k++) {
      double turn = Angles.way(0, group.alignments().get(k).rotation(), 360);
      shift[k] = turn / 360 * 2 * STEPS / (STEPS - 1) * octaves;
    }
    double[] sorted = shift.clone();
    Arrays.sort(sorted);
    if (sorted[sorted.length - 1] - sorted[0] < octaves / STEPS) {
      return Optional.empty();
    }
    double zero = peak(units) - Arrays.stream(shift).average().orElse(0);
    List<Member> members =
        IntStream.range(0, units.length)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> shift[k]))
            .map(
                k ->
                    new Member(
                        OptionalInt.of(curves.units().get(units[k])),
                        "",
                        new Place.Scale(rounded(Math.pow(2, zero + shift[k]))),
                        Optional.empty(),
                        OptionalDouble.of(
                            rounded(Math.max(0, group.alignments().get(k).correlation()))),
                        false))
            .toList();
    Family family = Family.listed(name, NONE, new Arrangement.Chain(), members);
    return Optional.of(
        new FoundFamily(family, group.correlation(), group.chance(), group.pValue(), 0, 1));
  }

  /** Mean logarithm of the scales at which some units answer most. */
  private double peak(int[] units) {
    return Arrays.stream(units)
        .mapToDouble(
            u -> {
              double[] curve = curves.curve(u);
              int best =
                  IntStream.range(0, curve.length).reduce(0, (a, b) -> curve[b] > curve[a] ? b : a);
              return log(curves.positions().get(best));
            })
        .average()
        .orElse(0);
  }

  private static double rounded(double value) {
    return Math.rint(value * 1000) / 1000;
  }
}
