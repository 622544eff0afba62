package orbit.stimulus;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tuning curves turned back to their preferred angles and normalised.
 *
 * @param offsets degrees from the preferred angle, ascending
 * @param curves [unit][offset]
 * @param mean over units, [offset]
 * @param spread standard deviation over units, [offset]
 */
public record AlignedCurves(
    List<Double> offsets, double[][] curves, double[] mean, double[] spread, List<Integer> units) {

  /**
   * Turns each curve back by its angle and divides it by its largest response; between positions it
   * is interpolated linearly. Curves that are never positive are measured from their least.
   *
   * @param angles one a unit, degrees
   * @throws IllegalArgumentException if the parameter is no angle or the angles are not as many
   */
  public static AlignedCurves of(TuningCurves curves, List<Double> angles) {
    double period =
        curves
            .period()
            .orElseThrow(() -> new IllegalArgumentException("only angles can be aligned"));
    if (angles.size() != curves.units().size()) {
      throw new IllegalArgumentException("one angle a unit is needed");
    }
    int n = Math.max(36, curves.positions().size());
    List<Double> offsets =
        IntStream.range(0, n).mapToObj(k -> (double) k / n * period - period / 2).toList();
    double[][] aligned = new double[curves.units().size()][n];
    for (int u = 0; u < aligned.length; u++) {
      double[] curve = curves.curve(u);
      double largest = Arrays.stream(curve).max().orElse(0);
      double base = largest > 0 ? 0 : Arrays.stream(curve).min().orElse(0);
      for (int k = 0; k < n; k++) {
        double value = curves.at(u, angles.get(u) + offsets.get(k));
        aligned[u][k] = largest > base ? (value - base) / (largest - base) : 0;
      }
    }
    double[] mean = new double[n];
    double[] spread = new double[n];
    for (int k = 0; k < n; k++) {
      for (double[] curve : aligned) {
        mean[k] += curve[k] / aligned.length;
      }
      for (double[] curve : aligned) {
        spread[k] += (curve[k] - mean[k]) * (curve[k] - mean[k]) / aligned.length;
      }
      spread[k] = Math.sqrt(spread[k]);
    }
    return new AlignedCurves(offsets, aligned, mean, spread, curves.units());
  }
}
