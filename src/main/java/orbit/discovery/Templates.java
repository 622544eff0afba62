package orbit.discovery;

import java.util.Arrays;

/** Means of complex terms. */
final class Templates {

  private Templates() {}

  static double[] sum(double[][] terms) {
    double[] sum = new double[terms[0].length];
    for (double[] one : terms) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] += one[k];
      }
    }
    return sum;
  }

  static double[] unit(double[] terms) {
    double length = Signatures.length(terms);
    return Arrays.stream(terms).map(value -> length > 0 ? value / length : 0).toArray();
  }
}
