package orbit.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/**
 * Colours, widths and names of some units' curves.
 *
 * @param colours degrees on the ring of colours for each unit
 * @param highlighted a unit, the others faded
 */
record CurveLook(
    String layer,
    List<Integer> units,
    List<Double> colours,
    OptionalInt highlighted,
    PlotStyle style) {

  private static final int SOME = 40;

  /** Index of the unit in front, or -1. */
  int front() {
    return highlighted.isPresent() ? units.indexOf(highlighted.getAsInt()) : -1;
  }

  /** Indices from the one behind to the one in front. */
  int[] order() {
    int front = front();
    IntStream others = IntStream.range(0, units.size()).filter(i -> i != front);
    return IntStream.concat(others, front < 0 ? IntStream.empty() : IntStream.of(front)).toArray();
  }

  String name(int index) {
    return layer + ":" + units.get(index);
  }

  BasicStroke stroke(int index) {
    int n = units.size();
    double width = n <= TuningPlot.MOST_NAMED ? 1.5 : n <= SOME ? 1.1 : 0.8;
    return style.line(index == front() ? 2.8 : width);
  }

  /**
   * Gives the series of {@link #order} their colours, widths and round marks.
   *
   * @param mark diameter of a mark
   */
  void on(XYLineAndShapeRenderer lines, double mark) {
    int[] order = order();
    for (int series = 0; series < order.length; series++) {
      lines.setSeriesPaint(series, colour(order[series]), false);
      lines.setSeriesStroke(series, stroke(order[series]), false);
      lines.setSeriesShape(series, new Ellipse2D.Double(-mark / 2, -mark / 2, mark, mark), false);
    }
  }

  Color colour(int index) {
    int n = units.size();
    double opaque = n <= TuningPlot.MOST_NAMED ? 1 : n <= SOME ? 0.75 : 0.4;
    return colour(index, opaque);
  }

  /**
   * @param opaque how opaque curves are if none is highlighted
   */
  Color colour(int index, double opaque) {
    int front = front();
    double alpha = front < 0 ? opaque : index == front ? 1 : 0.3 * opaque;
    int rgb = AngleColours.argb(colours.get(index), style.dark()) & 0xffffff;
    return new Color((int) Math.round(255 * alpha) << 24 | rgb, true);
  }

  /** Names the units if they are few, else only the highlighted one, where there is room. */
  void name(JFreeChart chart, double width, double height, LegendItem... others) {
    int n = units.size();
    int[] named =
        n <= TuningPlot.MOST_NAMED
            ? IntStream.range(0, n).toArray()
            : IntStream.of(front()).filter(i -> i >= 0).toArray();
    int lines = named.length + others.length;
    boolean room = width >= 34 * style.size() && height >= (1.7 * lines + 2) * style.size();
    if (lines == 0 || !room) {
      return;
    }
    LegendItemCollection items = new LegendItemCollection();
    for (LegendItem other : others) {
      items.add(other);
    }
    for (int i : named) {
      items.add(item(name(i), stroke(i), colour(i)));
    }
    LegendTitle legend = new LegendTitle(() -> items);
    legend.setItemFont(style.font());
    legend.setItemPaint(style.text());
    legend.setBackgroundPaint(null);
    legend.setFrame(BlockBorder.NONE);
    legend.setPosition(RectangleEdge.RIGHT);
    legend.setVerticalAlignment(VerticalAlignment.TOP);
    double gap = style.size() / 5;
    legend.setLegendItemGraphicPadding(new RectangleInsets(gap, gap, gap, gap));
    legend.setItemLabelPadding(new RectangleInsets(gap / 2, gap, gap / 2, 0));
    legend.setPadding(new RectangleInsets(0, 1.5 * style.size(), 0, 0));
    RectangleInsets around = chart.getPadding();
    chart.setPadding(
        new RectangleInsets(
            around.getTop(), around.getLeft(), around.getBottom(), around.getLeft()));
    chart.addSubtitle(legend);
  }

  LegendItem item(String name, BasicStroke stroke, Color colour) {
    Line2D swatch = new Line2D.Double(-0.7 * style.size(), 0, 0.7 * style.size(), 0);
    return new LegendItem(name, null, null, null, swatch, stroke, colour);
  }
}
