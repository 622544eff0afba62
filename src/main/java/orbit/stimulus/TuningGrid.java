package orbit.stimulus;

import java.util.List;

/**
 * Responses of some units while two parameters of a stimulus run.
 *
 * @param values [unit][first position * number of second positions + second position]
 */
public record TuningGrid(
    String layer,
    String stimulus,
    Parameter first,
    List<Double> firstPositions,
    Parameter second,
    List<Double> secondPositions,
    List<Integer> units,
    double[][] values) {

  public TuningGrid {
    firstPositions = List.copyOf(firstPositions);
    secondPositions = List.copyOf(secondPositions);
    units = List.copyOf(units);
  }
}
