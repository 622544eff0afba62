package orbit.training;

/**
 * What the central leaf of a picture is.
 *
 * @param shape one of {@link LeafShape#labelled()}
 * @param hue 0..5, the main colour's hue in sixths of the HSV wheel
 */
public record Labels(LeafShape shape, Texture texture, int hue) {

  /** How many hue classes there are: 0, 60, ... 300 degrees. */
  public static final int HUES = 6;
}
