package orbit.training;

/**
 * One leaf: a shape in a turned frame, covered with a surface.
 *
 * @param radius in pixels
 * @param edge the width of the soft edge in pixels
 */
record Leaf(
    LeafShape shape, Outline outline, Frame frame, double radius, double edge, Surface surface) {

  static Leaf random(LeafShape shape, Frame frame, double radius, Surface surface, Draws draws) {
    Outline outline = shape == LeafShape.BLOB ? Outline.random(draws) : Outline.FLOWER;
    double u = draws.uniform();
    return new Leaf(shape, outline, frame, radius, 0.7 + 1.5 * u * u * u, surface);
  }

  /** Paints over what is there: size x size pixels, three planes, values 0..1. */
  void paint(float[] into, int offset, int size) {
    double reach = LeafShape.REACH * radius + edge;
    int left = Math.max(0, (int) Math.floor(frame.centreX() - reach));
    int right = Math.min(size - 1, (int) Math.ceil(frame.centreX() + reach));
    int top = Math.max(0, (int) Math.floor(frame.centreY() - reach));
    int bottom = Math.min(size - 1, (int) Math.ceil(frame.centreY() + reach));
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double a = frame.across(x, y);
        double b = frame.along(x, y);
        double share = 0.5 - shape.distance(a / radius, b / radius, outline) * radius / edge;
        if (share > 0) {
          surface.cover(into, offset + y * size + x, size * size, Math.min(1, share), a, b);
        }
      }
    }
  }
}
