package orbit.view;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Angles moved apart on a circle, as little as can be (least squares), in their order: with x_i =
 * y_i + i s the demand x_(i+1) - x_i >= s is that y ascends, which pooling adjacent violators
 * finds.
 */
final class TuningSpread {

  private TuningSpread() {}

  /**
   * @param degrees any angles; the same for several is usual
   * @param apart least difference in degrees; what would not fit in 360 is less
   * @return for each angle where it goes, in degrees, perhaps beyond 0 to 360
   */
  static double[] apart(double[] degrees, double apart) {
    int n = degrees.length;
    if (n == 0) {
      return new double[0];
    }
    double[] turned = new double[n];
    for (int i = 0; i < n; i++) {
      double rest = degrees[i] % 360;
      turned[i] = rest < 0 ? rest + 360 : rest;
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> turned[i]))
            .mapToInt(i -> i)
            .toArray();
    int first = afterLargestGap(turned, order);
    double step = Math.min(apart, 360.0 / n);
    double[] y = new double[n];
    int[] rotated = new int[n];
    for (int i = 0; i < n; i++) {
      rotated[i] = order[(first + i) % n];
      y[i] = turned[rotated[i]] + (first + i >= n ? 360 : 0) - i * step;
    }
    pool(y);
    boolean tooLong = y[n - 1] + (n - 1) * step - y[0] > 360 - step + 1e-9;
    double even = 360.0 / n;
    double start = mean(y) + (n - 1) * (step - even) / 2;
    double[] moved = new double[n];
    for (int i = 0; i < n; i++) {
      moved[rotated[i]] = tooLong ? start + i * even : y[i] + i * step;
    }
    return moved;
  }

  private static int afterLargestGap(double[] turned, int[] order) {
    int n = order.length;
    int first = 0;
    double largest = turned[order[0]] + 360 - turned[order[n - 1]];
    for (int i = 1; i < n; i++) {
      double gap = turned[order[i]] - turned[order[i - 1]];
      if (gap > largest) {
        largest = gap;
        first = i;
      }
    }
    return first;
  }

  /** The nearest sequence that does not descend, in place. */
  private static void pool(double[] y) {
    int n = y.length;
    double[] means = new double[n];
    int[] sizes = new int[n];
    int blocks = 0;
    for (double value : y) {
      means[blocks] = value;
      sizes[blocks++] = 1;
      while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
        int size = sizes[blocks - 2] + sizes[blocks - 1];
        means[blocks - 2] =
            (means[blocks - 2] * sizes[blocks - 2] + means[blocks - 1] * sizes[blocks - 1]) / size;
        sizes[blocks - 2] = size;
        blocks--;
      }
    }
    int at = 0;
    for (int b = 0; b < blocks; b++) {
      for (int i = 0; i < sizes[b]; i++) {
        y[at++] = means[b];
      }
    }
  }

  private static double mean(double[] y) {
    double sum = 0;
    for (double value : y) {
      sum += value;
    }
    return sum / y.length;
  }
}
