package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import orbit.task.Progress;
import org.hipparchus.special.Beta;

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

  /** Share of a group, or units of a small one, that may be there by chance. */
  private static final double CHANCE_SHARE = 0.07;

  private static final double CHANCE_UNITS = 0.5;
  private static final int SMALLEST = 3;
  private static final int ROUNDS = 6;

  /** Seeds that may fail one after another before the search ends. */
  private static final int MOST_FAILED = 40;

  private static final int STRANGERS = 3600;
  private static final int FEW_STRANGERS = 400;
  private static final double HOPELESS = 30;

  private final Signatures signatures;
  private final Aligner aligner;
  private final boolean mirrors;
  private final Pairs pairs;
  private final Progress progress;
  private final long seed;
  private final boolean joint;
  private final BitSet free = new BitSet();
  private boolean byPhases;

  private CopyGroups(
      Signatures signatures,
      boolean mirrors,
      boolean joint,
      Aligner aligner,
      long seed,
      Progress progress) {
    this.joint = joint;
    this.signatures = signatures;
    this.mirrors = mirrors;
    this.aligner = aligner;
    this.pairs = Pairs.of(signatures, aligner, mirrors, progress);
    this.seed = seed;
    this.progress = progress;
    free.set(0, signatures.units());
  }

  /**
   * @param mirrors whether mirrored copies count
   * @param joint whether the terms are of several stimuli, whose phases have nothing to do with one
   *     another in units that are no copies: then these are drawn at random in a second search
   * @param seed of the shuffled phases that scores are compared with
   * @throws CancellationException if the watcher ends it
   */
  static List<CopyGroup> of(
      Signatures signatures, boolean mirrors, boolean joint, long seed, Progress progress) {
    Aligner aligner = new Aligner(signatures);
    return new CopyGroups(signatures, mirrors, joint, aligner, seed, progress).found();
  }

  private record Seed(int unit, double rank) {}

  private List<CopyGroup> found() {
    List<CopyGroup> groups = new ArrayList<>();
    search(u -> Shells.about(near(u)).pValue(0), groups);
    if (joint) {
      byPhases = true;
      search(u -> -reaching(near(u), COPY), groups);
    }
    return groups;
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
    int failed = 0;
    for (Seed each : seeds) {
      if (failed >= MOST_FAILED || !free.get(each.unit())) {
        continue;
      }
      if (!progress.goOn(n, n)) {
        throw new CancellationException("the search was stopped");
      }
      int[] members = members(each.unit());
      double p = members.length < SMALLEST ? 1 : pValue(members);
      if (p < SIGNIFICANT) {
        groups.add(group(members, p));
        Arrays.stream(members).forEach(free::clear);
        failed = 0;
      } else {
        failed++;
      }
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
    int[] members = drawn(signatures.values()[unit]);
    double[] template = signatures.values()[unit];
    for (int round = 0; round < ROUNDS && members.length > 1; round++) {
      template = template(members, template);
      int[] next = drawn(template);
      if (Arrays.equals(next, members)) {
        break;
      }
      members = next;
    }
    return members;
  }

  /** Correlations of all units with a template. */
  private double[] near(double[] template) {
    return IntStream.range(0, signatures.units())
        .parallel()
        .mapToDouble(u -> aligner.best(template, signatures.values()[u], mirrors).correlation())
        .toArray();
  }

  private int[] drawn(double[] template) {
    double[] correlations = near(template);
    Shells shells = Shells.about(correlations);
    double[] strangers = byPhases ? strangers(template, FEW_STRANGERS) : correlations;
    double surely = free.stream().filter(u -> correlations[u] >= COPY).count();
    double stragglers =
        free.stream().filter(u -> correlations[u] >= STRAGGLER && correlations[u] < COPY).count();
    boolean few = stragglers <= Math.max(1, MOST_STRAGGLERS * surely);
    double lowest = few ? STRAGGLER : COPY;
    double chosen = 0.99;
    for (double level = lowest; level < 0.99; level += 0.01) {
      double reached = level;
      double count = free.stream().filter(u -> correlations[u] >= reached).count();
      double expected =
          byPhases
              ? reaching(strangers, level) * (double) correlations.length / strangers.length
              : shells.expected(level, count);
      if (expected <= Math.max(CHANCE_UNITS, CHANCE_SHARE * count)) {
        chosen = level;
        break;
      }
    }
    double level = chosen;
    return free.stream().filter(u -> correlations[u] >= level).toArray();
  }

  /**
   * Chance of such a crowd, over all units and radii: each member is compared with the mean of the
   * other members, which it had no part in.
   */
  private double pValue(int[] members) {
    double[] template = template(members, signatures.values()[members[0]]);
    double[] correlations = near(template);
    double[][] upright = upright(members, template);
    double[] sum = Templates.sum(upright);
    for (int k = 0; k < members.length; k++) {
      double[] others = new double[sum.length];
      for (int t = 0; t < sum.length; t++) {
        others[t] = sum[t] - upright[k][t];
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
    double few = shuffled(members, template, correlations, FEW_STRANGERS) * trials;
    return few > HOPELESS ? 1 : shuffled(members, template, correlations, STRANGERS) * trials;
  }

  /**
   * Chance by units whose phases are shuffled, where the layer's other units are about as near to
   * the template as these are; 1 where they are nearer, so that phases are no measure of chance.
   */
  private double shuffled(int[] members, double[] template, double[] correlations, int count) {
    double[] strangers = strangers(template, count);
    double[] own = Arrays.stream(members).mapToDouble(m -> correlations[m]).sorted().toArray();
    double[] others =
        IntStream.range(0, correlations.length)
            .filter(u -> Arrays.binarySearch(members, u) < 0)
            .mapToDouble(u -> correlations[u])
            .toArray();
    double share = (double) signatures.units() / (signatures.units() + strangers.length);
    double least = 1;
    for (int k = 0; k + 2 < own.length; k++) {
      double level = own[k];
      if (byPhases || asStrangers(others, strangers, level)) {
        // upper tail of a binomial distribution
        int inner = own.length - k - 1 + reaching(others, level);
        least =
            Math.min(least, Beta.regularizedBeta(share, inner, reaching(strangers, level) + 1.0));
      }
    }
    return least;
  }

  /** Whether units are no nearer than strangers, in balls of twice and of four times the radius. */
  private static boolean asStrangers(double[] units, double[] strangers, double level) {
    return IntStream.of(2, 4)
        .allMatch(
            times -> {
              double about = 1 - times * times * (1 - level);
              double expected =
                  reaching(strangers, about) * units.length / (double) strangers.length;
              return reaching(units, about) <= expected + 2 * Math.sqrt(expected) + 1;
            });
  }

  private static int reaching(double[] correlations, double level) {
    return (int) Arrays.stream(correlations).filter(c -> c >= level).count();
  }

  /** Correlations of units with shuffled phases with a template; the same for the same seed. */
  private double[] strangers(double[] template, int count) {
    return IntStream.range(0, count)
        .parallel()
        .mapToDouble(
            k -> {
              SplittableRandom random = new SplittableRandom(seed * count + k);
              double[] unit = signatures.values()[k % signatures.units()];
              double[] stranger = Signatures.shuffled(unit, random);
              return aligner.best(template, stranger, mirrors).correlation();
            })
        .toArray();
  }

  private CopyGroup group(int[] members, double p) {
    double[] template = template(members, signatures.values()[members[0]]);
    List<Alignment> alignments =
        Arrays.stream(members)
            .mapToObj(m -> aligner.best(template, signatures.values()[m], mirrors))
            .toList();
    double chance = Arrays.stream(strangers(template, FEW_STRANGERS)).average().orElse(0);
    return new CopyGroup(members, alignments, template, chance, p);
  }

  /** The mean of the members, each carried back onto the start. */
  private double[] template(int[] members, double[] start) {
    double[] template = start;
    for (int round = 0; round < 3; round++) {
      template = Templates.unit(Templates.sum(upright(members, template)));
    }
    return template;
  }

  /** The members' terms, each carried back onto a template. */
  private double[][] upright(int[] members, double[] template) {
    double[][] upright = new double[members.length][];
    for (int k = 0; k < members.length; k++) {
      double[] terms = signatures.values()[members[k]];
      Alignment to = aligner.best(template, terms, mirrors);
      double[] straight = to.mirrored() ? signatures.mirrored(terms) : terms;
      double rotation = to.mirrored() ? to.rotation() : -to.rotation();
      upright[k] = signatures.moved(straight, rotation, -to.hue());
    }
    return upright;
  }
}
