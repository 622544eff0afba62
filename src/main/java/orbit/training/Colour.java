package orbit.training;

/** Red, green and blue, each 0..1. */
record Colour(double red, double green, double blue) {

  private static final Colour BLACK = new Colour(0, 0, 0);
  private static final Colour WHITE = new Colour(1, 1, 1);

  /** From the HSV wheel; hue in turns, any whole turn added. */
  static Colour hsv(double hue, double saturation, double value) {
    return new Colour(
        channel(hue + 5.0 / 6, saturation, value),
        channel(hue + 3.0 / 6, saturation, value),
        channel(hue + 1.0 / 6, saturation, value));
  }

  private static double channel(double turns, double saturation, double value) {
    double k = 6 * (turns - Math.floor(turns));
    double share = Math.max(0, Math.min(1, Math.min(k, 4 - k)));
    return value * (1 - saturation * share);
  }

  double luminance() {
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  }

  Colour mixed(Colour other, double share) {
    return new Colour(
        red + share * (other.red - red),
        green + share * (other.green - green),
        blue + share * (other.blue - blue));
  }

  /** The same hue with that luminance, by mixing with black or white. */
  Colour withLuminance(double wanted) {
    double own = luminance();
    return wanted <= own
        ? mixed(BLACK, 1 - wanted / own)
        : mixed(WHITE, (wanted - own) / (1 - own));
  }
}
