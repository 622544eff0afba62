package orbit.training;

/**
 * A turned, perhaps mirrored frame about a centre, in pixels: x' = c (x - cx) + s (y - cy), y' =
 * handed (c (y - cy) - s (x - cx)).
 */
record Frame(double centreX, double centreY, double cosine, double sine, double handed) {

  static Frame random(double centreX, double centreY, Draws draws) {
    double angle = 2 * StrictMath.PI * draws.uniform();
    return new Frame(
        centreX, centreY, StrictMath.cos(angle), StrictMath.sin(angle), draws.chance(0.5) ? -1 : 1);
  }

  double across(double x, double y) {
    return cosine * (x - centreX) + sine * (y - centreY);
  }

  double along(double x, double y) {
    return handed * (cosine * (y - centreY) - sine * (x - centreX));
  }
}
