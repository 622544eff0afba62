package orbit.figure;

import java.util.List;
import orbit.stimulus.Parameter;

/**
 * A parameter and its values along a side of a heat map.
 *
 * @param positions ascending, at least one
 */
public record Sweep(Parameter parameter, List<Double> positions) {

  /**
   * @throws IllegalArgumentException if there is no position, or they do not ascend
   */
  public Sweep {
    positions = List.copyOf(positions);
    if (positions.isEmpty()) {
      throw new IllegalArgumentException("no position of " + parameter.label());
    }
    for (int p = 0; p < positions.size(); p++) {
      boolean ascends = p == 0 || positions.get(p) > positions.get(p - 1);
      if (!ascends || !Double.isFinite(positions.get(p))) {
        throw new IllegalArgumentException("positions of " + parameter.label() + " do not ascend");
      }
    }
  }
}
