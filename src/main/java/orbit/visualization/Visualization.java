package orbit.visualization;

import java.util.List;
import java.util.Optional;

/**
 * The pictures of a request.
 *
 * @param values of the objective at the last step, one a picture; none where they are not known
 */
public record Visualization(Request request, List<Picture> pictures, List<Double> values) {
  public Visualization {
    pictures = List.copyOf(pictures);
    values = List.copyOf(values);
  }

  /** Whether no picture has raised its objective above zero; empty where it is not known. */
  public Optional<Boolean> neverRose() {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.stream().allMatch(value -> value <= 0));
  }
}
