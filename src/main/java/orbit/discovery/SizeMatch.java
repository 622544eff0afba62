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

  /** By how much less the ends must correlate for q to be told. */
  private static final double FALL = 0.05;

  /**
   * The best match of two features.
   *
   * @param a members upright, [member][terms]
   * @param b the same of the other
   */
  static SizeMatch best(double[][] a, double[][] b) {
    double[] correlation = profile(a, b);
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
  private static double[] profile(double[][] a, double[][] b) {
    int row = a[0].length / SizeTuning.SIZES;
    return IntStream.rangeClosed(-MOST, MOST).mapToDouble(steps -> at(a, b, steps, row)).toArray();
  }

  /** No number where the overlap holds too little of either. */
  private static double at(double[][] a, double[][] b, int steps, int row) {
    int size = (SizeTuning.SIZES - Math.abs(steps)) * row;
    double[] one = part(a, Math.max(0, -steps) * row, size);
    double[] other = part(b, Math.max(0, steps) * row, size);
    if (one.length == 0 || other.length == 0) {
      return Double.NaN;
    }
    return aligner(size / 2).best(one, other, false).correlation();
  }

  private static Aligner aligner(int terms) {
    int[] turn = IntStream.range(0, terms).map(t -> t % SizeTuning.TURNS + 1).toArray();
    int[] none = new int[terms];
    return new Aligner(new Signatures(none, turn, none, none, new double[0][], new double[0]));
  }

  /** The mean of the members' terms at some sizes, each brought to length 1; or nothing. */
  private static double[] part(double[][] members, int from, int size) {
    double[] mean = new double[size];
    double within = 0;
    double all = 0;
    for (double[] member : members) {
      double[] part = Arrays.copyOfRange(member, from, from + size);
      double length = Signatures.length(part);
      double whole = Signatures.length(member);
      within += length * length;
      all += whole * whole;
      for (int k = 0; k < size && length > 0; k++) {
        mean[k] += part[k] / length / members.length;
      }
    }
    return within > 0 && within >= WITHIN * all ? mean : new double[0];
  }
}
