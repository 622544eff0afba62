package orbit.training;

/** The two colours of a leaf or a background; its texture goes from the first to the second. */
record Palette(Colour first, Colour second) {

  private static final double JITTER = 0.04;
  private static final double LARGEST_JITTER = 0.07;

  /** The colours of a labelled leaf: the first of the class, the second told apart by luminance. */
  static Palette labelled(int hue, Draws draws) {
    double jitter = JITTER * draws.normal();
    double turns =
        (double) hue / Labels.HUES + Math.max(-LARGEST_JITTER, Math.min(LARGEST_JITTER, jitter));
    Colour first = Colour.hsv(turns, draws.between(0.55, 1), draws.between(0.5, 1));
    double wanted = contrasting(first.luminance(), draws.between(0.36, 0.5), draws);
    Colour second =
        draws.chance(0.5)
            ? first.withLuminance(wanted)
            : Colour.hsv(draws.uniform(), draws.between(0, 0.1), 1).withLuminance(wanted);
    return new Palette(first, second);
  }

  /** Any colours, with more variance of luminance than of chroma; contrast 0.1 to strongest. */
  static Palette natural(double strongest, Draws draws) {
    Colour first = natural(draws, draws.uniform());
    double wanted = contrasting(first.luminance(), draws.between(0.1, strongest), draws);
    Colour second = draws.chance(0.5) ? first : natural(draws, draws.uniform());
    return new Palette(first, second.withLuminance(wanted));
  }

  private static Colour natural(Draws draws, double hue) {
    double u = draws.uniform();
    double saturation = draws.chance(0.25) ? 0.08 * u : 0.1 + 0.75 * u * u;
    return Colour.hsv(hue, saturation, draws.between(0.12, 0.95));
  }

  private static double contrasting(double luminance, double contrast, Draws draws) {
    boolean canDarken = luminance - contrast >= 0.03;
    boolean canLighten = luminance + contrast <= 0.97;
    boolean darken = canDarken && (!canLighten || draws.chance(0.5));
    return darken ? luminance - contrast : Math.min(0.97, luminance + contrast);
  }
}
