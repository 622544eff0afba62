package orbit.stimulus;

/**
 * From pixels to a stimulus' own coordinates: {@code l = M S^-1 R^-1 (p - shift)}, as the stimulus
 * is mirrored, then scaled, turned and shifted; quarter turns are exact.
 *
 * @param pixels length of 1, in pixels
 */
record Frame(
    double centreX,
    double centreY,
    double cos,
    double sin,
    double across,
    double down,
    double pixels) {

  static Frame of(Settings settings, Placement placement) {
    double degrees = settings.get(Parameter.ROTATION);
    double radians = Math.toRadians(degrees);
    boolean quarter = degrees % 90 == 0;
    double cos = quarter ? Math.rint(Math.cos(radians)) : Math.cos(radians);
    double sin = quarter ? Math.rint(Math.sin(radians)) : Math.sin(radians);
    double pixels = placement.radius() * settings.get(Parameter.SCALE);
    return new Frame(
        placement.centreX() + settings.get(Parameter.X) * placement.radius(),
        placement.centreY() + settings.get(Parameter.Y) * placement.radius(),
        cos,
        sin,
        (mirrored(settings) ? -1 : 1) / pixels,
        1 / pixels,
        pixels);
  }

  private static boolean mirrored(Settings settings) {
    return settings.get(Parameter.MIRROR) >= 0.5;
  }

  /** To the right of the origin, of the pixel's centre. */
  double x(int column, int row) {
    return ((column - centreX) * cos + (row - centreY) * sin) * across;
  }

  /** Below the origin. */
  double y(int column, int row) {
    return ((row - centreY) * cos - (column - centreX) * sin) * down;
  }
}
