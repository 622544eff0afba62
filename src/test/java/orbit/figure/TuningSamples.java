package orbit.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import orbit.stimulus.AlignedCurves;
import orbit.stimulus.Parameter;
import orbit.stimulus.TuningCurves;

/** Tuning curves made by formula. */
public final class TuningSamples {

  private TuningSamples() {}

  /** Units whose peaks lie evenly round a turn, 10 high, 36 positions. */
  public static TuningCurves round(int units) {
    return curves(
        Parameter.ROTATION,
        OptionalDouble.of(360),
        steps(0, 10, 36),
        units,
        (u, x) -> 10 * Math.exp(4 * (Math.cos(Math.toRadians(x - u * 360 / units)) - 1)));
  }

  /** One unit that answers to one angle alone, 10 high. */
  public static TuningCurves peak(double at, double period) {
    return curves(
        Parameter.ROTATION,
        OptionalDouble.of(period),
        steps(0, 5, (int) period / 5),
        1,
        (u, x) -> 10 * Math.exp(3 * (Math.cos(Math.toRadians((x - at) * 360 / period)) - 1)));
  }

  public static TuningCurves curves(
      Parameter parameter,
      OptionalDouble period,
      List<Double> positions,
      int units,
      DoubleBinaryOperator response) {
    double[][] responses = new double[units][positions.size()];
    for (int u = 0; u < units; u++) {
      for (int p = 0; p < positions.size(); p++) {
        responses[u][p] = response.applyAsDouble(u, positions.get(p));
      }
    }
    List<Integer> numbers = IntStream.range(0, units).mapToObj(u -> 100 + u).toList();
    return new TuningCurves(
        "sample", "mixed3b", "", parameter, period, "", positions, numbers, responses, List.of());
  }

  static TuningPlot.Aligned aligned(int units) {
    List<Double> offsets = steps(-180, 10, 37);
    double[][] curves = new double[units][37];
    double[] mean = new double[37];
    double[] spread = new double[37];
    for (int p = 0; p < 37; p++) {
      mean[p] = Math.exp(2 * (Math.cos(Math.toRadians(offsets.get(p))) - 1));
      spread[p] = 0.1;
      for (int u = 0; u < units; u++) {
        curves[u][p] = mean[p] * (1 - 0.1 * u / units);
      }
    }
    List<Integer> numbers = IntStream.range(0, units).boxed().toList();
    return new TuningPlot.Aligned(
        new AlignedCurves(offsets, curves, mean, spread, numbers),
        "mixed3b",
        numbers.stream().map(u -> 360.0 * u / units).toList(),
        OptionalInt.empty());
  }

  public static List<Double> steps(double from, double step, int count) {
    List<Double> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(from + i * step);
    }
    return steps;
  }
}
