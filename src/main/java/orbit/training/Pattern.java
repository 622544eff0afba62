package orbit.training;

/**
 * A texture as a function of the place: (x, y) in pixels of the leaf's turned frame to 0..1, the
 * share of the second colour.
 *
 * @param frequency waves, cells or grains per pixel
 * @param phaseX where the pattern begins, in periods
 * @param phaseY where the pattern begins, in periods
 * @param steepness how fast a stripe or check goes from one colour to the other
 */
record Pattern(
    Texture texture, double frequency, double phaseX, double phaseY, double steepness, int grain) {

  double at(double x, double y) {
    double a = x * frequency + phaseX;
    double b = y * frequency + phaseY;
    return switch (texture) {
      case PLAIN -> 0;
      case STRIPES -> clamped(0.5 + steepness * wave(a));
      case CHECKS -> clamped(0.5 + steepness * wave(0.5 * a) * wave(0.5 * b));
      case FINE_GRATING -> 0.5 + 0.5 * wave(a);
      case FINE_NOISE -> clamped(0.5 + 1.6 * (noise(a, b) - 0.5));
      case COARSE_NOISE -> clamped(0.5 + 2.5 * (noise(a, b) - 0.5));
    };
  }

  /** A wave of period 1 between -1 and 1, made of two parabolas. */
  private static double wave(double t) {
    double s = 2 * (t - Math.floor(t)) - 1;
    return 4 * s * (1 - Math.abs(s));
  }

  /** Random values at the whole numbers, blended smoothly between. */
  private double noise(double a, double b) {
    double floorA = Math.floor(a);
    double floorB = Math.floor(b);
    double s = smooth(a - floorA);
    double t = smooth(b - floorB);
    int i = (int) floorA;
    int j = (int) floorB;
    double top = lattice(i, j) * (1 - s) + lattice(i + 1, j) * s;
    double bottom = lattice(i, j + 1) * (1 - s) + lattice(i + 1, j + 1) * s;
    return top * (1 - t) + bottom * t;
  }

  private double lattice(int i, int j) {
    int h = i * 0x165667B1 + j * 0x27D4EB2F + grain;
    h = (h ^ (h >>> 15)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return ((h ^ (h >>> 16)) >>> 8) * 0x1p-24;
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double clamped(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
