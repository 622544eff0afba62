package orbit.training;

import java.util.List;

/**
 * The outline of a leaf of radius 1, as a signed distance, negative inside.
 *
 * <p>Straight-sided shapes use the largest distance to a side, which is exact inside and too small
 * beyond a corner; soft edges of two pixels show no difference.
 */
public enum LeafShape {
  DISK,
  RING,
  SQUARE,
  TRIANGLE,
  BAR,
  CRESCENT,
  FLOWER,
  CROSS,
  /** A random smooth outline; never a label. */
  BLOB;

  /** No shape reaches farther from its centre. */
  static final double REACH = 1.15;

  private static final List<LeafShape> LABELLED =
      List.of(DISK, RING, SQUARE, TRIANGLE, BAR, CRESCENT, FLOWER, CROSS);

  private static final double HALF_SQRT_3 = 0.8660254037844386;

  /** The shapes that a labelled leaf may have, in the order of their class numbers. */
  public static List<LeafShape> labelled() {
    return LABELLED;
  }

  /** The smallest radius of a labelled leaf, in half widths: narrow parts need room for texture. */
  double smallestRadius() {
    return switch (this) {
      case DISK, SQUARE, BLOB -> 0.34;
      case TRIANGLE, RING -> 0.4;
      case BAR, CRESCENT, FLOWER, CROSS -> 0.44;
    };
  }

  /** The signed distance at (u, v) in leaf radii; {@code outline} is that of flowers and blobs. */
  double distance(double u, double v, Outline outline) {
    return switch (this) {
      case DISK -> Math.sqrt(u * u + v * v) - 0.92;
      case RING -> Math.abs(Math.sqrt(u * u + v * v) - 0.73) - 0.27;
      case SQUARE -> Math.max(Math.abs(u), Math.abs(v)) - 0.78;
      case TRIANGLE -> Math.max(-u, 0.5 * u + HALF_SQRT_3 * Math.abs(v)) - 0.56;
      case BAR -> Math.max(Math.abs(u) - 1.05, Math.abs(v) - 0.38);
      case CRESCENT -> crescent(u - 0.25, v);
      case FLOWER, BLOB -> outline.distance(u, v);
      case CROSS -> cross(Math.abs(u), Math.abs(v));
    };
  }

  private static double crescent(double u, double v) {
    double bite = u - 0.55;
    return Math.max(Math.sqrt(u * u + v * v) - 1, 0.82 - Math.sqrt(bite * bite + v * v));
  }

  private static double cross(double u, double v) {
    return Math.max(Math.max(u, v) - 1, Math.min(u, v) - 0.32);
  }
}
