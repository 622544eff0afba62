package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Of groups that crowd, those that also lie evenly round the circle. The chance of each spread is
 * corrected for how many groups the layer has (Holm), so that a layer without families has an even
 * one in fewer than twice {@value #SIGNIFICANT} of all cases, whatever its curves look like: once
 * for groups that crowd, once for those that do not.
 *
 * <p>The layer itself tells what crowding is worth: where several groups crowd without any order,
 * alike shapes are common. Where one or two do, they are families although uneven.
 */
record Spread(Signatures signatures, Aligner aligner, boolean mirrors) {

  private static final double SIGNIFICANT = 0.025;

  /** Units that somebody has chosen rather than a layer: crowd and spread count together. */
  private static final int CHOSEN = 24;

  /** Chance of a crowd that stands without an even spread, if its layer has hardly another. */
  private static final double CROWDED = 1e-9;

  private static final double UNUSUAL = 1e-3;
  private static final int FEW = 2;
  private static final int LARGEST = 32;

  /** How many times as many units, of any loudness, may have the shape of a group. */
  private static final double COMMON = 1.3;

  /**
   * Those of some groups that are families.
   *
   * @param crowded groups that crowd
   * @param vague some that do not, but may be even all the same
   */
  List<CopyGroup> even(List<CopyGroup> crowded, List<CopyGroup> vague) {
    List<CopyGroup> candidates = measured(crowded);
    if (signatures.units() <= CHOSEN) {
      return candidates.stream()
          .map(each -> each.chance(together(each.pValue(), each.spread())))
          .filter(each -> each.pValue() <= SIGNIFICANT)
          .toList();
    }
    List<CopyGroup> even = new ArrayList<>(stepwise(candidates));
    List<CopyGroup> others =
        candidates.subList(even.size(), candidates.size()).stream()
            .filter(each -> each.pValue() <= UNUSUAL)
            .toList();
    if (others.size() <= FEW) {
      others.stream().filter(each -> each.pValue() <= CROWDED && stands(each)).forEach(even::add);
    }
    for (CopyGroup group : stepwise(measured(vague))) {
      if (even.stream().noneMatch(other -> overlap(group, other))) {
        even.add(group);
      }
    }
    return even;
  }

  /** Holm: the k-th most even of m against a chance of {@value #SIGNIFICANT} / (m - k). */
  private static List<CopyGroup> stepwise(List<CopyGroup> candidates) {
    List<CopyGroup> even = new ArrayList<>();
    int m = candidates.size();
    double corrected = 0;
    while (even.size() < m
        && candidates.get(even.size()).spread() * (m - even.size()) <= SIGNIFICANT) {
      CopyGroup next = candidates.get(even.size());
      corrected = Math.max(corrected, next.spread() * (m - even.size()));
      even.add(next.chance(corrected));
    }
    return even;
  }

  private static boolean overlap(CopyGroup one, CopyGroup other) {
    return Arrays.stream(one.members()).anyMatch(u -> Arrays.binarySearch(other.members(), u) >= 0);
  }

  private List<CopyGroup> measured(List<CopyGroup> groups) {
    return groups.stream()
        .map(group -> group.spread(spread(group)))
        .sorted(Comparator.comparingDouble(CopyGroup::spread))
        .toList();
  }

  /** Whether a group is small enough for an orbit and nearly alone in its shape. */
  private boolean stands(CopyGroup group) {
    double farthest =
        group.alignments().stream().mapToDouble(Alignment::correlation).min().orElse(1);
    long alike =
        Arrays.stream(signatures.values())
            .filter(
                terms -> aligner.best(group.template(), terms, mirrors).correlation() >= farthest)
            .count();
    return group.size() <= LARGEST && alike <= COMMON * group.size();
  }

  /** Chance of two independent findings together (Fisher). */
  static double together(double one, double other) {
    double product = Math.max(1e-300, Math.min(1, one) * Math.min(1, other));
    return Math.min(1, product * (1 - Math.log(product)));
  }

  private double spread(CopyGroup group) {
    double[] template = group.template();
    double period = 360.0 / GroupFamilies.turns(template, aligner);
    double[] straight = angles(group, template, false);
    double p = Evenness.pValue(straight, period);
    boolean[] hands =
        mirrors
            ? MemberAngles.mirrored(template, terms(group), signatures, aligner)
            : new boolean[group.size()];
    int mirrored = 0;
    for (boolean hand : hands) {
      mirrored += hand ? 1 : 0;
    }
    if (mirrored > 0) {
      double[] flipped = angles(group, signatures.mirrored(template), false);
      double right = Evenness.pValue(some(straight, hands, false), period);
      double left = Evenness.pValue(some(flipped, hands, true), period);
      p = Math.min(1, 2 * Math.min(p, together(left, right)));
    }
    return p;
  }

  private double[][] terms(CopyGroup group) {
    return Arrays.stream(group.members())
        .mapToObj(m -> signatures.values()[m])
        .toArray(double[][]::new);
  }

  private double[] angles(CopyGroup group, double[] template, boolean mirrored) {
    boolean hues = Arrays.stream(signatures.turn()).allMatch(k -> k == 0);
    return Arrays.stream(group.members())
        .mapToObj(m -> aligner.best(template, signatures.values()[m], mirrored))
        .mapToDouble(found -> hues ? found.hue() : found.rotation())
        .toArray();
  }

  private static double[] some(double[] angles, boolean[] hands, boolean hand) {
    List<Double> chosen = new ArrayList<>();
    for (int k = 0; k < angles.length; k++) {
      if (hands[k] == hand) {
        chosen.add(angles[k]);
      }
    }
    return chosen.stream().mapToDouble(a -> a).toArray();
  }
}
