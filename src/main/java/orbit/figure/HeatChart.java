package orbit.figure;

import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/** One unit's response to two parameters, with the bar that explains the colours. */
final class HeatChart implements PlotChart {

  private final ValueAxis across;
  private final ValueAxis up;
  private final JFreeChart chart;

  HeatChart(TuningPlot.Heat heat, PlotStyle style, double width, double height) {
    HeatCells rows = HeatCells.of(heat.rows());
    HeatCells columns = HeatCells.of(heat.columns());
    double besides = 12 * style.size();
    across = axis(columns, width - besides, style);
    up = axis(rows, height - besides / 2, style);
    XYPlot xy = new XYPlot(new DefaultXYDataset(), across, up, null);
    ChartLook.grid(xy, style);
    xy.setDomainGridlinesVisible(false);
    xy.setRangeGridlinesVisible(false);
    xy.addAnnotation(
        new XYDataImageAnnotation(
            HeatCells.image(heat, rows, columns),
            columns.low(),
            rows.low(),
            columns.high() - columns.low(),
            rows.high() - rows.low()));
    chart = ChartLook.chart(xy, style);
    xy.setNoDataMessage(null);
    chart.addSubtitle(bar(heat, height - besides / 3, style));
  }

  private static ValueAxis axis(HeatCells cells, double room, PlotStyle style) {
    return ParameterAxis.of(cells.sweep().parameter(), cells.low(), cells.high(), room, style);
  }

  private static PaintScaleLegend bar(TuningPlot.Heat heat, double height, PlotStyle style) {
    boolean negative = false;
    for (float value : heat.values()) {
      negative |= value < 0;
    }
    double low = negative ? -heat.limit() : 0;
    NumberAxis axis = ChartLook.numbers(heat.unit(), low, heat.limit(), height, style);
    PaintScaleLegend bar = new PaintScaleLegend(new Shades(heat, low), axis);
    bar.setPosition(RectangleEdge.RIGHT);
    bar.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    bar.setBackgroundPaint(null);
    bar.setStripOutlineVisible(false);
    bar.setStripWidth(style.size());
    bar.setSubdivisionCount(256);
    bar.setPadding(new RectangleInsets(0, 1.5 * style.size(), 3.2 * style.size(), 0));
    return bar;
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
        List.of(),
        List.of());
  }

  private record Shades(TuningPlot.Heat heat, double low) implements PaintScale {
    @Override
    public double getLowerBound() {
      return low;
    }

    @Override
    public double getUpperBound() {
      return heat.limit();
    }

    @Override
    public Paint getPaint(double value) {
      return new Color(heat.scale().argb((float) value, heat.limit()));
    }
  }
}
