package orbit.training;

/**
 * What a leaf or background is covered with: two colours, a pattern that mixes them and a linear
 * shading 1 + shadeX x + shadeY y in pixels of the turned frame.
 */
record Surface(Pattern pattern, Palette palette, double shadeX, double shadeY) {

  private static final double STRONGEST_SHADING = 0.2;

  /** A surface whose shading is at most 20 % at the radius, in pixels. */
  static Surface random(Texture texture, Palette palette, double radius, Draws draws) {
    double angle = 2 * StrictMath.PI * draws.uniform();
    double strength = STRONGEST_SHADING * draws.uniform() / radius;
    return new Surface(
        texture.pattern(draws),
        palette,
        strength * StrictMath.cos(angle),
        strength * StrictMath.sin(angle));
  }

  /** Covers a share of the pixel; {@code plane} is the distance between the colour planes. */
  void cover(float[] into, int pixel, int plane, double share, double x, double y) {
    double mix = pattern.at(x, y);
    double light = 1 + shadeX * x + shadeY * y;
    Colour a = palette.first();
    Colour b = palette.second();
    blend(into, pixel, share, light * (a.red() + mix * (b.red() - a.red())));
    blend(into, pixel + plane, share, light * (a.green() + mix * (b.green() - a.green())));
    blend(into, pixel + 2 * plane, share, light * (a.blue() + mix * (b.blue() - a.blue())));
  }

  private static void blend(float[] into, int at, double share, double value) {
    into[at] = (float) (into[at] + share * (value - into[at]));
  }
}
