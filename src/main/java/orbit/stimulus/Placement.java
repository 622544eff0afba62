package orbit.stimulus;

import orbit.network.Crop;
import orbit.network.Shape;

/**
 * Where a stimulus stands in a picture: its origin and the length that it takes for 1.
 *
 * @param picture channels x height x width
 * @param centreX column of the origin; between two columns for pictures of even width
 * @param centreY row of the origin
 * @param radius half the side of the receptive field, in pixels
 */
public record Placement(Shape picture, double centreX, double centreY, double radius) {

  /**
   * @throws IllegalArgumentException if the radius is not positive
   */
  public Placement {
    if (!(radius > 0) || !Double.isFinite(centreX + centreY + radius)) {
      throw new IllegalArgumentException("no such placement: radius " + radius);
    }
  }

  /** In the centre of what a unit sees. */
  public static Placement in(Crop crop) {
    int side = Math.max(crop.field().height(), crop.field().width());
    return new Placement(crop.picture(), crop.centreX(), crop.centreY(), side / 2.0);
  }

  /** In the centre of a square picture that is the whole field. */
  public static Placement square(int channels, int side) {
    Shape picture = new Shape(channels, side, side);
    return new Placement(picture, (side - 1) / 2.0, (side - 1) / 2.0, side / 2.0);
  }
}
