package orbit.training;

import java.util.List;

/**
 * What the central leaf of a picture is.
 *
 * @param shape one of {@link LeafShape#labelled()}
 * @param hue 0..5, the main colour's hue in sixths of the HSV wheel
 */
public record Labels(LeafShape shape, Texture texture, int hue) {

  /** How many hue classes there are: 0, 60, ... 300 degrees. */
  public static final int HUES = 6;

  /** Class number of shape, texture and hue, each counted from 0. */
  int[] classes() {
    return new int[] {
      LeafShape.labelled().indexOf(shape), List.of(Texture.values()).indexOf(texture), hue
    };
  }
}
