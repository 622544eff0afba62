package orbit.discovery;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.special.Beta;

/**
 * Units that are no copies of anything: the layer's own with the phases of their terms drawn at
 * random.
 *
 * @param seed of the phases
 */
record Strangers(Signatures signatures, Aligner aligner, boolean mirrors, long seed) {

  static final int MANY = 3600;
  static final int FEW = 400;

  /** Correlations of so many of them with a template; the same for the same seed. */
  double[] near(double[] template, int count) {
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

  /**
   * Chance of members so near a template, where the layer's other units are about as near to it as
   * strangers are; 1 where they are nearer, so that phases are no measure of chance.
   *
   * @param correlations of all units with the template
   * @param always whether strangers are the measure wherever the other units are
   */
  double pValue(
      int[] members, double[] template, double[] correlations, int count, boolean always) {
    double[] strangers = near(template, count);
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
      if (always || alike(others, strangers, level)) {
        // upper tail of a binomial distribution
        int inner = own.length - k - 1 + reaching(others, level);
        least =
            Math.min(least, Beta.regularizedBeta(share, inner, reaching(strangers, level) + 1.0));
      }
    }
    return least;
  }

  /** Whether units are no nearer than strangers, in balls of twice and of four times the radius. */
  private static boolean alike(double[] units, double[] strangers, double level) {
    return IntStream.of(2, 4)
        .allMatch(
            times -> {
              double about = 1 - times * times * (1 - level);
              double expected =
                  reaching(strangers, about) * units.length / (double) strangers.length;
              return reaching(units, about) <= expected + 2 * Math.sqrt(expected) + 1;
            });
  }

  static int reaching(double[] correlations, double level) {
    return (int) Arrays.stream(correlations).filter(c -> c >= level).count();
  }
}
