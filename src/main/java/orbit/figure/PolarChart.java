package orbit.figure;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import orbit.stimulus.TuningCurves;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.PolarPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** Responses as radius over the angle. */
final class PolarChart implements PlotChart {

  /** Direction in which the circles are numbered. */
  private static final double NUMBERS = 292.5;

  private final TuningCurves curves;
  private final List<CurvePoints> points;
  private final PolarPlot polar;
  private final JFreeChart chart;
  private final PlotStyle style;

  PolarChart(TuningPlot.Polar plot, PlotStyle style, double width, double height) {
    curves = plot.curves();
    int units = curves.units().size();
    points = IntStream.range(0, units).mapToObj(this::round).toList();
    CurveLook look =
        new CurveLook(curves.layer(), curves.units(), plot.colours(), plot.highlighted(), style);
    this.style = style;
    double room = Math.min(width, height) / 2 - 3 * style.size();
    NumberAxis radius = Extent.of(points).positive().axis("", room, style);
    // its numbers would lie below the curves
    radius.setVisible(false);
    PolarLines lines = new PolarLines(style);
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
  public PlotFrame paint(Graphics2D g, double width, double height) {
    PlotFrame frame = PlotChart.super.paint(g, width, height);
    Graphics2D own = (Graphics2D) g.create();
    own.addRenderingHints(chart.getRenderingHints());
    numbers(own, PolarScale.in(frame.area(), polar.getAxis().getUpperBound(), style));
    own.dispose();
    return frame;
  }

  /** Numbers of the circles, above the curves and between two spokes. */
  private void numbers(Graphics2D g, PolarScale scale) {
    NumberAxis radius = (NumberAxis) polar.getAxis();
    double step = radius.getTickUnit().getSize();
    g.setFont(style.font());
    FontMetrics metrics = g.getFontMetrics();
    Color veil = style.background();
    for (int tick = 1; tick * step < scale.most(); tick++) {
      String text = radius.getNumberFormatOverride().format(tick * step);
      Point2D at = scale.at(NUMBERS, tick * step);
      double w = metrics.stringWidth(text) + style.size() / 3;
      double h = metrics.getAscent();
      g.setPaint(new Color(veil.getRed(), veil.getGreen(), veil.getBlue(), 190));
      g.fill(new Rectangle2D.Double(at.getX() - w / 2, at.getY() - h / 2, w, h));
      g.setPaint(style.quiet());
      TextUtils.drawAlignedString(text, g, (float) at.getX(), (float) at.getY(), TextAnchor.CENTER);
    }
  }

  @Override
  public PlotFrame frame(double width, double height, Rectangle2D area) {
    PolarScale scale = PolarScale.in(area, polar.getAxis().getUpperBound(), style);
    return new PlotFrame(
        width, height, area, OptionalDouble.of(360), scale::at, curves.units(), points);
  }
}
