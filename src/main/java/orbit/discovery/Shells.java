package orbit.discovery;

import java.util.Arrays;
import org.hipparchus.special.Beta;

/**
 * Whether units crowd about a centre more than a layer without families would let them.
 *
 * <p>The distance of a unit is {@code sqrt(1 - c)} for its correlation c at the best turn. Where
 * shapes of curves merely vary, in any number of dimensions d, balls about a centre hold units as
 * {@code r^d} (and fewer farther out, where the layer ends), so counts within r, kr and k²r fall by
 * one factor. A family crowds the inner ball and leaves the shell about it empty. The two shells
 * outside tell d, so that nothing need be known of how noise looks: bumps, rectified or periodic
 * curves of a layer are their own background.
 */
final class Shells {

  /** Ratios of radii. */
  private static final double[] RATIOS = {1.4, 2, 3};

  /** Dimensions that are averaged over, each as likely as the two outer shells make it. */
  private static final double[] DIMENSIONS = {0.75, 1, 1.4, 2, 2.8, 4, 5.6, 8, 11, 16, 22, 32};

  private static final double[] LEVELS = {
    0.99, 0.98, 0.97, 0.96, 0.95, 0.94, 0.92, 0.9, 0.88, 0.86, 0.83, 0.8, 0.75, 0.7
  };

  /** So many of the radii and ratios count as independent trials. */
  static final int TRIALS = 3;

  /** Beyond this radius lie units that have nothing in common. */
  private static final double FARTHEST = 0.9;

  /** Distances of all units from the centre, ascending. */
  private final double[] distances;

  private Shells(double[] distances) {
    this.distances = distances;
  }

  /** About a centre. */
  static Shells about(double[] correlations) {
    double[] distances = Arrays.stream(correlations).map(Shells::distance).sorted().toArray();
    return new Shells(distances);
  }

  private static double distance(double correlation) {
    return Math.sqrt(Math.max(0, 1 - correlation));
  }

  /**
   * Chance of so crowded a ball about one centre, the least of all radii.
   *
   * @param own units that must be in the ball, since the centre was made of them
   */
  double pValue(int own) {
    double least = 1;
    for (double level : LEVELS) {
      for (double ratio : RATIOS) {
        double radius = distance(level);
        if (radius * ratio <= FARTHEST) {
          least = Math.min(least, pValue(radius, ratio, own));
        }
      }
    }
    return least;
  }

  private double pValue(double radius, double ratio, int own) {
    int inner = within(radius) - own;
    int gap = within(radius * ratio) - own - inner;
    double beyond = Math.min(1, radius * ratio * ratio);
    int outer = within(beyond) - own - inner - gap;
    // most of a layer is no crowd within it
    if (inner < 2 || inner > distances.length / 2) {
      return 1;
    }
    double reach = beyond / (radius * ratio);
    double[] logarithms =
        Arrays.stream(DIMENSIONS).map(d -> logLikelihood(gap, outer, ratio, reach, d)).toArray();
    double most = Arrays.stream(logarithms).max().orElse(0);
    double sum = 0;
    double all = 0;
    for (int k = 0; k < logarithms.length; k++) {
      // of a large layer each alone would be 0
      double likelihood = Math.exp(logarithms[k] - most);
      double share = Math.pow(ratio, -DIMENSIONS[k]);
      all += likelihood;
      // upper tail of a binomial distribution
      sum += likelihood * Beta.regularizedBeta(share, inner, gap + 1.0);
    }
    return sum / all;
  }

  /** Of the units in the two shells, up to a constant that d does not change. */
  private static double logLikelihood(int gap, int outer, double ratio, double reach, double d) {
    double near = 1 - Math.pow(ratio, -d);
    double far = Math.pow(reach, d) - 1;
    double share = near / (near + far);
    return gap * Math.log(share) + outer * Math.log1p(-share);
  }

  /**
   * Units that would be within a correlation if there were no crowd, by the two shells outside it.
   */
  double expected(double level, double count) {
    double radius = distance(level);
    double ratio = RATIOS[0];
    int gap = within(radius * ratio) - within(radius);
    int outer = within(radius * ratio * ratio) - within(radius) - gap;
    if (gap + outer <= Math.max(2, count / 3)) {
      return 0;
    }
    double share = Math.min(0.9, (gap + 0.1) / (outer + 1.0));
    return gap * share / (1 - share);
  }

  private int within(double radius) {
    int found = Arrays.binarySearch(distances, Math.nextUp(radius));
    return found >= 0 ? found : -found - 1;
  }
}
