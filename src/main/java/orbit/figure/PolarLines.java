package orbit.figure;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PolarPlot;
import org.jfree.chart.renderer.DefaultPolarItemRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;

/** Draws curves and grid where they belong: the library's own rounds to whole coordinates. */
final class PolarLines extends DefaultPolarItemRenderer {

  private static final long serialVersionUID = 1;

  private final transient PlotStyle style;

  PolarLines(PlotStyle style) {
    this.style = style;
  }

  @Override
  public void drawSeries(
      Graphics2D g,
      Rectangle2D area,
      PlotRenderingInfo info,
      PolarPlot plot,
      XYDataset data,
      int series) {
    int points = data.getItemCount(series);
    PolarScale scale = scale(plot, area);
    Path2D path = new Path2D.Double();
    for (int p = 0; p < points; p++) {
      Point2D at = scale.at(data.getXValue(series, p), data.getYValue(series, p));
      if (p == 0) {
        path.moveTo(at.getX(), at.getY());
      } else {
        path.lineTo(at.getX(), at.getY());
      }
    }
    if (points > 2 && data.getXValue(series, points - 1) - data.getXValue(series, 0) == 360) {
      path.closePath();
    }
    g.setPaint(lookupSeriesPaint(series));
    g.setStroke(lookupSeriesStroke(series));
    g.draw(path);
    if (points == 1) {
      // a path of one point leaves no trace
      Point2D at = scale.at(data.getXValue(series, 0), data.getYValue(series, 0));
      double r = style.size() / 4;
      g.fill(new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r));
    }
  }

  @Override
  public void drawAngularGridLines(Graphics2D g, PolarPlot plot, List ticks, Rectangle2D area) {
    PolarScale scale = scale(plot, area);
    g.setStroke(plot.getAngleGridlineStroke());
    pure(g);
    for (Object tick : ticks) {
      double angle = ((NumberTick) tick).getNumber().doubleValue();
      g.setPaint(plot.getAngleGridlinePaint());
      g.draw(new Line2D.Double(scale.at(angle, 0), scale.at(angle, scale.most())));
      label(g, scale, angle, ((NumberTick) tick).getText());
    }
  }

  /** Outside the rim, its box just off it. */
  private void label(Graphics2D g, PolarScale scale, double angle, String text) {
    g.setFont(style.font());
    g.setPaint(style.quiet());
    FontMetrics metrics = g.getFontMetrics();
    double across = Math.cos(Math.toRadians(angle));
    double down = Math.sin(Math.toRadians(angle));
    double off =
        style.size() * 0.3
            + (Math.abs(across) * metrics.stringWidth(text)
                    + Math.abs(down) * 0.8 * metrics.getAscent())
                / 2;
    float x = (float) (scale.centreX() + (scale.radius() + off) * across);
    float y = (float) (scale.centreY() + (scale.radius() + off) * down);
    TextUtils.drawAlignedString(text, g, x, y, TextAnchor.CENTER);
  }

  @Override
  public void drawRadialGridLines(
      Graphics2D g, PolarPlot plot, ValueAxis axis, List ticks, Rectangle2D area) {
    PolarScale scale = scale(plot, area);
    g.setPaint(plot.getRadiusGridlinePaint());
    g.setStroke(plot.getRadiusGridlineStroke());
    pure(g);
    for (Object tick : ticks) {
      circle(g, scale, ((NumberTick) tick).getNumber().doubleValue());
    }
    circle(g, scale, scale.most());
  }

  private static void circle(Graphics2D g, PolarScale scale, double response) {
    double r = scale.radius() * response / scale.most();
    g.draw(new Ellipse2D.Double(scale.centreX() - r, scale.centreY() - r, 2 * r, 2 * r));
  }

  private static void pure(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  private PolarScale scale(PolarPlot plot, Rectangle2D area) {
    return PolarScale.in(area, plot.getAxis().getUpperBound(), style);
  }
}
