package orbit.stimulus;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One tuning curve in numbers; angles in degrees, from 0 to the period.
 *
 * <p>Mean and variance are of the responses r above zero, or above the least where none is
 * positive: {@code mean = arg(z)} and {@code variance = 1 - |z| / sum r} of {@code z = sum r exp(i
 * 360° θ / period)} (Ringach and others, J. Neurosci. 22, 2002; for a period of 180° this is their
 * orientation). Positions count alike: they are meant to be evenly spaced over the period.
 *
 * @param peak where the response is largest, by a parabola through its neighbours
 * @param response the largest response that was measured
 * @param preferred circular mean of what exceeds half the peak, so that a weak answer to all other
 *     angles does not draw it away; the peak where there is none
 * @param mean circular mean of the angles; empty for what is no angle or answers all alike
 * @param variance circular variance, 0 (one angle alone) to 1 (all angles alike); empty as mean
 * @param bandwidth width round the peak in which it stays above peak / sqrt 2; empty if it never
 *     falls below, and for what is no angle
 * @param responds whether the response changes by more than float32 rounds
 */
public record UnitTuning(
    int unit,
    double peak,
    double response,
    double preferred,
    OptionalDouble mean,
    OptionalDouble variance,
    OptionalDouble bandwidth,
    boolean responds) {

  /** Of a float32's value, or of a circle's: what rounding alone can make. */
  private static final double ROUNDING = 1e-6;

  /** The curve at an index. */
  public static UnitTuning of(TuningCurves curves, int index) {
    double[] curve = curves.curve(index);
    List<Double> positions = curves.positions();
    double largest = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (double response : curve) {
      largest = Math.max(largest, response);
      least = Math.min(least, response);
    }
    double base = largest > 0 ? 0 : least;
    boolean responds = largest - least > ROUNDING * Math.max(Math.abs(largest), Math.abs(least));
    int unit = curves.units().get(index);
    if (curves.period().isEmpty() || !responds) {
      double peak = positions.get(highest(curve, largest)[0]);
      OptionalDouble none = OptionalDouble.empty();
      return new UnitTuning(unit, peak, largest, peak, none, none, none, responds);
    }
    double period = curves.period().getAsDouble();
    double peak = peak(positions, curve, largest, period);
    Resultant all = Resultant.above(base, curve, positions, period);
    Resultant lobe = Resultant.above(base + (largest - base) / 2, curve, positions, period);
    return new UnitTuning(
        unit,
        peak,
        largest,
        lobe.angle(period).orElse(peak),
        all.angle(period),
        OptionalDouble.of(Math.clamp(1 - all.length(), 0.0, 1.0)),
        bandwidth(positions, curve, base, largest, period),
        true);
  }

  /** The mean of unit vectors at the angles, weighted by the responses above a level. */
  private record Resultant(double re, double im) {

    static Resultant above(double level, double[] curve, List<Double> positions, double period) {
      double sum = 0;
      double re = 0;
      double im = 0;
      for (int p = 0; p < curve.length; p++) {
        double r = Math.max(0, curve[p] - level);
        double phase = 2 * Math.PI * positions.get(p) / period;
        sum += r;
        re += r * Math.cos(phase);
        im += r * Math.sin(phase);
      }
      return new Resultant(re / sum, im / sum);
    }

    double length() {
      return Math.hypot(re, im);
    }

    OptionalDouble angle(double period) {
      return length() < ROUNDING
          ? OptionalDouble.empty()
          : OptionalDouble.of(wrapped(Math.atan2(im, re) / (2 * Math.PI) * period, period));
    }
  }

  /** First and last index of the longest run of the largest response, the last perhaps wrapped. */
  private static int[] highest(double[] curve, double largest) {
    int n = curve.length;
    int best = 0;
    int bestLength = 0;
    for (int start = 0; start < n; start++) {
      // a run is counted once, from its beginning; a curve that never changes from index 0
      if (start > 0 && curve[start - 1] == largest) {
        continue;
      }
      int length = 0;
      while (length < n && curve[(start + length) % n] == largest) {
        length++;
      }
      if (length > bestLength) {
        best = start;
        bestLength = length;
      }
    }
    return new int[] {best, best + bestLength - 1};
  }

  private static double peak(
      List<Double> positions, double[] curve, double largest, double period) {
    int n = curve.length;
    int[] run = highest(curve, largest);
    double from = at(positions, run[0], period);
    double to = at(positions, run[1], period);
    if (run[1] > run[0] || n < 3) {
      return wrapped((from + to) / 2, period);
    }
    double before = curve[Math.floorMod(run[0] - 1, n)];
    double after = curve[(run[0] + 1) % n];
    double gapBefore = from - at(positions, run[0] - 1, period);
    double gapAfter = at(positions, run[0] + 1, period) - from;
    double curvature = before - 2 * largest + after;
    boolean even = Math.abs(gapBefore - gapAfter) < 1e-6 * period;
    double shift = even && curvature < 0 ? (before - after) / (2 * curvature) * gapAfter : 0;
    return wrapped(from + shift, period);
  }

  /** The position at an index beyond both ends, round after round. */
  private static double at(List<Double> positions, int index, double period) {
    int n = positions.size();
    return positions.get(Math.floorMod(index, n)) + Math.floorDiv(index, n) * period;
  }

  private static OptionalDouble bandwidth(
      List<Double> positions, double[] curve, double base, double largest, double period) {
    double level = base + (largest - base) / Math.sqrt(2);
    int[] run = highest(curve, largest);
    OptionalDouble right = crossing(positions, curve, run[1], 1, level, period);
    OptionalDouble left = crossing(positions, curve, run[0], -1, level, period);
    return right.isPresent() && left.isPresent()
        ? OptionalDouble.of(right.getAsDouble() - left.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble crossing(
      List<Double> positions, double[] curve, int start, int step, double level, double period) {
    int n = curve.length;
    for (int k = 1; k <= n; k++) {
      int here = start + (k - 1) * step;
      int next = start + k * step;
      double a = curve[Math.floorMod(here, n)];
      double b = curve[Math.floorMod(next, n)];
      if (b < level) {
        double x = at(positions, here, period);
        return OptionalDouble.of(x + (at(positions, next, period) - x) * (a - level) / (a - b));
      }
    }
    return OptionalDouble.empty();
  }

  /** From 0 to below the period. */
  static double wrapped(double angle, double period) {
    double rest = angle - Math.floor(angle / period) * period;
    return rest >= period ? 0 : rest;
  }

  /** The way from one angle to another, from minus half to half a period. */
  static double way(double from, double to, double period) {
    double way = wrapped(to - from, period);
    return way > period / 2 ? way - period : way;
  }
}
