package orbit.visualization;

import java.util.List;

/**
 * The pictures of a request.
 *
 * @param values of the objective at the last step, one a picture
 */
public record Visualization(Request request, List<Picture> pictures, List<Double> values) {
  public Visualization {
    pictures = List.copyOf(pictures);
    values = List.copyOf(values);
  }
}
