package orbit.discovery;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import orbit.stimulus.Parameter;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningGrid;

/**
 * What the units of a layer answer one stimulus at every hue and angle of even grids round the
 * whole circle; a grid of one step where the stimulus was not changed.
 *
 * @param stimulus its name, such as {@code curve} or {@code dark line}
 * @param values [unit][hue step x rotations + rotation step]
 * @param compared whether copies must agree in these responses; else they only name families
 */
public record Responses(
    String stimulus, int hues, int rotations, double[][] values, boolean compared) {

  private static final int INTERPOLATED = 360;
  private static final double WIDEST_GAP = 60;

  /**
   * @throws IllegalArgumentException if the values do not fill the grids
   */
  public Responses {
    int size = hues * rotations;
    if (hues < 1 || rotations < 1 || Arrays.stream(values).anyMatch(v -> v.length != size)) {
      throw new IllegalArgumentException("the responses do not fill the grids");
    }
  }

  /** Responses in which copies must agree. */
  public Responses(String stimulus, int hues, int rotations, double[][] values) {
    this(stimulus, hues, rotations, values, true);
  }

  /** The same, that only name families. */
  public Responses naming() {
    return new Responses(stimulus, hues, rotations, values, false);
  }

  /**
   * Of curves over rotation or hue; a period below 360° is repeated.
   *
   * @param name of the stimulus
   * @throws IllegalArgumentException if the parameter is no angle or the angles leave a wide gap
   */
  public static Responses of(String name, TuningCurves curves) {
    double period =
        curves
            .period()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "families are found from angles, not from " + curves.parameter().label()));
    int repeats = Math.max(1, (int) Math.round(360 / period));
    int n = curves.positions().size();
    boolean even = isEven(curves.positions(), period);
    double[][] values = new double[curves.units().size()][];
    for (int u = 0; u < values.length; u++) {
      double[] one = curves.curve(u);
      values[u] =
          even
              ? IntStream.range(0, n * repeats).mapToDouble(k -> one[k % n]).toArray()
              : interpolated(curves.positions(), one, period);
    }
    int steps = even ? n * repeats : INTERPOLATED;
    boolean hue = curves.parameter() == Parameter.HUE;
    return new Responses(name, hue ? steps : 1, hue ? 1 : steps, values);
  }

  /** Of a grid over hue and rotation, both evenly spaced from 0; rotation runs fastest. */
  public static Responses of(TuningGrid grid) {
    if (grid.first() != Parameter.HUE || grid.second() != Parameter.ROTATION) {
      throw new IllegalArgumentException("a grid is of hue and rotation");
    }
    return new Responses(
        grid.stimulus(),
        grid.firstPositions().size(),
        grid.secondPositions().size(),
        grid.values());
  }

  /** Some of the units, by their index. */
  Responses of(int[] some) {
    double[][] chosen = Arrays.stream(some).mapToObj(u -> values[u]).toArray(double[][]::new);
    return new Responses(stimulus, hues, rotations, chosen, compared);
  }

  /** Whether the stimulus looks the same after half a turn, so that every unit answers it twice. */
  boolean halfTurned() {
    int half = rotations / 2;
    return rotations % 2 == 0
        && Arrays.stream(values)
            .allMatch(
                curve ->
                    IntStream.range(0, half)
                        .allMatch(k -> Math.abs(curve[k] - curve[k + half]) <= 1e-9));
  }

  int units() {
    return values.length;
  }

  double largest(int unit) {
    return Arrays.stream(values[unit]).max().orElse(0);
  }

  private static boolean isEven(List<Double> positions, double period) {
    double step = period / positions.size();
    if (positions.getFirst() != 0 || step > WIDEST_GAP) {
      return false;
    }
    for (int p = 1; p < positions.size(); p++) {
      if (Math.abs(positions.get(p) - positions.get(p - 1) - step) > 1e-3 * step) {
        return false;
      }
    }
    double repeats = 360 / period;
    return Math.abs(repeats - Math.rint(repeats)) < 1e-6;
  }

  private static double[] interpolated(List<Double> positions, double[] curve, double period) {
    int n = positions.size();
    double[] values = new double[INTERPOLATED];
    for (int k = 0; k < values.length; k++) {
      double first = positions.getFirst();
      double wanted = first + Angles.wrapped(k - first, period);
      int found = Collections.binarySearch(positions, wanted);
      int below = found >= 0 ? found : -found - 2;
      double from = positions.get(below);
      double to = below + 1 < n ? positions.get(below + 1) : first + period;
      if (to - from > WIDEST_GAP) {
        throw new IllegalArgumentException(
            "the angles leave a gap from %s° to %s°".formatted(from, to));
      }
      double share = (wanted - from) / (to - from);
      values[k] = curve[below] + share * (curve[(below + 1) % n] - curve[below]);
    }
    return values;
  }
}
