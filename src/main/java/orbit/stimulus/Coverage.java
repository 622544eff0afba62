package orbit.stimulus;

/**
 * How much of a pixel lies within a shape, from its centre's signed distance to the outline in
 * pixels: the shape blurred by a tent of half width 1, so that an edge is about one pixel wide in
 * every direction and the light stays the same when the shape moves by parts of a pixel.
 */
final class Coverage {

  private Coverage() {}

  /**
   * From 0 outside to 1 inside.
   *
   * @param depth pixels from the outline inwards; negative outside
   */
  static double inside(double depth) {
    if (depth >= 1) {
      return 1;
    }
    if (depth <= -1) {
      return 0;
    }
    double left = 1 - Math.abs(depth);
    return depth < 0 ? left * left / 2 : 1 - left * left / 2;
  }

  /**
   * Of a stroke; one thinner than a pixel is faint instead of broken.
   *
   * @param distance pixels from its middle line, not negative
   * @param width in pixels
   */
  static double stroke(double distance, double width) {
    return inside(width / 2 - distance) - inside(-width / 2 - distance);
  }
}
