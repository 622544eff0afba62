package orbit.stimulus;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Tuning curves made by formula. */
final class Curves {

  private Curves() {}

  static double radians(double degrees) {
    return Math.toRadians(degrees);
  }

  /** One unit, number 7. */
  static TuningCurves curves(double period, int positions, DoubleBinaryOperator response) {
    return curves(List.of(7), period, positions, response);
  }

  /** Of units by their index and the angle, evenly spaced over the period. */
  static TuningCurves curves(
      List<Integer> units, double period, int positions, DoubleBinaryOperator response) {
    List<Double> angles =
        IntStream.range(0, positions).mapToObj(p -> p * period / positions).toList();
    double[][] responses = new double[units.size()][positions];
    for (int u = 0; u < responses.length; u++) {
      for (int p = 0; p < positions; p++) {
        responses[u][p] = response.applyAsDouble(u, angles.get(p));
      }
    }
    return new TuningCurves(
        "made",
        "layer",
        "curve",
        Parameter.ROTATION,
        OptionalDouble.of(period),
        "angle",
        angles,
        units,
        responses,
        List.of("made by formula"));
  }

  /** Units that answer to one angle each, all alike but for the height. */
  static TuningCurves bumps(double period, double... angles) {
    List<Integer> units = IntStream.range(0, angles.length).boxed().toList();
    return curves(
        units,
        period,
        72,
        (u, x) ->
            (1 + u) * Math.exp(4 * (Math.cos(2 * Math.PI * (x - angles[(int) u]) / period) - 1)));
  }
}
