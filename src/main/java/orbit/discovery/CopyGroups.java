package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import orbit.task.Progress;

/**
 * Groups of copies among many units, most of which may be copies of nothing.
 *
 * <p>Units about whom others crowd ({@link Shells}) are the seeds; the mean of a seed's neighbours,
 * each turned back, is the template by which its group is drawn. The group stands if its members
 * crowd about the template too, each compared with the mean of the others alone.
 */
final class CopyGroups {

  /** Correlation with the template from which a unit is a copy; below, only stragglers are. */
  static final double COPY = 0.85;

  private static final double STRAGGLER = 0.6;
  private static final double MOST_STRAGGLERS = 0.2;
  private static final double SIGNIFICANT = 0.01;

  /** Of a group whose angles are still to be looked at. */
  private static final double CANDIDATE = 5;

  /** How many times louder or fainter than the median of a group a copy may be. */
  private static final double LOUDER = 2;

  /** Share of a group, or units of a small one, that may be there by chance. */
  private static final double CHANCE_SHARE = 0.07;

  private static final double CHANCE_UNITS = 0.5;

  /** The same where angles tell strangers, too. */
  private static final double MOST_STRAGGLERS_SPREAD = 0.6;

  private static final double CHANCE_SHARE_SPREAD = 0.15;
  private static final int SMALLEST = 3;
  private static final int ROUNDS = 6;

  /** Units of a group whose angles are looked at although it does not crowd, and such groups. */
  private static final int LARGE = 6;

  private static final int MOST_VAGUE = 5;

  /** Seeds that may fail one after another before the search ends. */
  private static final int MOST_FAILED = 40;

  private static final int MOST_FAILED_SPREAD = 16;

  private static final double HOPELESS = 30;

  private final Signatures signatures;
  private final Aligner aligner;
  private final boolean mirrors;
  private final Pairs pairs;
  private final Progress progress;
  private final Strangers strangers;
  private final Upright upright;
  private final Evidence evidence;
  private final BitSet free = new BitSet();
  private final List<CopyGroup> vague = new ArrayList<>();
  private boolean byPhases;

  private CopyGroups(
      Signatures signatures,
      boolean mirrors,
      Evidence evidence,
      Aligner aligner,
      long seed,
      Progress progress) {
    this.evidence = evidence;
    this.signatures = signatures;
    this.mirrors = mirrors;
    this.aligner = aligner;
    this.pairs = Pairs.of(signatures, aligner, mirrors, progress);
    strangers = new Strangers(signatures, aligner, mirrors, seed);
    upright = new Upright(signatures, aligner, mirrors);
    this.progress = progress;
    free.set(0, signatures.units());
  }

  /**
   * @param mirrors whether mirrored copies count
   * @param evidence that copies must give
   * @param seed of the shuffled phases that scores are compared with
   * @throws CancellationException if the watcher ends it
   */
  static List<CopyGroup> of(
      Signatures signatures, boolean mirrors, Evidence evidence, long seed, Progress progress) {
    Aligner aligner = new Aligner(signatures);
    return new CopyGroups(signatures, mirrors, evidence, aligner, seed, progress).found();
  }

  private record Seed(int unit, double rank) {}

  private List<CopyGroup> found() {
    List<CopyGroup> groups = new ArrayList<>();
    search(u -> Shells.about(near(u)).pValue(0), groups);
    return switch (evidence) {
      case CROWD -> groups;
      case CROWD_AND_SPREAD -> new Spread(signatures, aligner, mirrors).even(groups, vague);
      case CROWD_OR_PHASES -> {
        byPhases = true;
        search(u -> -Strangers.reaching(near(u), COPY), groups);
        yield groups;
      }
    };
  }

  /** Tries the free units as seeds, those of the least rank first. */
  private void search(IntToDoubleFunction rank, List<CopyGroup> groups) {
    int n = signatures.units();
    List<Seed> seeds =
        free.stream()
            .parallel()
            .mapToObj(u -> new Seed(u, rank.applyAsDouble(u)))
            .sorted(Comparator.comparingDouble(Seed::rank).thenComparingInt(Seed::unit))
            .toList();
    int most = evidence == Evidence.CROWD_AND_SPREAD ? MOST_FAILED_SPREAD : MOST_FAILED;
    int failed = 0;
    for (Seed each : seeds) {
      if (failed >= most || !free.get(each.unit())) {
        continue;
      }
      if (!progress.goOn(n, n)) {
        throw new CancellationException("the search was stopped");
      }
      int[] members = members(each.unit());
      double p = members.length < SMALLEST ? Double.POSITIVE_INFINITY : pValue(members);
      if (p < (evidence == Evidence.CROWD_AND_SPREAD ? CANDIDATE : SIGNIFICANT)) {
        groups.add(group(members, p));
        Arrays.stream(members).forEach(free::clear);
        failed = 0;
      } else {
        failed++;
        addVague(members);
      }
    }
  }

  /** Keeps the first large groups that do not crowd: their angles may tell all the same. */
  private void addVague(int[] members) {
    boolean other =
        vague.stream()
            .noneMatch(
                group ->
                    Arrays.stream(group.members())
                        .anyMatch(u -> Arrays.binarySearch(members, u) >= 0));
    if (evidence == Evidence.CROWD_AND_SPREAD
        && members.length >= LARGE
        && vague.size() < MOST_VAGUE
        && other) {
      vague.add(group(members, 1));
    }
  }

  /** Correlations of a unit with all others. */
  private double[] near(int unit) {
    return IntStream.range(0, signatures.units())
        .filter(j -> j != unit)
        .mapToDouble(j -> pairs.correlation(unit, j))
        .toArray();
  }

  /** The free units that are copies of what a seed and its neighbours have in common. */
  private int[] members(int unit) {
    int[] members = drawn(signatures.values()[unit], new int[] {unit});
    double[] template = signatures.values()[unit];
    for (int round = 0; round < ROUNDS && members.length > 1; round++) {
      template = upright.template(members, template);
      int[] next = drawn(template, members);
      if (Arrays.equals(next, members)) {
        break;
      }
      members = next;
    }
    return members;
  }

  /** The units that are about as loud as some, if copies must be. */
  private BitSet asLoud(int[] some) {
    BitSet alike = new BitSet();
    alike.set(0, signatures.units());
    if (evidence == Evidence.CROWD_AND_SPREAD) {
      double[] strengths =
          Arrays.stream(some).mapToDouble(u -> signatures.strength()[u]).sorted().toArray();
      double usual = strengths[strengths.length / 2];
      for (int u = 0; u < signatures.units(); u++) {
        double loud = signatures.strength()[u];
        if (loud > LOUDER * usual || loud * LOUDER < usual) {
          alike.clear(u);
        }
      }
    }
    return alike;
  }

  /** Correlations of all units with a template. */
  private double[] near(double[] template) {
    return IntStream.range(0, signatures.units())
        .parallel()
        .mapToDouble(u -> aligner.best(template, signatures.values()[u], mirrors).correlation())
        .toArray();
  }

  /**
   * @param before whose median loudness copies have
   */
  private int[] drawn(double[] template, int[] before) {
    double[] correlations = near(template);
    BitSet alike = asLoud(before);
    double[] background = alike.stream().mapToDouble(u -> correlations[u]).toArray();
    Shells shells = Shells.about(background);
    alike.and(free);
    double[] others = byPhases ? strangers.near(template, Strangers.FEW) : background;
    double surely = alike.stream().filter(u -> correlations[u] >= COPY).count();
    double stragglers =
        alike.stream().filter(u -> correlations[u] >= STRAGGLER && correlations[u] < COPY).count();
    boolean spread = evidence == Evidence.CROWD_AND_SPREAD;
    double most = spread ? MOST_STRAGGLERS_SPREAD : MOST_STRAGGLERS;
    double chance = spread ? CHANCE_SHARE_SPREAD : CHANCE_SHARE;
    boolean few = stragglers <= Math.max(1, most * surely);
    double lowest = few ? STRAGGLER : COPY;
    double chosen = 0.99;
    for (double level = lowest; level < 0.99; level += 0.01) {
      double reached = level;
      double count = alike.stream().filter(u -> correlations[u] >= reached).count();
      double expected =
          byPhases
              ? Strangers.reaching(others, level) * (double) background.length / others.length
              : shells.expected(level, count);
      if (expected <= Math.max(CHANCE_UNITS, chance * count)) {
        chosen = level;
        break;
      }
    }
    double level = chosen;
    return alike.stream().filter(u -> correlations[u] >= level).toArray();
  }

  /**
   * Chance of such a crowd, over all units and radii: each member is compared with the mean of the
   * other members, which it had no part in.
   */
  private double pValue(int[] members) {
    double[] template = upright.template(members, signatures.values()[members[0]]);
    double[] correlations = near(template);
    double[][] straight = upright.of(members, template);
    double[] sum = Templates.sum(straight);
    for (int k = 0; k < members.length; k++) {
      double[] others = new double[sum.length];
      for (int t = 0; t < sum.length; t++) {
        others[t] = sum[t] - straight[k][t];
      }
      correlations[members[k]] =
          aligner
              .best(Templates.unit(others), signatures.values()[members[k]], mirrors)
              .correlation();
    }
    double trials = (double) signatures.units() * Shells.TRIALS;
    double p = Shells.about(correlations).pValue(1) * trials;
    if (p < SIGNIFICANT) {
      return p;
    }
    // a glance first, since many strangers take time
    double few = strangers.pValue(members, template, correlations, Strangers.FEW, byPhases);
    return few * trials > HOPELESS
        ? trials
        : strangers.pValue(members, template, correlations, Strangers.MANY, byPhases) * trials;
  }

  private CopyGroup group(int[] members, double p) {
    double[] template = upright.template(members, signatures.values()[members[0]]);
    List<Alignment> alignments =
        Arrays.stream(members)
            .mapToObj(m -> aligner.best(template, signatures.values()[m], mirrors))
            .toList();
    double chance = Arrays.stream(strangers.near(template, Strangers.FEW)).average().orElse(0);
    return new CopyGroup(members, alignments, template, chance, p, 1);
  }
}
