package orbit.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import orbit.stimulus.AlignedCurves;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Curves over the angle from their preferred one, with mean and spread. */
final class AlignedChart implements PlotChart {

  private final AlignedCurves curves;
  private final List<CurvePoints> points = new ArrayList<>();
  private final NumberAxis across;
  private final NumberAxis up;
  private final JFreeChart chart;

  AlignedChart(TuningPlot.Aligned plot, PlotStyle style, double width, double height) {
    curves = plot.curves();
    double[] offsets = CurvePoints.array(curves.offsets());
    for (double[] curve : curves.curves()) {
      points.add(new CurvePoints(offsets, curve));
    }
    CurveLook look =
        new CurveLook(plot.layer(), curves.units(), plot.colours(), plot.highlighted(), style);
    across = across(width - 10 * style.size(), style);
    ChartLook.axis(across, "from the preferred angle", style);
    up = extent(offsets).axis("response, normalised", height - 4 * style.size(), style);
    XYPlot xy = new XYPlot(band(offsets), across, up, bandLook(style));
    xy.setDataset(1, StraightChart.data(look, points));
    xy.setRenderer(1, thin(look, style));
    xy.setDataset(2, mean(offsets));
    xy.setRenderer(2, thick(style));
    xy.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    xy.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    ChartLook.grid(xy, style);
    ChartLook.baseline(xy, style);
    chart = ChartLook.chart(xy, style);
    LegendItem mean = look.item("mean", meanStroke(style), style.text());
    BasicStroke broad = new BasicStroke((float) style.size() * 0.8f, BasicStroke.CAP_BUTT, 0);
    LegendItem spread = look.item("± 1 std. dev.", broad, veil(style));
    look.name(chart, width, height, mean, spread);
  }

  private NumberAxis across(double room, PlotStyle style) {
    double low = curves.offsets().getFirst();
    double high = curves.offsets().getLast();
    // whole parts of a turn at both ends
    double whole = Math.ceil(Math.max(-low, high) / 45 - 1e-9) * 45;
    boolean nearly = whole > 0 && (high - low) >= 1.7 * whole;
    return nearly
        ? ParameterAxis.degrees(-whole, whole, room, style)
        : ParameterAxis.degrees(low, high, room, style);
  }

  private Extent extent(double[] offsets) {
    List<CurvePoints> all = new ArrayList<>(points);
    all.add(new CurvePoints(offsets, curves.mean()));
    all.add(new CurvePoints(offsets, edge(1)));
    all.add(new CurvePoints(offsets, edge(-1)));
    return Extent.of(all);
  }

  private double[] edge(int side) {
    double[] edge = new double[curves.mean().length];
    for (int p = 0; p < edge.length; p++) {
      edge[p] = curves.mean()[p] + side * curves.spread()[p];
    }
    return edge;
  }

  private YIntervalSeriesCollection band(double[] offsets) {
    YIntervalSeries series = new YIntervalSeries("spread");
    double[] low = edge(-1);
    double[] high = edge(1);
    for (int p = 0; p < offsets.length; p++) {
      series.add(offsets[p], curves.mean()[p], low[p], high[p]);
    }
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    data.addSeries(series);
    return data;
  }

  private static DeviationRenderer bandLook(PlotStyle style) {
    DeviationRenderer band = new DeviationRenderer(false, false);
    band.setAlpha(1);
    band.setSeriesFillPaint(0, veil(style));
    return band;
  }

  private static Color veil(PlotStyle style) {
    return style.dark() ? new Color(0x30ffffff, true) : new Color(0x1e000000, true);
  }

  private static XYLineAndShapeRenderer thin(CurveLook look, PlotStyle style) {
    XYLineAndShapeRenderer lines = StraightChart.lines(look, false, style);
    int[] order = look.order();
    for (int series = 0; series < order.length; series++) {
      boolean front = order[series] == look.front();
      lines.setSeriesStroke(series, front ? look.stroke(order[series]) : style.line(0.9), false);
    }
    return lines;
  }

  private DefaultXYDataset mean(double[] offsets) {
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries("mean", new double[][] {offsets, curves.mean()});
    return data;
  }

  private static XYLineAndShapeRenderer thick(PlotStyle style) {
    XYLineAndShapeRenderer mean = new XYLineAndShapeRenderer(true, false);
    mean.setDrawSeriesLineAsPath(true);
    mean.setSeriesPaint(0, style.text());
    mean.setSeriesStroke(0, meanStroke(style));
    return mean;
  }

  private static BasicStroke meanStroke(PlotStyle style) {
    return style.line(2.6);
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
        curves.units(),
        points);
  }
}
