package orbit.circuit;

import orbit.network.Weights;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * Spectral seriation: positions along the Fiedler vector of the Laplacian {@code L = D - S}, {@code
 * S = 1 / (1 + distance)}, where the distance is between the units' weights scaled to norm 1.
 * Source: Atkins, Boman, Hendrickson 1998; similarity as in R's seriation package.
 */
final class Seriation {

  private Seriation() {}

  /** A position for each output; units without weights stand at 0. */
  static double[] ofOutputs(Weights weights) {
    int n = weights.outputs();
    if (n < 3) {
      return new double[n];
    }
    float[][] rows = normalised(weights);
    RealMatrix laplacian = new Array2DRowRealMatrix(n, n);
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < a; b++) {
        double similarity = 1 / (1 + Math.sqrt(Math.max(0, 2 - 2 * dot(rows[a], rows[b]))));
        laplacian.setEntry(a, b, -similarity);
        laplacian.setEntry(b, a, -similarity);
        laplacian.addToEntry(a, a, similarity);
        laplacian.addToEntry(b, b, similarity);
      }
    }
    // eigenvalues come in descending order: the last is the constant vector, the one before Fiedler
    var decomposition = new EigenDecompositionSymmetric(laplacian);
    double[] fiedler = decomposition.getEigenvector(n - 2).toArray();
    return oriented(fiedler);
  }

  private static float[][] normalised(Weights weights) {
    int size = weights.kernelSize();
    float[][] rows = new float[weights.outputs()][weights.inputs() * size];
    float[] kernel = new float[size];
    for (int o = 0; o < rows.length; o++) {
      double energy = 0;
      for (int i = 0; i < weights.inputs(); i++) {
        weights.read(o, i, kernel);
        System.arraycopy(kernel, 0, rows[o], i * size, size);
        for (float value : kernel) {
          energy += (double) value * value;
        }
      }
      float scale = energy > 0 ? (float) (1 / Math.sqrt(energy)) : 0;
      for (int k = 0; k < rows[o].length; k++) {
        rows[o][k] *= scale;
      }
    }
    return rows;
  }

  private static double dot(float[] a, float[] b) {
    float sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  /** The sign of an eigenvector is arbitrary: the first unit stands in the first half. */
  private static double[] oriented(double[] vector) {
    if (vector[0] > 0) {
      for (int u = 0; u < vector.length; u++) {
        vector[u] = -vector[u];
      }
    }
    return vector;
  }
}
