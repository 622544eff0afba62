package orbit.figure;

import java.awt.Font;
import java.awt.RenderingHints;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** A style put on charts and axes of JFreeChart. */
final class ChartLook {

  /** Ticks are no nearer to each other than so many times the size of the font. */
  private static final double APART = 2.6;

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
    // half of the last tick's number stands right of the axis
    chart.setPadding(new RectangleInsets(edge, edge, edge, 3 * edge));
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

  /** A line where responses are zero. */
  static void baseline(XYPlot plot, PlotStyle style) {
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(style.quiet());
    plot.setRangeZeroBaselineStroke(style.hairline());
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

  /**
   * An axis from low to high with round ticks, as many as there is room for, their numbers written
   * alike and the same in every country.
   *
   * @param room length of the axis, about
   */
  static NumberAxis numbers(String label, double low, double high, double room, PlotStyle style) {
    NumberAxis axis = new NumberAxis();
    axis(axis, label, style);
    axis.setRange(low, high);
    double largest = Math.max(Math.abs(low), Math.abs(high));
    boolean plain = largest >= 1e-3 && largest < 1e6;
    axis.setNumberFormatOverride(new Labels(plain ? ChartLook::number : ChartLook::power));
    double most = Math.max(1, room / (APART * style.size()));
    axis.setTickUnit(new NumberTickUnit(round((high - low) / most)));
    return axis;
  }

  /** The least of 1, 2 and 5 times a power of ten that is not below a size. */
  private static double round(double size) {
    double ten = Math.pow(10, Math.floor(Math.log10(size)));
    double digit = size / ten;
    return ten * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }

  static String number(double value) {
    String digits =
        new BigDecimal(Math.abs(value))
            .round(new MathContext(6))
            .stripTrailingZeros()
            .toPlainString();
    return value < 0 ? "−" + digits : digits;
  }

  /** As 1.5e−7. */
  private static String power(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal digits = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    String mantissa = number(digits.scaleByPowerOfTen(-exponent).doubleValue());
    return mantissa + "e" + (exponent < 0 ? "−" : "") + Math.abs(exponent);
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
