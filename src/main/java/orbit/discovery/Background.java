package orbit.discovery;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * How well units correlate by chance, at their best turn: with units of the same layer whose phases
 * are shuffled.
 */
final class Background {

  private static final int LARGEST_SAMPLE = 160;

  /** Strangers to whom a unit is compared that seems to have many neighbours. */
  private static final int CLOSER = 2400;

  private final double[][] strangers;
  private final double[][] correlations;
  private final double[] mean;
  private final double[] deviation;

  private Background(double[][] strangers, double[][] correlations) {
    this.strangers = strangers;
    this.correlations = correlations;
    mean = new double[correlations.length];
    deviation = new double[correlations.length];
    for (int i = 0; i < correlations.length; i++) {
      double[] z = Arrays.stream(correlations[i]).map(Background::fisher).toArray();
      mean[i] = Arrays.stream(z).average().orElse(0);
      double centre = mean[i];
      deviation[i] =
          Math.sqrt(
              Arrays.stream(z).map(v -> (v - centre) * (v - centre)).average().orElse(0) + 1e-6);
    }
  }

  static Background of(Signatures signatures, Aligner aligner, boolean mirrors, long seed) {
    int n = signatures.units();
    int size = Math.min(LARGEST_SAMPLE, Math.max(2 * n, 60));
    SplittableRandom random = new SplittableRandom(seed);
    double[][] strangers = new double[size][];
    for (int k = 0; k < size; k++) {
      // every unit once before one comes again
      int unit = k < n ? (int) ((long) k * n / Math.min(n, size)) : random.nextInt(n);
      strangers[k] = Signatures.shuffled(signatures.values()[unit], random);
    }
    double[][] correlations = new double[n][];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> correlations[i] = against(signatures.values()[i], strangers, aligner, mirrors));
    return new Background(strangers, correlations);
  }

  private static double[] against(
      double[] terms, double[][] strangers, Aligner aligner, boolean mirrors) {
    double[] correlations = new double[strangers.length];
    for (int k = 0; k < strangers.length; k++) {
      correlations[k] = aligner.best(terms, strangers[k], mirrors).correlation();
    }
    return correlations;
  }

  /** Share of strangers that reach a correlation with a unit, by count and by a normal tail. */
  double tail(int unit, double correlation) {
    long reached = Arrays.stream(correlations[unit]).filter(c -> c >= correlation).count();
    double counted = (double) reached / correlations[unit].length;
    double z = (fisher(correlation) - mean[unit]) / deviation[unit];
    return Math.max(counted, 0.5 * Erf.erfc(z / Math.sqrt(2)));
  }

  /** Correlations of strangers with a template. */
  double[] against(double[] template, Aligner aligner, boolean mirrors) {
    return against(template, strangers, aligner, mirrors);
  }

  /** Correlations of a unit with many more strangers; the k-th is shuffled from unit k mod n. */
  static double[] closer(
      Signatures signatures, int unit, Aligner aligner, boolean mirrors, long seed) {
    double[] terms = signatures.values()[unit];
    int n = signatures.units();
    return IntStream.range(0, CLOSER)
        .parallel()
        .mapToDouble(
            k -> {
              // a stream of numbers for each, so that the result does not depend on threads
              SplittableRandom random = new SplittableRandom(seed * CLOSER + k);
              double[] other = signatures.values()[k % n];
              return aligner.best(terms, Signatures.shuffled(other, random), mirrors).correlation();
            })
        .toArray();
  }

  /**
   * Chance that of n neighbours among units and s among strangers at least n are units, if it makes
   * no difference who is who.
   *
   * @param share of units among units and strangers together
   */
  static double byChance(int n, int s, double share) {
    // upper tail of a binomial distribution
    return Beta.regularizedBeta(share, n, s + 1.0);
  }

  /** Chance that a Poisson variable of this mean is at least n. */
  static double atLeast(int n, double mean) {
    return mean <= 0 ? 0 : Gamma.regularizedGammaP(n, mean);
  }

  private static double fisher(double correlation) {
    double inside = Math.clamp(correlation, -0.9999, 0.9999);
    return 0.5 * Math.log((1 + inside) / (1 - inside));
  }
}
