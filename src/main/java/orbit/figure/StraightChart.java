package orbit.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import orbit.stimulus.TuningCurves;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYDataset;

/** Responses over the parameter. */
final class StraightChart implements PlotChart {

  /** Positions up to which each is marked on the curve. */
  private static final int MOST_MARKED = 9;

  private final TuningCurves curves;
  private final List<CurvePoints> points;
  private final ValueAxis across;
  private final NumberAxis up;
  private final JFreeChart chart;

  StraightChart(TuningPlot.Straight plot, PlotStyle style, double width, double height) {
    curves = plot.curves();
    int units = curves.units().size();
    points = IntStream.range(0, units).mapToObj(u -> CurvePoints.of(curves, u)).toList();
    CurveLook look =
        new CurveLook(curves.layer(), curves.units(), plot.colours(), plot.highlighted(), style);
    across = across(width - 10 * style.size(), style);
    up = Extent.of(points).axis("response", height - 4 * style.size(), style);
    XYPlot xy = new XYPlot(data(look, points), across, up, lines(look, marked(), style));
    xy.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    ChartLook.grid(xy, style);
    ChartLook.baseline(xy, style);
    chart = ChartLook.chart(xy, style);
    look.name(chart, width, height);
  }

  private ValueAxis across(double room, PlotStyle style) {
    double low = curves.positions().getFirst();
    double high = curves.positions().getLast();
    boolean round =
        curves.period().isPresent()
            && (low == high || CurvePoints.isClosed(curves.positions(), curves.period()));
    if (round) {
      low = CurvePoints.base(curves.positions(), curves.period().getAsDouble());
      high = low + curves.period().getAsDouble();
    }
    return ParameterAxis.of(curves.parameter(), low, high, room, style);
  }

  private boolean marked() {
    return curves.positions().size() <= MOST_MARKED;
  }

  static DefaultXYDataset data(CurveLook look, List<CurvePoints> points) {
    DefaultXYDataset data = new DefaultXYDataset();
    for (int index : look.order()) {
      CurvePoints curve = points.get(index);
      data.addSeries(look.name(index), new double[][] {curve.x(), curve.y()});
    }
    return data;
  }

  static XYLineAndShapeRenderer lines(CurveLook look, boolean marked, PlotStyle style) {
    XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, marked);
    lines.setDrawSeriesLineAsPath(true);
    look.on(lines, style.size() / 2.4);
    return lines;
  }

  @Override
  public JFreeChart chart() {
    return chart;
  }

  @Override
  public PlotFrame frame(double width, double height, Rectangle2D area) {
    boolean closed = CurvePoints.isClosed(curves.positions(), curves.period());
    OptionalDouble round = closed ? curves.period() : OptionalDouble.empty();
    return new PlotFrame(
        width, height, area, round, projection(across, up, area), curves.units(), points);
  }

  static PlotFrame.Projection projection(ValueAxis across, ValueAxis up, Rectangle2D area) {
    return (position, response) ->
        new Point2D.Double(
            across.valueToJava2D(position, area, RectangleEdge.BOTTOM),
            up.valueToJava2D(response, area, RectangleEdge.LEFT));
  }
}
