package orbit.discovery;

import java.util.HashMap;
import java.util.Map;

/**
 * How far two ways of sorting units into families agree.
 *
 * @param rand adjusted Rand index over the units that either puts into a family: 1 for the same
 *     families, about 0 for chance; a unit in no family counts as one of its own
 * @param first units that the first puts into families
 * @param second units that the second does
 * @param both units that both do
 */
public record Agreement(double rand, int first, int second, int both) {

  /** Of two roads to the families of one layer. */
  public static Agreement of(Discovered one, Discovered other) {
    int units = Math.max(one.layerUnits(), other.layerUnits());
    return of(one.labels(units), other.labels(units));
  }

  /**
   * @param one family of each unit; -1 for none
   */
  static Agreement of(int[] one, int[] other) {
    Map<Long, Integer> cells = new HashMap<>();
    Map<Integer, Integer> rows = new HashMap<>();
    Map<Integer, Integer> columns = new HashMap<>();
    int n = 0;
    int first = 0;
    int second = 0;
    int both = 0;
    for (int u = 0; u < one.length; u++) {
      first += one[u] >= 0 ? 1 : 0;
      second += other[u] >= 0 ? 1 : 0;
      both += one[u] >= 0 && other[u] >= 0 ? 1 : 0;
      if (one[u] >= 0 || other[u] >= 0) {
        int row = one[u] >= 0 ? one[u] : -1 - u;
        int column = other[u] >= 0 ? other[u] : -1 - u;
        cells.merge(((long) row << 32) ^ (column & 0xffffffffL), 1, Integer::sum);
        rows.merge(row, 1, Integer::sum);
        columns.merge(column, 1, Integer::sum);
        n++;
      }
    }
    double together = pairs(cells);
    double inRows = pairs(rows);
    double inColumns = pairs(columns);
    double expected = n > 1 ? inRows * inColumns / (n * (n - 1) / 2.0) : 0;
    double most = (inRows + inColumns) / 2;
    double rand = most == expected ? 1 : (together - expected) / (most - expected);
    return new Agreement(rand, first, second, both);
  }

  private static double pairs(Map<?, Integer> counts) {
    return counts.values().stream().mapToDouble(c -> c * (c - 1) / 2.0).sum();
  }
}
