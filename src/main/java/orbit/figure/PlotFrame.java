package orbit.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Where what lies in a plot that was painted, in the units in which it was painted. */
public final class PlotFrame {

  /** From data to the plot. */
  @FunctionalInterface
  interface Projection {
    Point2D at(double position, double response);
  }

  private final double width;
  private final double height;
  private final Rectangle2D area;
  private final OptionalDouble period;
  private final Projection projection;
  private final List<Integer> units;
  private final List<CurvePoints> data;
  private final List<CurvePoints> drawn;

  /**
   * @param area within the axes
   * @param period after which positions come round
   * @param units of the curves; empty for a heat map
   * @param data one curve for each unit
   */
  PlotFrame(
      double width,
      double height,
      Rectangle2D area,
      OptionalDouble period,
      Projection projection,
      List<Integer> units,
      List<CurvePoints> data) {
    this.width = width;
    this.height = height;
    this.area = area;
    this.period = period;
    this.projection = projection;
    this.units = List.copyOf(units);
    this.data = List.copyOf(data);
    this.drawn = data.stream().map(curve -> projected(curve, projection)).toList();
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /** The space within the axes. */
  public Rectangle2D area() {
    return (Rectangle2D) area.clone();
  }

  /** The units whose curves are drawn, in the order of their indices. */
  public List<Integer> units() {
    return units;
  }

  /**
   * On the curve of the unit at an index, as it is drawn; empty where it does not reach.
   *
   * @param position of the parameter; an angle comes round, an offset counts from the preferred one
   */
  public Optional<Point2D> where(int index, double position) {
    if (index < 0 || index >= data.size() || !Double.isFinite(position)) {
      return Optional.empty();
    }
    double[] x = data.get(index).x();
    double at = within(position, x[0], x[x.length - 1]);
    if (!(at >= x[0] && at <= x[x.length - 1])) {
      return Optional.empty();
    }
    int after = 0;
    while (x[after] < at) {
      after++;
    }
    CurvePoints line = drawn.get(index);
    if (after == 0) {
      return Optional.of(new Point2D.Double(line.x()[0], line.y()[0]));
    }
    double share = (at - x[after - 1]) / (x[after] - x[after - 1]);
    return Optional.of(
        new Point2D.Double(
            mix(line.x()[after - 1], line.x()[after], share),
            mix(line.y()[after - 1], line.y()[after], share)));
  }

  /**
   * At any response, kept within the axes; in a heat map the column's value and the row's. Empty
   * where the position is not shown.
   */
  public Optional<Point2D> at(double position, double response) {
    if (!Double.isFinite(position) || Double.isNaN(response)) {
      return Optional.empty();
    }
    double[] x = data.isEmpty() ? new double[] {position} : data.getFirst().x();
    Point2D point = projection.at(within(position, x[0], x[x.length - 1]), response);
    if (!(point.getX() >= area.getMinX() - 0.5 && point.getX() <= area.getMaxX() + 0.5)) {
      return Optional.empty();
    }
    double y = Math.clamp(point.getY(), area.getMinY(), area.getMaxY());
    return Optional.of(new Point2D.Double(point.getX(), y));
  }

  /**
   * The unit whose curve runs nearest to a point.
   *
   * @param reach the farthest that counts
   */
  public OptionalInt nearest(double x, double y, double reach) {
    double best = reach * reach;
    int found = -1;
    for (int c = 0; c < drawn.size(); c++) {
      double distance = squared(drawn.get(c), x, y);
      if (distance <= best && (found < 0 || distance < best)) {
        best = distance;
        found = c;
      }
    }
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(units.get(found));
  }

  private double within(double position, double low, double high) {
    if (period.isEmpty() || (position >= low && position <= high)) {
      return position;
    }
    double round = period.getAsDouble();
    return position - round * Math.floor((position - low) / round);
  }

  private static double squared(CurvePoints line, double x, double y) {
    double[] xs = line.x();
    double[] ys = line.y();
    double best = Point2D.distanceSq(x, y, xs[0], ys[0]);
    for (int p = 1; p < xs.length; p++) {
      best = Math.min(best, Line2D.ptSegDistSq(xs[p - 1], ys[p - 1], xs[p], ys[p], x, y));
    }
    return best;
  }

  private static CurvePoints projected(CurvePoints curve, Projection projection) {
    double[] x = new double[curve.x().length];
    double[] y = new double[x.length];
    for (int p = 0; p < x.length; p++) {
      Point2D point = projection.at(curve.x()[p], curve.y()[p]);
      x[p] = point.getX();
      y[p] = point.getY();
    }
    return new CurvePoints(x, y);
  }

  private static double mix(double from, double to, double share) {
    return from + share * (to - from);
  }
}
