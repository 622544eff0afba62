package orbit.figure;

import java.util.Collection;
import org.jfree.chart.axis.NumberAxis;

/** The least and the largest of responses and zero, with a little room; never empty. */
record Extent(double low, double high) {

  /** What an axis can still divide into ticks. */
  private static final double LARGEST = 1e150;

  private static final double ROOM = 0.05;

  static Extent of(Collection<CurvePoints> curves) {
    double low = 0;
    double high = 0;
    for (CurvePoints curve : curves) {
      for (double y : curve.y()) {
        low = Math.min(low, y);
        high = Math.max(high, y);
      }
    }
    return of(low, high);
  }

  static Extent of(double least, double most) {
    double low = Math.max(least, -LARGEST);
    double high = Math.min(most, LARGEST);
    if (high - low < 1 / LARGEST) {
      return new Extent(0, 1);
    }
    double room = ROOM * (high - low);
    return new Extent(low < 0 ? low - room : 0, high > 0 ? high + room : 0);
  }

  NumberAxis axis(String label, double room, PlotStyle style) {
    return ChartLook.numbers(label, low, high, room, style);
  }

  /** From zero up. */
  Extent positive() {
    return high > 0 ? new Extent(0, high) : new Extent(0, 1);
  }
}
