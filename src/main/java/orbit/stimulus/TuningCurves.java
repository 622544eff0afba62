package orbit.stimulus;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Responses of some units of a layer while one parameter of a stimulus runs through its values.
 *
 * @param name of the whole, such as {@code curves-mixed3a}
 * @param stimulus what was shown, in words
 * @param period after how many degrees the parameter comes round; empty for scale and mirror
 * @param convention what the angle means
 * @param positions values of the parameter, ascending, at least one
 * @param units channels of the layer, 0-based
 * @param responses [unit][position]
 * @param about where it comes from: model, SHA-256, readout, settings; in words
 */
public record TuningCurves(
    String name,
    String layer,
    String stimulus,
    Parameter parameter,
    OptionalDouble period,
    String convention,
    List<Double> positions,
    List<Integer> units,
    double[][] responses,
    List<String> about) {

  /**
   * @throws IllegalArgumentException if the responses do not fit units and positions, a number is
   *     not finite, a unit is named twice, or positions do not ascend or exceed the period
   */
  public TuningCurves {
    positions = List.copyOf(positions);
    units = List.copyOf(units);
    about = List.copyOf(about);
    if (positions.isEmpty()) {
      throw new IllegalArgumentException("there are no positions");
    }
    if (responses.length != units.size()) {
      throw new IllegalArgumentException(
          "%d curves for %d units".formatted(responses.length, units.size()));
    }
    if (units.stream().distinct().count() != units.size()) {
      throw new IllegalArgumentException("a unit is named twice");
    }
    for (int u = 0; u < responses.length; u++) {
      refuse(units.get(u), responses[u], positions.size());
    }
    if (!(period.orElse(1) > 0) || !positions.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a period or position is no number or not positive");
    }
    for (int p = 0; p < positions.size(); p++) {
      boolean ascends = p == 0 || positions.get(p) > positions.get(p - 1);
      if (!ascends || positions.get(p) - positions.getFirst() >= period.orElse(Double.MAX_VALUE)) {
        throw new IllegalArgumentException("positions do not ascend within one period");
      }
    }
  }

  private static void refuse(int unit, double[] curve, int positions) {
    if (curve.length != positions) {
      throw new IllegalArgumentException(
          "unit %d has %d responses for %d positions".formatted(unit, curve.length, positions));
    }
    for (double response : curve) {
      if (!Double.isFinite(response)) {
        throw new IllegalArgumentException("unit " + unit + " has a response that is no number");
      }
    }
  }

  /** The curve of the unit at this index, [position]. */
  public double[] curve(int index) {
    return responses[index];
  }

  /**
   * The response of the unit at an index between the positions, on a straight line; an angle comes
   * round, any other value is kept within the positions.
   */
  public double at(int index, double value) {
    double[] curve = responses[index];
    int n = curve.length;
    double first = positions.getFirst();
    double wanted =
        period.isPresent()
            ? first + UnitTuning.wrapped(value - first, period.getAsDouble())
            : Math.clamp(value, first, positions.getLast());
    int found = Collections.binarySearch(positions, wanted);
    int below = found >= 0 ? found : -found - 2;
    if (period.isEmpty() && below == n - 1) {
      return curve[below];
    }
    double from = positions.get(below);
    double to = below + 1 < n ? positions.get(below + 1) : first + period.orElseThrow();
    double share = (wanted - from) / (to - from);
    return curve[below] + share * (curve[(below + 1) % n] - curve[below]);
  }

  /**
   * The curves of some of the units alone, in the order asked for.
   *
   * @throws IllegalArgumentException if a unit has no curve here
   */
  public TuningCurves of(List<Integer> some) {
    double[][] chosen = new double[some.size()][];
    for (int u = 0; u < chosen.length; u++) {
      int index = units.indexOf(some.get(u));
      if (index < 0) {
        throw new IllegalArgumentException("unit " + some.get(u) + " has no curve");
      }
      chosen[u] = responses[index];
    }
    return new TuningCurves(
        name, layer, stimulus, parameter, period, convention, positions, some, chosen, about);
  }
}
