package orbit.visualization.example;

import java.util.List;

/**
 * What was found for all units of a layer.
 *
 * @param folder the pictures that were looked at
 * @param skipped indices of those that could not be read, ascending
 * @param units by their number
 */
public record Examples(ExampleFolder folder, List<Integer> skipped, List<OfUnit> units) {

  /**
   * Windows of different pictures; of equal values the earlier picture's comes first.
   *
   * @param most the largest value first
   * @param least the smallest value first
   */
  public record OfUnit(List<Example> most, List<Example> least) {

    public OfUnit {
      most = List.copyOf(most);
      least = List.copyOf(least);
    }
  }

  public Examples {
    skipped = List.copyOf(skipped);
    units = List.copyOf(units);
  }

  /** Number of pictures that were looked at. */
  public int looked() {
    return folder.pictures().size() - skipped.size();
  }
}
