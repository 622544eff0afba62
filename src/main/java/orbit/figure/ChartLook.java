package orbit.figure;

import java.awt.Font;
import java.awt.RenderingHints;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** A style put on charts and axes of JFreeChart. */
final class ChartLook {

  /** Numbers as short as they can be written, the same in every country. */
  static final NumberFormat NUMBERS = new Labels(ChartLook::number);

  private ChartLook() {}

  static JFreeChart chart(Plot plot, PlotStyle style) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setNoDataMessage("no curves");
    plot.setNoDataMessageFont(style.font());
    plot.setNoDataMessagePaint(style.quiet());
    JFreeChart chart = new JFreeChart(null, style.font(), plot, false);
    chart.setBackgroundPaint(style.background());
    chart.setAntiAlias(true);
    chart.setTextAntiAlias(true);
    chart
        .getRenderingHints()
        .put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double edge = style.size() / 2;
    chart.setPadding(new RectangleInsets(edge, edge, edge, edge));
    return chart;
  }

  static void grid(XYPlot plot, PlotStyle style) {
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinePaint(style.grid());
    plot.setRangeGridlinePaint(style.grid());
    plot.setDomainGridlineStroke(style.hairline());
    plot.setRangeGridlineStroke(style.hairline());
  }

  static void axis(ValueAxis axis, String label, PlotStyle style) {
    Font font = style.font();
    axis.setLabel(label);
    axis.setLabelFont(font);
    axis.setLabelPaint(style.text());
    axis.setLabelInsets(RectangleInsets.ZERO_INSETS);
    axis.setTickLabelFont(font);
    axis.setTickLabelPaint(style.quiet());
    axis.setTickMarkPaint(style.quiet());
    axis.setAxisLinePaint(style.quiet());
    axis.setAxisLineStroke(style.hairline());
    axis.setTickMarkStroke(style.hairline());
    axis.setTickMarkOutsideLength((float) (style.size() / 3));
  }

  /** An axis of responses from low to high, zero always on it. */
  static NumberAxis responses(String label, Extent extent, PlotStyle style) {
    NumberAxis axis = new NumberAxis();
    axis(axis, label, style);
    axis.setRange(extent.low(), extent.high());
    axis.setNumberFormatOverride(NUMBERS);
    return axis;
  }

  static String number(double value) {
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
    double size = Math.abs(value);
    boolean usual = size == 0 || (size >= 1e-4 && size < 1e6);
    String words =
        usual
            ? rounded.abs().toPlainString()
            : String.format(Locale.ROOT, "%.6e", size)
                .replaceFirst("0+e", "e")
                .replace(".e", "e")
                .replace("e+0", "e")
                .replace("e+", "e")
                .replace("e-0", "e−")
                .replace("e-", "e−");
    return value < 0 ? "−" + words : words;
  }

  /** Writes ticks; reads nothing. */
  static final class Labels extends NumberFormat {

    private static final long serialVersionUID = 1;

    private final transient DoubleFunction<String> words;

    Labels(DoubleFunction<String> words) {
      this.words = words;
    }

    @Override
    public StringBuffer format(double value, StringBuffer to, FieldPosition at) {
      return to.append(words.apply(value));
    }

    @Override
    public StringBuffer format(long value, StringBuffer to, FieldPosition at) {
      return to.append(words.apply((double) value));
    }

    @Override
    public Number parse(String text, ParsePosition at) {
      throw new UnsupportedOperationException("ticks are written only");
    }
  }
}
