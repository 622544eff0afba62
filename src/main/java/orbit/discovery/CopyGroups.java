package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import orbit.task.Progress;

/**
 * Groups of copies among many units, most of which may be copies of nothing.
 *
 * <p>A unit with more near neighbours than {@link Background} allows is the seed of a group; its
 * members' mean, each turned back, is the template by which the group is then drawn anew. The group
 * that chance explains least is taken first and its units are left out of the search for the next.
 */
final class CopyGroups {

  /**
   * Correlation with the template from which a unit is a copy; below, only a few stragglers are.
   */
  static final double COPY = 0.85;

  private static final double STRAGGLER = 0.6;
  private static final double MOST_STRAGGLERS = 0.2;
  private static final double SIGNIFICANT = 0.05;
  private static final double UNLIKELY = 0.02;
  private static final double[] NEAR = {
    0.98, 0.97, 0.96, 0.95, 0.94, 0.93, 0.92, 0.9, 0.88, 0.86, 0.84, 0.82, 0.8
  };
  private static final int SMALLEST = 3;
  private static final int ROUNDS = 6;

  /** So many of the levels count as independent. */
  private static final int LEVELS = 3;

  /** Units whose neighbours are looked at closely, for each group. */
  private static final int MOST_TRIED = 16;

  private final Signatures signatures;
  private final Aligner aligner;
  private final boolean mirrors;
  private final Pairs pairs;
  private final Background background;
  private final long random;
  private final BitSet free = new BitSet();
  private final BitSet ordinary = new BitSet();

  private CopyGroups(
      Signatures signatures,
      boolean mirrors,
      Aligner aligner,
      Pairs pairs,
      Background background,
      long random) {
    this.random = random;
    this.signatures = signatures;
    this.mirrors = mirrors;
    this.aligner = aligner;
    this.pairs = pairs;
    this.background = background;
    free.set(0, signatures.units());
  }

  /**
   * @param mirrors whether mirrored copies count
   * @param seed of the shuffled phases
   * @throws java.util.concurrent.CancellationException if the watcher ends it
   */
  static List<CopyGroup> of(Signatures signatures, boolean mirrors, long seed, Progress progress) {
    Aligner aligner = new Aligner(signatures);
    Pairs pairs = Pairs.of(signatures, aligner, mirrors, progress);
    Background background = Background.of(signatures, aligner, mirrors, seed);
    return new CopyGroups(signatures, mirrors, aligner, pairs, background, seed).found();
  }

  private record Seed(int unit, double near, double pValue) {}

  private List<CopyGroup> found() {
    List<CopyGroup> groups = new ArrayList<>();
    while (free.cardinality() >= SMALLEST) {
      Optional<Seed> seed = bestSeed();
      if (seed.isEmpty()) {
        break;
      }
      CopyGroup group = grown(seed.get());
      if (group.size() >= SMALLEST) {
        groups.add(group);
        Arrays.stream(group.members()).forEach(free::clear);
      } else {
        free.clear(seed.get().unit());
      }
    }
    return groups;
  }

  /** The unit whose neighbours chance explains least; empty if it explains them all. */
  private Optional<Seed> bestSeed() {
    List<Seed> seeds =
        free.stream()
            .filter(unit -> !ordinary.get(unit))
            .parallel()
            .mapToObj(this::seed)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingDouble(Seed::pValue).thenComparingInt(Seed::unit))
            .toList();
    for (Seed seed : seeds.subList(0, Math.min(MOST_TRIED, seeds.size()))) {
      Optional<Seed> sure = verified(seed);
      if (sure.isPresent()) {
        return sure;
      }
      ordinary.set(seed.unit());
    }
    return Optional.empty();
  }

  /** A seed by the quick count of strangers. */
  private Optional<Seed> seed(int unit) {
    double[] near = near(unit);
    int n = signatures.units();
    double least = SIGNIFICANT;
    double at = 0;
    for (double level : NEAR) {
      int count = near.length - firstReaching(near, level);
      if (count >= SMALLEST - 1) {
        double p = Background.atLeast(count, background.tail(unit, level) * (n - 1)) * n / count;
        if (p < least) {
          least = p;
          at = level;
        }
      }
    }
    return at > 0 ? Optional.of(new Seed(unit, at, least)) : Optional.empty();
  }

  /** The seed by a close count of strangers, corrected for all units and levels. */
  private Optional<Seed> verified(Seed seed) {
    double[] near = near(seed.unit());
    double[] strangers =
        Background.closer(signatures, seed.unit(), aligner, mirrors, random + seed.unit());
    double least = SIGNIFICANT;
    double at = 0;
    for (double level : NEAR) {
      int count = near.length - firstReaching(near, level);
      if (count >= SMALLEST - 1) {
        double p = byChance(seed.unit(), level, count, near.length, strangers);
        if (p < least) {
          least = p;
          at = level;
        }
      }
    }
    return at > 0 ? Optional.of(new Seed(seed.unit(), at, least)) : Optional.empty();
  }

  /**
   * Chance of so many neighbours, corrected for all units and levels. Strangers shuffled from the
   * neighbours themselves do not count here, since a family would hide itself; but with them it
   * must still be unlikely.
   */
  private double byChance(int unit, double level, int count, int units, double[] strangers) {
    int reached = 0;
    int all = 0;
    int withOwn = 0;
    for (int k = 0; k < strangers.length; k++) {
      int near = strangers[k] >= level ? 1 : 0;
      withOwn += near;
      if (pairs.correlation(unit, k % signatures.units()) < level) {
        all++;
        reached += near;
      }
    }
    double plain = Background.byChance(count, withOwn, (double) units / (units + strangers.length));
    // where most units are neighbours there are too few others to go by
    boolean few = all < strangers.length / 2;
    double share = (double) units / (units + all);
    double p = few ? plain : Background.byChance(count, reached, share);
    return plain <= UNLIKELY ? p * signatures.units() * LEVELS : 1;
  }

  /** Ascending correlations with all other free units. */
  private double[] near(int unit) {
    return free.stream()
        .filter(j -> j != unit)
        .mapToDouble(j -> pairs.correlation(unit, j))
        .sorted()
        .toArray();
  }

  private static int firstReaching(double[] ascending, double level) {
    int found = Arrays.binarySearch(ascending, level);
    int at = found >= 0 ? found : -found - 1;
    while (at > 0 && ascending[at - 1] >= level) {
      at--;
    }
    return at;
  }

  private CopyGroup grown(Seed seed) {
    int unit = seed.unit();
    int[] members =
        free.stream().filter(j -> j == unit || pairs.correlation(unit, j) >= seed.near()).toArray();
    double[] template = template(members, signatures.values()[unit]);
    for (int round = 0; round < ROUNDS; round++) {
      int[] next = drawn(template, members.length);
      if (Arrays.equals(next, members) || next.length < 2) {
        break;
      }
      members = next;
      template = template(members, template);
    }
    double[] last = template;
    List<Alignment> alignments =
        Arrays.stream(members)
            .mapToObj(m -> aligner.best(last, signatures.values()[m], mirrors))
            .toList();
    double chance = Arrays.stream(background.against(last, aligner, mirrors)).average().orElse(0);
    return new CopyGroup(members, alignments, template, chance, seed.pValue());
  }

  /** The mean of the members, each carried back onto the start. */
  private double[] template(int[] members, double[] start) {
    double[] template = start;
    for (int round = 0; round < 3; round++) {
      double[] sum = new double[template.length];
      for (int member : members) {
        double[] terms = signatures.values()[member];
        Alignment to = aligner.best(template, terms, mirrors);
        double[] upright = to.mirrored() ? signatures.mirrored(terms) : terms;
        double rotation = to.mirrored() ? to.rotation() : -to.rotation();
        double[] back = signatures.moved(upright, rotation, -to.hue());
        for (int k = 0; k < sum.length; k++) {
          sum[k] += back[k];
        }
      }
      double length = Signatures.length(sum);
      template = Arrays.stream(sum).map(value -> value / length).toArray();
    }
    return template;
  }

  /** The free units that are copies of a template, with stragglers where these are few. */
  private int[] drawn(double[] template, int size) {
    int[] candidates = free.stream().toArray();
    double[] correlations =
        IntStream.range(0, candidates.length)
            .parallel()
            .mapToDouble(
                k ->
                    aligner
                        .best(template, signatures.values()[candidates[k]], mirrors)
                        .correlation())
            .toArray();
    double[] surely = Arrays.stream(correlations).filter(c -> c >= COPY).toArray();
    long stragglers = Arrays.stream(correlations).filter(c -> c >= STRAGGLER && c < COPY).count();
    boolean few = stragglers <= Math.max(1, MOST_STRAGGLERS * surely.length);
    double lowest = few ? STRAGGLER : COPY;
    int others = Math.max(1, candidates.length - Math.max(size, surely.length));
    double allowed = Math.max(1, 0.05 * size);
    double[] strangers = background.against(template, aligner, mirrors);
    double level = NEAR[0];
    for (double next = level; next >= lowest - 1e-9; next -= 0.01) {
      double reached = next;
      double share = (double) Arrays.stream(strangers).filter(c -> c >= reached).count();
      if (share / strangers.length * others > allowed) {
        break;
      }
      level = next;
    }
    double chosen = level;
    return IntStream.range(0, candidates.length)
        .filter(k -> correlations[k] >= chosen)
        .map(k -> candidates[k])
        .toArray();
  }
}
