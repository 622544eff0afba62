package orbit.training;

/**
 * The last pass over a picture: linear shading about the centre, noise, and 0..1 to -1..1.
 *
 * @param shadeX change of light per pixel to the right
 * @param shadeY change of light per pixel down
 */
record Finish(double centre, double shadeX, double shadeY, long grain) {

  private static final double STRONGEST_SHADING = 0.2;
  private static final double NOISE = 0.03;

  // The sum of four numbers that are uniform in 0..65535 has this standard deviation.
  private static final double SUM_DEVIATION = 65536 * 0.5773502691896257;

  static Finish random(double centre, Draws draws) {
    double angle = 2 * StrictMath.PI * draws.uniform();
    double strength = STRONGEST_SHADING * draws.uniform() / centre;
    return new Finish(
        centre, strength * StrictMath.cos(angle), strength * StrictMath.sin(angle), draws.bits());
  }

  void apply(float[] into, int offset, int size) {
    int at = offset;
    long counter = grain;
    for (int plane = 0; plane < 3; plane++) {
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          double light = 1 + shadeX * (x - centre) + shadeY * (y - centre);
          counter += Draws.GOLDEN_GAMMA;
          double value = 2 * light * into[at] - 1 + noise(Draws.mix(counter));
          into[at++] = (float) Math.max(-1, Math.min(1, value));
        }
      }
    }
  }

  private static double noise(long bits) {
    long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
    return NOISE / SUM_DEVIATION * (sum - 131070);
  }
}
