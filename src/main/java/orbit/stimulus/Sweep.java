package orbit.stimulus;

import java.util.ArrayList;
import java.util.List;

/**
 * A question to a layer: how its units answer while one parameter of a stimulus runs.
 *
 * @param settings of the other parameters; what is not set is as in the stimulus' defaults
 * @param positions values of the parameter, ascending
 * @param rectified whether responses are read after ReLU
 * @param units channels of the layer, 0-based
 */
public record Sweep(
    Stimulus stimulus,
    Settings settings,
    Parameter parameter,
    List<Double> positions,
    Readout readout,
    boolean rectified,
    List<Integer> units) {

  /** A hundredth of a degree. */
  private static final int MOST_STEPS = 36_000;

  /**
   * @throws IllegalArgumentException if the parameter does not change the stimulus
   */
  public Sweep {
    positions = List.copyOf(positions);
    units = List.copyOf(units);
    if (!stimulus.parameters().contains(parameter)) {
      throw new IllegalArgumentException(
          "%s does not change the stimulus %s".formatted(parameter.label(), stimulus.name()));
    }
  }

  /**
   * Evenly spaced values: of an angle over the stimulus' own period, of scale by equal factors from
   * half to double, of mirror both, of others from end to end.
   *
   * @throws IllegalArgumentException if there are no steps, or too many
   */
  public static List<Double> positions(Stimulus stimulus, Parameter parameter, int steps) {
    if (steps < 1 || steps > MOST_STEPS) {
      throw new IllegalArgumentException("a sweep has 1 to %d steps".formatted(MOST_STEPS));
    }
    if (parameter == Parameter.MIRROR) {
      return List.of(0.0, 1.0);
    }
    List<Double> positions = new ArrayList<>();
    for (int s = 0; s < steps; s++) {
      double share = steps == 1 ? 0 : (double) s / (steps - 1);
      positions.add(
          switch (parameter) {
            case ROTATION, HUE -> stimulus.period(parameter).orElse(360) * s / steps;
            case SCALE -> 0.5 * Math.pow(4, share);
            default -> parameter.low() + share * (parameter.high() - parameter.low());
          });
    }
    return positions;
  }

  /** The settings at each of the positions. */
  public List<Settings> pictures() {
    return positions.stream().map(value -> settings.with(parameter, value)).toList();
  }
}
