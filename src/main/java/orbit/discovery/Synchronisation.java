package orbit.discovery;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealVector;

/**
 * One consistent angle for each unit from the measured turns between pairs: the phases of the top
 * eigenvector of the Hermitian matrix {@code w_ij exp(i (a_i - a_j))}.
 *
 * @param angles degrees, 0 to the period, up to one turn of all
 * @param agreement of each unit's measured turns with these angles, 0 to 1
 * @see <a href="https://doi.org/10.1016/j.acha.2010.02.001">Singer, Angular synchronization by
 *     eigenvectors and semidefinite programming, 2011</a>
 */
record Synchronisation(double[] angles, double[] agreement) {

  /**
   * @param turns [i][j] degrees from unit i to unit j
   * @param weights [i][j] not negative, symmetric
   */
  static Synchronisation of(double[][] turns, double[][] weights, double period) {
    int n = turns.length;
    // the real form [Re -Im; Im Re] of a Hermitian matrix has each eigenvalue twice
    Array2DRowRealMatrix real = new Array2DRowRealMatrix(2 * n, 2 * n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i == j) {
          continue;
        }
        double phase = 2 * Math.PI * turns[j][i] / period;
        double re = weights[i][j] * Math.cos(phase);
        double im = weights[i][j] * Math.sin(phase);
        real.setEntry(i, j, re);
        real.setEntry(n + i, n + j, re);
        real.setEntry(i, n + j, -im);
        real.setEntry(n + i, j, im);
      }
    }
    RealVector top = new EigenDecompositionSymmetric(symmetric(real)).getEigenvector(0);
    double[] angles = new double[n];
    for (int i = 0; i < n; i++) {
      double phase = Math.atan2(top.getEntry(n + i), top.getEntry(i));
      angles[i] = Angles.wrapped(phase / (2 * Math.PI) * period, period);
    }
    return new Synchronisation(angles, agreement(angles, turns, weights, period));
  }

  /** The mean with the transpose: turns there and back agree only up to rounding. */
  private static Array2DRowRealMatrix symmetric(Array2DRowRealMatrix matrix) {
    return (Array2DRowRealMatrix) matrix.add(matrix.transpose()).scalarMultiply(0.5);
  }

  private static double[] agreement(
      double[] angles, double[][] turns, double[][] weights, double period) {
    double[] agreement = new double[angles.length];
    for (int i = 0; i < angles.length; i++) {
      double sum = 0;
      double all = 0;
      for (int j = 0; j < angles.length; j++) {
        if (i != j) {
          double off = turns[i][j] - (angles[j] - angles[i]);
          sum += weights[i][j] * Math.cos(2 * Math.PI * off / period);
          all += weights[i][j];
        }
      }
      agreement[i] = all > 0 ? Math.max(0, sum / all) : 0;
    }
    return agreement;
  }
}
