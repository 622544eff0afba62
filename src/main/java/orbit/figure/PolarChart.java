package orbit.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import orbit.stimulus.TuningCurves;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.PolarAxisLocation;
import org.jfree.chart.plot.PolarPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Responses as radius over the angle. */
final class PolarChart implements PlotChart {

  private final TuningCurves curves;
  private final List<CurvePoints> points;
  private final PolarPlot polar;
  private final JFreeChart chart;

  PolarChart(TuningPlot.Polar plot, PlotStyle style, double width, double height) {
    curves = plot.curves();
    int units = curves.units().size();
    points = IntStream.range(0, units).mapToObj(this::round).toList();
    CurveLook look =
        new CurveLook(curves.layer(), curves.units(), plot.colours(), plot.highlighted(), style);
    NumberAxis radius = ChartLook.responses("", Extent.of(points).positive(), style);
    PolarLines lines = new PolarLines();
    int[] order = look.order();
    for (int series = 0; series < order.length; series++) {
      lines.setSeriesPaint(series, look.colour(order[series]), false);
      lines.setSeriesStroke(series, look.stroke(order[series]), false);
    }
    polar = new PolarPlot(StraightChart.data(look, points), radius, lines);
    angles(style);
    chart = ChartLook.chart(polar, style);
    look.name(chart, width, height);
  }

  private void angles(PlotStyle style) {
    // the library's 0 is at the top
    polar.setAngleOffset(0);
    polar.setCounterClockwise(false);
    polar.setAngleTickUnit(new NumberTickUnit(45, ParameterAxis.DEGREES));
    polar.setAngleLabelFont(style.font());
    polar.setAngleLabelPaint(style.quiet());
    polar.setAngleGridlinePaint(style.grid());
    polar.setAngleGridlineStroke(style.hairline());
    polar.setRadiusGridlinePaint(style.grid());
    polar.setRadiusGridlineStroke(style.hairline());
    polar.setRadiusMinorGridlinesVisible(false);
    polar.setAxisLocation(PolarAxisLocation.NORTH_LEFT);
    polar.setMargin((int) Math.ceil(2 * style.size()));
    polar.setInsets(RectangleInsets.ZERO_INSETS);
  }

  private CurvePoints round(int unit) {
    CurvePoints once = CurvePoints.of(curves, unit);
    return CurvePoints.isClosed(curves.positions(), curves.period())
        ? once.repeated((int) Math.max(1, Math.round(360 / curves.period().getAsDouble())))
        : once;
  }

  @Override
  public JFreeChart chart() {
    return chart;
  }

  @Override
  public PlotFrame frame(double width, double height, Rectangle2D area) {
    PolarScale scale = PolarScale.in(area, polar.getMargin(), polar.getAxis().getUpperBound());
    return new PlotFrame(
        width, height, area, OptionalDouble.of(360), scale::at, curves.units(), points);
  }
}
