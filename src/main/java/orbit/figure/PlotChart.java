package orbit.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/** A chart of JFreeChart, made ready for one size. */
interface PlotChart {

  JFreeChart chart();

  /**
   * Where what lies, once the chart is drawn.
   *
   * @param area within the axes
   */
  PlotFrame frame(double width, double height, Rectangle2D area);

  default PlotFrame paint(Graphics2D g, double width, double height) {
    Graphics2D own = (Graphics2D) g.create();
    try {
      own.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      ChartRenderingInfo info = new ChartRenderingInfo(null);
      chart().draw(own, new Rectangle2D.Double(0, 0, width, height), info);
      return frame(width, height, info.getPlotInfo().getDataArea());
    } finally {
      own.dispose();
    }
  }
}
