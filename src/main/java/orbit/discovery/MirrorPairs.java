package orbit.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.task.Progress;

/**
 * Pairs of units each of which is the other's image in an upright mirror: {@code r_v(a) = r_u(180 -
 * a)} for the answers r to each stimulus turned by a degrees, since a mirror carries the stimuli
 * from a to 180 - a.
 *
 * <p>The same layer at slanted mirrors is the measure of chance: turned copies of one feature are
 * mirror images of each other, too, but about any axis. The share of false pairs among those at
 * least as alike is what one slanted mirror gives on the average, over what the upright one gives
 * (target and decoy).
 *
 * @see <a href="https://doi.org/10.1038/nmeth1019">Elias and Gygi, Target-decoy search strategy,
 *     2007</a>
 */
final class MirrorPairs {

  private static final Group MIRROR = new Group.Cyclic(Action.MIRROR, 2);

  /** Where an upright mirror carries what stands at 0, degrees. */
  private static final double UPRIGHT = 180;

  /** Degrees between mirrors that are told apart. */
  private static final int STEP = 12;

  /** Degrees by which slanted mirrors carry farther; near 0 and 180 they are nearly upright. */
  private static final int[] SLANTS =
      IntStream.concat(
              IntStream.rangeClosed(2, 13).map(k -> STEP * k),
              IntStream.rangeClosed(17, 28).map(k -> STEP * k))
          .toArray();

  private static final double SIGNIFICANT = 0.025;

  /**
   * Two units that are each other's best mirror image.
   *
   * @param correlation of the one with the mirrored other
   */
  private record Pair(int one, int other, double correlation) {}

  private final Signatures signatures;
  private final Aligner aligner;

  private MirrorPairs(Signatures signatures) {
    this.signatures = signatures;
    this.aligner = new Aligner(signatures);
  }

  /**
   * @param signatures of units that are no turned copies, over several turned stimuli
   * @param channels of the units
   * @param names of the pairs, by their first unit's index in the signatures
   * @param progress told of mirrors
   * @throws CancellationException if the watcher ends it
   */
  static List<FoundFamily> of(
      Signatures signatures, int[] channels, List<String> names, Progress progress) {
    return new MirrorPairs(signatures).found(channels, names, progress);
  }

  private List<FoundFamily> found(int[] channels, List<String> names, Progress progress) {
    List<Pair> upright = pairs(UPRIGHT);
    if (upright.isEmpty()) {
      return List.of();
    }
    List<Double> slanted = new ArrayList<>();
    for (int k = 0; k < SLANTS.length; k++) {
      if (!progress.goOn(k, SLANTS.length)) {
        throw new CancellationException("the search was stopped");
      }
      pairs(UPRIGHT + SLANTS[k]).forEach(pair -> slanted.add(pair.correlation()));
    }
    double[] q = shares(upright, slanted);
    return IntStream.range(0, q.length)
        .filter(k -> q[k] <= SIGNIFICANT)
        .mapToObj(k -> family(upright.get(k), channels, names, q[k]))
        .toList();
  }

  /** For each pair, the most alike first, the share of false ones among it and those before it. */
  private static double[] shares(List<Pair> upright, List<Double> slanted) {
    double[] q = new double[upright.size()];
    double least = 1;
    for (int k = q.length - 1; k >= 0; k--) {
      double level = upright.get(k).correlation();
      long reached = slanted.stream().filter(c -> c >= level).count();
      least = Math.min(least, (reached + 1.0) / SLANTS.length / (k + 1));
      q[k] = least;
    }
    return q;
  }

  /** Units that are each other's best image in one mirror, the most alike first. */
  private List<Pair> pairs(double carried) {
    int n = signatures.units();
    double[][] values = signatures.values();
    double[][] images =
        IntStream.range(0, n)
            .parallel()
            .mapToObj(u -> signatures.moved(signatures.mirrored(values[u]), carried, 0))
            .toArray(double[][]::new);
    int[] best = IntStream.range(0, n).parallel().map(u -> nearest(images[u], u)).toArray();
    return IntStream.range(0, n)
        .filter(u -> best[u] > u && best[best[u]] == u)
        .mapToObj(u -> new Pair(u, best[u], correlation(images[u], values[best[u]])))
        .filter(pair -> isHanded(pair) && isBestHere(pair, images[pair.one()]))
        .sorted(Comparator.comparingDouble(Pair::correlation).reversed())
        .toList();
  }

  /** Of all units but one, the unit most like some terms. */
  private int nearest(double[] terms, int but) {
    int best = -1;
    double most = CopyGroups.COPY;
    for (int v = 0; v < signatures.units(); v++) {
      double found = v == but ? -1 : correlation(terms, signatures.values()[v]);
      if (found >= most) {
        most = found;
        best = v;
      }
    }
    return best;
  }

  /** Units that are alike as they stand need no mirror. */
  private boolean isHanded(Pair pair) {
    double straight =
        correlation(signatures.values()[pair.one()], signatures.values()[pair.other()]);
    return GroupFamilies.handed(straight, pair.correlation());
  }

  /** A mirror that is a little more slanted would serve better: then this one is not meant. */
  private boolean isBestHere(Pair pair, double[] image) {
    double[] other = signatures.values()[pair.other()];
    return IntStream.of(-STEP, STEP)
        .allMatch(
            turn -> correlation(signatures.moved(image, turn, 0), other) <= pair.correlation());
  }

  private static double correlation(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private FoundFamily family(Pair pair, int[] channels, List<String> names, double q) {
    double[] image = signatures.mirrored(signatures.values()[pair.one()]);
    double[] other = signatures.values()[pair.other()];
    Alignment best = aligner.best(image, other, false);
    double chance =
        IntStream.of(SLANTS)
            .mapToDouble(slant -> correlation(signatures.moved(image, UPRIGHT + slant, 0), other))
            .average()
            .orElse(0);
    double off = Angles.way(UPRIGHT, best.rotation(), 360);
    List<Member> members =
        List.of(
            member(channels[pair.one()], Element.IDENTITY, 0, pair.correlation()),
            member(channels[pair.other()], Element.mirror(), off, pair.correlation()));
    String name = names.get(pair.one()) + " mirror pair";
    Family family = Family.onOrbit(name, MIRROR, List.of(), members);
    return new FoundFamily(family, pair.correlation(), chance, q, Math.abs(off), 1);
  }

  private static Member member(int unit, Element place, double off, double correlation) {
    Element measured =
        new Element(place.rotation() + Math.rint(off * 10) / 10, place.mirrored(), 0);
    return new Member(
        OptionalInt.of(unit),
        "",
        new Place.OnOrbit(place),
        Optional.of(new Place.OnOrbit(measured)),
        OptionalDouble.of(Math.rint(correlation * 1000) / 1000),
        false);
  }
}
