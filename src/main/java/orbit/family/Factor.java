package orbit.family;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A non-negative combination of a layer's units, {@code sum over u of f_u x_u}, that acts as one
 * input. Its kernel into an output is {@code sum over u of f_u W[output][u]}.
 *
 * @see <a href="https://doi.org/10.23915/distill.00024.005">Schubert et al., High-Low Frequency
 *     Detectors, Distill 2021</a>
 */
public sealed interface Factor {

  /** A combination that is known: the units with a weight greater than 0, by number. */
  record Weighted(SortedMap<Integer, Double> weights) implements Factor {

    /**
     * @throws IllegalArgumentException if there is no unit, or a weight that is not greater than 0
     */
    public Weighted {
      if (weights.isEmpty()) {
        throw new IllegalArgumentException("a factor combines at least one unit");
      }
      weights.forEach(Weighted::check);
      weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    /**
     * @param perUnit one weight for each unit of the layer, not negative
     */
    public static Weighted of(double[] perUnit) {
      SortedMap<Integer, Double> weights = new TreeMap<>();
      for (int unit = 0; unit < perUnit.length; unit++) {
        if (perUnit[unit] != 0) {
          weights.put(unit, perUnit[unit]);
        }
      }
      return new Weighted(weights);
    }

    private static void check(int unit, double weight) {
      if (unit < 0 || !(weight > 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException(
            "unit %d with weight %s is no part of a factor".formatted(unit, weight));
      }
    }

    /** The weight of a unit; 0 where the factor does without it. */
    public double weight(int unit) {
      return weights.getOrDefault(unit, 0.0);
    }

    /** The largest number of a unit. */
    public int lastUnit() {
      return weights.lastKey();
    }
  }

  /**
   * One of two combinations that are found in a network by factorizing its weights.
   *
   * @param end which of the two
   */
  record Sought(End end) implements Factor {}

  /**
   * Tells two factors of a family of boundaries apart: the family's places point from one to the
   * other.
   */
  enum End {
    /** What lies on the side to which an output's place points. */
    TOWARDS,
    /** What lies on the opposite side. */
    AWAY
  }
}
