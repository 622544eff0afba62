package orbit.figure;

import orbit.stimulus.Parameter;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;

/** Axes for parameters: degrees in parts of a turn, scale by doubling, mirror in words. */
final class ParameterAxis {

  private static final double[] PARTS_OF_A_TURN = {1, 2, 5, 10, 15, 30, 45, 90, 180, 360};

  /** From this many degrees on, ticks are at eighths of a turn at least. */
  private static final double WIDE = 180;

  private ParameterAxis() {}

  /**
   * @param room length of the axis, about
   */
  static ValueAxis of(Parameter parameter, double low, double high, double room, PlotStyle style) {
    ValueAxis axis =
        switch (parameter) {
          case ROTATION, HUE -> degrees(low, high, room, style);
          case SCALE -> low > 0 ? doubling(low, high, style) : plain(low, high, room, style);
          case MIRROR -> mirror(low, high, room, style);
          default -> plain(low, high, room, style);
        };
    axis.setLabel(parameter.label());
    return axis;
  }

  /** Degrees with a tick at parts of a turn, as many as there is room for. */
  static NumberAxis degrees(double low, double high, double room, PlotStyle style) {
    double from = low < high ? low : low - 45;
    double to = low < high ? high : high + 45;
    NumberAxis axis = plain(from, to, room, style);
    axis.setTickUnit(new NumberTickUnit(part(to - from, room, style), DEGREES));
    axis.setNumberFormatOverride(DEGREES);
    return axis;
  }

  static final ChartLook.Labels DEGREES =
      new ChartLook.Labels(degrees -> ChartLook.number(degrees) + "°");

  private static double part(double span, double room, PlotStyle style) {
    double apart = 4 * style.size() * span / Math.max(room, 1);
    for (double part : PARTS_OF_A_TURN) {
      if (part >= apart && (span < WIDE || part >= 45)) {
        return part;
      }
    }
    return Math.max(span, 360);
  }

  private static ValueAxis doubling(double low, double high, PlotStyle style) {
    LogAxis axis = new LogAxis();
    axis.setBase(2);
    ChartLook.axis(axis, "", style);
    double from = low < high ? low : low / 2;
    double to = low < high ? high : high * 2;
    axis.setRange(from, to);
    double doublings = Math.log(to / from) / Math.log(2);
    double step = doublings >= 2 ? Math.ceil(doublings / 10) : doublings >= 1 ? 0.5 : 0.25;
    axis.setTickUnit(new NumberTickUnit(step));
    axis.setNumberFormatOverride(
        new ChartLook.Labels(ratio -> ChartLook.number(Math.round(ratio * 1000) / 1000.0) + "×"));
    return axis;
  }

  private static ValueAxis mirror(double low, double high, double room, PlotStyle style) {
    NumberAxis axis = plain(Math.min(low, -0.5), Math.max(high, 1.5), room, style);
    axis.setTickUnit(new NumberTickUnit(1));
    axis.setNumberFormatOverride(
        new ChartLook.Labels(
            value -> value == 0 ? "as is" : value == 1 ? "mirrored" : ChartLook.number(value)));
    return axis;
  }

  private static NumberAxis plain(double low, double high, double room, PlotStyle style) {
    double from = low < high ? low : low - 0.5;
    double to = low < high ? high : high + 0.5;
    // numbers are wider than high
    return ChartLook.numbers("", from, to, room / 1.5, style);
  }
}
