package orbit.discovery;

import java.util.Arrays;

/**
 * Corrects p-values for how many were tried: {@code q_(k) = min over j >= k of p_(j) m / j}.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg,
 *     Controlling the false discovery rate, 1995</a>
 */
final class FalseDiscoveries {

  private FalseDiscoveries() {}

  /** The share of false ones to expect among all with a p-value as low as each. */
  static double[] qValues(double[] pValues) {
    int m = pValues.length;
    Integer[] order = new Integer[m];
    Arrays.setAll(order, k -> k);
    Arrays.sort(order, (a, b) -> Double.compare(pValues[a], pValues[b]));
    double[] corrected = new double[m];
    double least = 1;
    for (int rank = m; rank > 0; rank--) {
      int k = order[rank - 1];
      least = Math.min(least, pValues[k] * m / rank);
      corrected[k] = least;
    }
    return corrected;
  }
}
