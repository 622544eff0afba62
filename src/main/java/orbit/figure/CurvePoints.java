package orbit.figure;

import java.util.List;
import java.util.OptionalDouble;
import orbit.stimulus.TuningCurves;

/** The points of a curve in order. */
record CurvePoints(double[] x, double[] y) {

  /** How much wider the last gap may be than the widest other, for a curve to be closed. */
  private static final double SLACK = 1.5;

  /**
   * A unit's responses over positions that ascend: from 0 or the first position over one period
   * where that is known and swept, so that both ends meet.
   */
  static CurvePoints of(TuningCurves curves, int unit) {
    if (!isClosed(curves.positions(), curves.period())) {
      return new CurvePoints(array(curves.positions()), curves.curve(unit));
    }
    double period = curves.period().getAsDouble();
    double[] curve = curves.curve(unit);
    int n = curve.length;
    double first = curves.positions().getFirst();
    double last = curves.positions().getLast();
    double base = base(curves.positions(), period);
    double share = (base + period - last) / (first + period - last);
    double seam = curve[n - 1] + share * (curve[0] - curve[n - 1]);
    int before = first > base ? 1 : 0;
    double[] x = new double[n + 1 + before];
    double[] y = new double[n + 1 + before];
    x[0] = base;
    y[0] = seam;
    for (int p = 0; p < n; p++) {
      x[p + before] = curves.positions().get(p);
      y[p + before] = curve[p];
    }
    x[n + before] = base + period;
    y[n + before] = seam;
    return new CurvePoints(x, y);
  }

  static boolean isClosed(List<Double> positions, OptionalDouble period) {
    if (period.isEmpty() || positions.size() < 3) {
      return false;
    }
    double widest = 0;
    for (int p = 1; p < positions.size(); p++) {
      widest = Math.max(widest, positions.get(p) - positions.get(p - 1));
    }
    double seam = positions.getFirst() + period.getAsDouble() - positions.getLast();
    return seam <= SLACK * widest;
  }

  /** Where a closed curve starts: 0 unless positions lie before it or beyond one period. */
  static double base(List<Double> positions, double period) {
    boolean usual = positions.getFirst() >= 0 && positions.getLast() < period;
    return usual ? 0 : positions.getFirst();
  }

  /** The same, several times in a row. */
  CurvePoints repeated(int times) {
    int n = x.length;
    double length = x[n - 1] - x[0];
    double[] longX = new double[(n - 1) * times + 1];
    double[] longY = new double[longX.length];
    for (int p = 0; p < longX.length; p++) {
      int round = Math.min(p / (n - 1), times - 1);
      longX[p] = x[p - round * (n - 1)] + round * length;
      longY[p] = y[p - round * (n - 1)];
    }
    return new CurvePoints(longX, longY);
  }

  static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
