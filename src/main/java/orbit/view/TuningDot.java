package orbit.view;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A dot on a plot of tuning curves.
 *
 * @param index of the unit among those of the plot; in a heat map 0
 * @param position of the parameter, an offset in an aligned plot; in a heat map the column's value
 * @param response where the dot stands; empty for on the curve; in a heat map the row's value
 */
public record TuningDot(int index, double position, OptionalDouble response) {

  /** One for each unit at the same position, where its response is now. */
  public static List<TuningDot> at(double position, double[] responses) {
    return IntStream.range(0, responses.length)
        .mapToObj(u -> new TuningDot(u, position, OptionalDouble.of(responses[u])))
        .toList();
  }

  /** One on each of the first curves, at the same position. */
  public static List<TuningDot> onCurves(double position, int curves) {
    return IntStream.range(0, curves)
        .mapToObj(u -> new TuningDot(u, position, OptionalDouble.empty()))
        .toList();
  }
}
