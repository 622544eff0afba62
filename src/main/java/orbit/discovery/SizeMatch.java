package orbit.discovery;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well one feature's answers to stimuli of many sizes, moved along log scale and turned, fall
 * on those of another: {@code b(q s, x + a) = a(s, x)}.
 *
 * @param correlation of the terms over the sizes that both have, at the best size and turn; the
 *     mean over all pairs of members
 * @param octaves the logarithm to base 2 of q, in shares of each layer's field; empty where the
 *     correlation is best at the end of what was shown, or hardly changes with q
 */
record SizeMatch(double correlation, OptionalDouble octaves) {

  /** Steps by which answers are moved at most: half of the sizes still overlap. */
  private static final int MOST = SizeTuning.SIZES / 2;

  /** Share of the energy that must be within the overlap, else it is the feature's fringe. */
  private static final double WITHIN = 0.5;

  /** The same of round features, where what is the same at all sizes does not count. */
  private static final double WITHIN_ROUND = 0.3;

  /** By how much less the ends must correlate for q to be told. */
  private static final double FALL = 0.05;

  /**
   * The best match of two features.
   *
   * @param kind of both
   * @param a members upright, [member][terms]
   * @param b the same of the other
   */
  static SizeMatch best(SizedKind kind, double[][] a, double[][] b) {
    double[] correlation = profile(kind, a, b);
    int[] admitted =
        IntStream.range(0, correlation.length).filter(k -> !Double.isNaN(correlation[k])).toArray();
    int best =
        Arrays.stream(admitted)
            .reduce((k, l) -> correlation[l] > correlation[k] ? l : k)
            .orElse(-1);
    if (best < 0) {
      return new SizeMatch(0, OptionalDouble.empty());
    }
    int first = admitted[0];
    int last = admitted[admitted.length - 1];
    boolean told = Math.max(correlation[first], correlation[last]) <= correlation[best] - FALL;
    if (!told) {
      return new SizeMatch(correlation[best], OptionalDouble.empty());
    }
    double[] vertex =
        Aligner.vertex(correlation[best - 1], correlation[best], correlation[best + 1]);
    double octaves = (best - MOST + vertex[0]) / SizeTuning.STEPS_PER_OCTAVE;
    return new SizeMatch(correlation[best], OptionalDouble.of(octaves));
  }

  /** The correlation at each step; no number where too little overlaps. */
  private static double[] profile(SizedKind kind, double[][] a, double[][] b) {
    int row = a[0].length / SizeTuning.SIZES;
    return IntStream.rangeClosed(-MOST, MOST)
        .mapToDouble(steps -> at(kind, a, b, steps, row))
        .toArray();
  }

  /** No number where the overlap holds too little of either. */
  private static double at(SizedKind kind, double[][] a, double[][] b, int steps, int row) {
    int size = (SizeTuning.SIZES - Math.abs(steps)) * row;
    double[] one = part(kind, a, Math.max(0, -steps) * row, size);
    double[] other = part(kind, b, Math.max(0, steps) * row, size);
    if (one.length == 0 || other.length == 0) {
      return Double.NaN;
    }
    return aligner(kind, size / 2).best(one, other, false).correlation();
  }

  private static Aligner aligner(SizedKind kind, int terms) {
    int[] turn = IntStream.range(0, terms).map(kind::frequency).toArray();
    int[] none = new int[terms];
    return new Aligner(new Signatures(none, turn, none, none, new double[0][], new double[0]));
  }

  /** What is the same at all sizes tells of none: the mean over them of each round term goes. */
  private static void centre(SizedKind kind, double[] part, int row) {
    for (int t = 0; t < row && kind == SizedKind.ROUND; t++) {
      double mean = 0;
      for (int k = t; k < part.length; k += row) {
        mean += part[k] * row / part.length;
      }
      for (int k = t; k < part.length; k += row) {
        part[k] -= mean;
      }
    }
  }

  /** The mean of the members' terms at some sizes, each brought to length 1; or nothing. */
  private static double[] part(SizedKind kind, double[][] members, int from, int size) {
    double[] mean = new double[size];
    double within = 0;
    double all = 0;
    for (double[] member : members) {
      double[] part = Arrays.copyOfRange(member, from, from + size);
      centre(kind, part, member.length / SizeTuning.SIZES);
      double length = Signatures.length(part);
      double[] full = member.clone();
      centre(kind, full, member.length / SizeTuning.SIZES);
      double whole = Signatures.length(full);
      within += length * length;
      all += whole * whole;
      for (int k = 0; k < size && length > 0; k++) {
        mean[k] += part[k] / length / members.length;
      }
    }
    double least = kind == SizedKind.ROUND ? WITHIN_ROUND : WITHIN;
    return within > 0 && within >= least * all ? mean : new double[0];
  }
}
