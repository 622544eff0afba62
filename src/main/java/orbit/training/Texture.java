package orbit.training;

/** The class of a leaf's texture, in the order of the class numbers; periods in pixels. */
public enum Texture {
  PLAIN(1, 1),
  STRIPES(7, 11),
  CHECKS(4, 6),
  FINE_GRATING(3, 4),
  FINE_NOISE(1, 1.5),
  COARSE_NOISE(4, 7);

  private final double shortest;
  private final double longest;

  Texture(double shortest, double longest) {
    this.shortest = shortest;
    this.longest = longest;
  }

  /** A pattern of this class with a period, a phase and a grain of its own. */
  Pattern pattern(Draws draws) {
    double period = draws.between(shortest, longest);
    double steepness = this == STRIPES && draws.chance(0.5) ? 0.6 : 4;
    return new Pattern(
        this,
        1 / period,
        draws.between(0, 64),
        draws.between(0, 64),
        steepness,
        (int) draws.bits());
  }
}
