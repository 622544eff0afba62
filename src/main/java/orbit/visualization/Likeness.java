package orbit.visualization;

import java.util.Arrays;
import orbit.network.Batch;

/**
 * How alike the pictures of a batch are: {@code (1/n) sum over i != j of <G_i, G_j>}, where {@code
 * G = F Fᵀ / |F Fᵀ|} and F holds a picture's activations [units][cells].
 */
final class Likeness {

  private static final double TINY = 1e-10;

  private Likeness() {}

  /** An objective minus strength times the likeness, which every picture shares evenly. */
  static Slope less(Slope slope, Batch maps, double strength) {
    int n = maps.count();
    int units = maps.shape().channels();
    int cells = maps.shape().height() * maps.shape().width();
    double[][] grams = new double[n][];
    double[] norms = new double[n];
    for (int p = 0; p < n; p++) {
      grams[p] = gram(maps, p, units, cells);
      for (double g : grams[p]) {
        norms[p] += g * g;
      }
      norms[p] = Math.sqrt(norms[p] + TINY);
      for (int k = 0; k < grams[p].length; k++) {
        grams[p][k] /= norms[p];
      }
    }
    double[] values = slope.values().clone();
    float[] derivative = slope.derivative().values().clone();
    for (int p = 0; p < n; p++) {
      double[] others = new double[units * units];
      double alike = 0;
      for (int q = 0; q < n; q++) {
        for (int k = 0; q != p && k < others.length; k++) {
          others[k] += grams[q][k];
          alike += grams[p][k] * grams[q][k];
        }
      }
      values[p] -= strength * alike / n;
      // each pair counts twice; d<G, O>/dF = 2 (O - <G, O> G) F / |F Fᵀ|
      for (int k = 0; k < others.length; k++) {
        others[k] = 4 * strength / (n * norms[p]) * (others[k] - alike * grams[p][k]);
      }
      subtract(others, maps, p, units, cells, derivative);
    }
    return new Slope(values, new Batch(n, maps.shape(), derivative));
  }

  private static double[] gram(Batch maps, int picture, int units, int cells) {
    double[] gram = new double[units * units];
    int from = picture * units * cells;
    for (int a = 0; a < units; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = 0;
        for (int c = 0; c < cells; c++) {
          sum += (double) maps.values()[from + a * cells + c] * maps.values()[from + b * cells + c];
        }
        gram[a * units + b] = sum;
        gram[b * units + a] = sum;
      }
    }
    return gram;
  }

  private static void subtract(
      double[] matrix, Batch maps, int picture, int units, int cells, float[] derivative) {
    int from = picture * units * cells;
    double[] row = new double[cells];
    for (int a = 0; a < units; a++) {
      Arrays.fill(row, 0);
      for (int b = 0; b < units; b++) {
        double factor = matrix[a * units + b];
        for (int c = 0; c < cells; c++) {
          row[c] += factor * maps.values()[from + b * cells + c];
        }
      }
      for (int c = 0; c < cells; c++) {
        derivative[from + a * cells + c] -= (float) row[c];
      }
    }
  }
}
