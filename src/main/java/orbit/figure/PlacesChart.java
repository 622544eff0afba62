package orbit.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import orbit.stimulus.FamilyTuning;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Measured angles over places: on the line where the family, turned as a whole, holds exactly; what
 * is left is drawn from the line to each unit.
 */
final class PlacesChart implements PlotChart {

  private final TuningPlot.Places places;
  private final List<CurvePoints> points = new ArrayList<>();
  private final NumberAxis across;
  private final NumberAxis up;
  private final JFreeChart chart;

  PlacesChart(TuningPlot.Places plot, PlotStyle style, double width, double height) {
    places = plot;
    double period = plot.period();
    double turn = plot.tuning().turn();
    double low = turn;
    double high = period + turn;
    for (FamilyTuning.Unit unit : plot.placed()) {
      double at = unit.place().orElseThrow();
      double measured = at + turn + left(unit);
      points.add(new CurvePoints(new double[] {at, at}, new double[] {at + turn, measured}));
      low = Math.min(low, measured);
      high = Math.max(high, measured);
    }
    CurveLook look =
        new CurveLook(plot.layer(), plot.units(), plot.colours(), plot.highlighted(), style);
    across = ParameterAxis.degrees(0, period, width - 10 * style.size(), style);
    ChartLook.axis(across, "place", style);
    double room = 0.05 * period;
    up = ParameterAxis.degrees(low - room, high + room, height - 4 * style.size(), style);
    ChartLook.axis(up, "measured", style);
    DefaultXYDataset line = new DefaultXYDataset();
    line.addSeries("exact", new double[][] {{0, period}, {turn, period + turn}});
    XYLineAndShapeRenderer thin = new XYLineAndShapeRenderer(true, false);
    thin.setSeriesPaint(0, style.quiet());
    thin.setSeriesStroke(0, style.line(1));
    XYPlot xy = new XYPlot(line, across, up, thin);
    xy.setDataset(1, StraightChart.data(look, points));
    xy.setRenderer(1, deviations(look, style));
    xy.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    xy.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    ChartLook.grid(xy, style);
    chart = ChartLook.chart(xy, style);
    look.name(chart, width, height);
  }

  /** What is left of a deviation after the family's turn. */
  private double left(FamilyTuning.Unit unit) {
    double rest = unit.deviation().orElseThrow() - places.tuning().turn();
    return Math.IEEEremainder(rest, places.period());
  }

  /** A line to each unit, and a mark at its end. */
  private static XYLineAndShapeRenderer deviations(CurveLook look, PlotStyle style) {
    XYLineAndShapeRenderer lines =
        new XYLineAndShapeRenderer(true, true) {
          private static final long serialVersionUID = 1;

          @Override
          public boolean getItemShapeVisible(int series, int item) {
            return item == 1;
          }
        };
    look.on(lines, style.size() / 1.6);
    return lines;
  }

  @Override
  public JFreeChart chart() {
    return chart;
  }

  @Override
  public PlotFrame frame(double width, double height, Rectangle2D area) {
    return new PlotFrame(
        width,
        height,
        area,
        OptionalDouble.empty(),
        StraightChart.projection(across, up, area),
        places.units(),
        points);
  }
}
