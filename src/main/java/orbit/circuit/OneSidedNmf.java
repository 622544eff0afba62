package orbit.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import orbit.network.Weights;

/**
 * {@code W[o][i] ≈ sum over c of f_c[i] T_c[o]}: channel factors f_c, not negative, and kernels T_c
 * of any sign.
 *
 * <p>The positive and the negative part of W stand side by side, X = [max(W, 0), max(-W, 0)], one
 * row for each input; X ≈ C S is factorized with C, S ≥ 0, and T is the difference of the halves of
 * S. C and S are improved column by column and row by row (HALS: each step is the best one for its
 * column, so the error never grows). The best of a few starts is taken; the same weights and seed
 * give the same factors.
 *
 * @see <a href="https://doi.org/10.23915/distill.00024.007">Voss et al., Visualizing Weights,
 *     Distill 2021, One-Sided NMF</a>
 * @see <a href="https://doi.org/10.1587/transfun.E92.A.708">Cichocki, Phan, Fast Local Algorithms
 *     for Large Scale Nonnegative Matrix and Tensor Factorizations, 2009</a>
 */
public final class OneSidedNmf {

  private static final int STARTS = 6;
  private static final int MOST_SWEEPS = 500;
  private static final double ENOUGH = 1e-9;

  // X[i][p]: input by position, the positions of the positive half before those of the negative
  private final double[][] data;
  private final double energy;
  private final double[][] channels;
  private final double[][] spatial;
  private final List<Double> errors = new ArrayList<>();

  private OneSidedNmf(double[][] data, int components, SplittableRandom random) {
    this.data = data;
    this.energy = Arrays.stream(data).mapToDouble(row -> dot(row, row)).sum();
    int positions = data.length == 0 ? 0 : data[0].length;
    this.channels = random(components, data.length, random);
    this.spatial = random(components, positions, random);
  }

  private static double[][] random(int rows, int columns, SplittableRandom random) {
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      Arrays.setAll(row, k -> 0.1 + random.nextDouble());
    }
    return values;
  }

  /**
   * Factors of weights; a cell without a kernel counts as zero.
   *
   * @param components number of factors, at least 1
   * @throws IllegalArgumentException if there are fewer inputs than components, or no weights but 0
   */
  public static Factors of(Weights weights, int components, long seed) {
    if (components < 1 || weights.inputs() < components) {
      throw new IllegalArgumentException(
          "%d inputs have no %d factors".formatted(weights.inputs(), components));
    }
    double[][] data = halves(weights);
    OneSidedNmf best = started(data, components, new SplittableRandom(seed));
    if (best.energy == 0) {
      throw new IllegalArgumentException("weights that are all 0 have no factors");
    }
    for (int start = 1; start < STARTS; start++) {
      OneSidedNmf other = started(data, components, new SplittableRandom(seed + start));
      if (other.error() < best.error()) {
        best = other;
      }
    }
    return new Factors(weights, best.channels, best.spatial, best.error(), best.errors);
  }

  private static double[][] halves(Weights weights) {
    int size = weights.kernelSize();
    int half = weights.outputs() * size;
    double[][] data = new double[weights.inputs()][2 * half];
    float[] kernel = new float[size];
    for (int o = 0; o < weights.outputs(); o++) {
      for (int i = 0; i < weights.inputs(); i++) {
        weights.read(o, i, kernel);
        for (int k = 0; k < size; k++) {
          data[i][o * size + k] = Math.max(kernel[k], 0);
          data[i][half + o * size + k] = Math.max(-kernel[k], 0);
        }
      }
    }
    return data;
  }

  private static OneSidedNmf started(double[][] data, int components, SplittableRandom random) {
    OneSidedNmf nmf = new OneSidedNmf(data, components, random);
    double before = Double.POSITIVE_INFINITY;
    for (int sweep = 0; sweep < MOST_SWEEPS && before - nmf.errorAfterSweep() > ENOUGH; sweep++) {
      before = nmf.error();
    }
    return nmf;
  }

  /** The relative error ‖X - C S‖ / ‖X‖ so far. */
  private double error() {
    return errors.isEmpty() ? Double.POSITIVE_INFINITY : errors.getLast();
  }

  private double errorAfterSweep() {
    int components = channels.length;
    double[][] projected = new double[components][data.length];
    for (int i = 0; i < data.length; i++) {
      for (int c = 0; c < components; c++) {
        projected[c][i] = dot(data[i], spatial[c]);
      }
    }
    improve(channels, projected, gram(spatial));
    int positions = spatial[0].length;
    double[][] gathered = new double[components][positions];
    for (int i = 0; i < data.length; i++) {
      for (int c = 0; c < components; c++) {
        add(channels[c][i], data[i], gathered[c]);
      }
    }
    double[][] overlaps = gram(channels);
    improve(spatial, gathered, overlaps);
    double[][] others = gram(spatial);
    double squared = energy;
    for (int c = 0; c < components; c++) {
      squared += dot(overlaps[c], others[c]) - 2 * dot(gathered[c], spatial[c]);
    }
    errors.add(energy == 0 ? 0 : Math.sqrt(Math.max(squared, 0) / energy));
    return error();
  }

  /**
   * The best rows of one side, one after the other, for {@code target = X times the other side}.
   */
  private static void improve(double[][] rows, double[][] target, double[][] gram) {
    for (int c = 0; c < rows.length; c++) {
      if (gram[c][c] <= 0) {
        continue;
      }
      for (int k = 0; k < rows[c].length; k++) {
        double explained = 0;
        for (int d = 0; d < rows.length; d++) {
          explained += gram[c][d] * rows[d][k];
        }
        rows[c][k] = Math.max(0, rows[c][k] + (target[c][k] - explained) / gram[c][c]);
      }
    }
  }

  private static double[][] gram(double[][] rows) {
    double[][] products = new double[rows.length][rows.length];
    for (int c = 0; c < rows.length; c++) {
      for (int d = 0; d < rows.length; d++) {
        products[c][d] = dot(rows[c], rows[d]);
      }
    }
    return products;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static void add(double factor, double[] from, double[] to) {
    for (int k = 0; k < from.length; k++) {
      to[k] += factor * from[k];
    }
  }
}
