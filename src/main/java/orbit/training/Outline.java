package orbit.training;

/**
 * A star-shaped outline r(t) = base + sum over k of (even[k] cos kt + odd[k] sin kt), in leaf
 * radii.
 */
record Outline(double base, double[] even, double[] odd) {

  static final Outline FLOWER =
      new Outline(0.79, new double[] {0, 0, 0, 0, 0, 0.25}, new double[6]);

  private static final int HARMONICS = 5;

  /** A smooth outline within radius 1, with harmonics that weaken with their number. */
  static Outline random(Draws draws) {
    double[] even = new double[HARMONICS + 1];
    double[] odd = new double[HARMONICS + 1];
    double largest = 0;
    for (int k = 2; k <= HARMONICS; k++) {
      even[k] = draws.between(-0.36, 0.36) / k;
      odd[k] = draws.between(-0.36, 0.36) / k;
      largest += Math.abs(even[k]) + Math.abs(odd[k]);
    }
    return new Outline(1 - 0.7 * largest, even, odd);
  }

  /** The radial excess divided by the slope of the outline: a signed distance near the outline. */
  double distance(double u, double v) {
    double radius = Math.sqrt(u * u + v * v) + 1e-9;
    double cosine = u / radius;
    double sine = v / radius;
    double real = cosine;
    double imaginary = sine;
    double reach = base;
    double slope = 0;
    // Powers of e^it instead of cos and sin, which differ between machines.
    for (int k = 2; k < even.length; k++) {
      double next = real * cosine - imaginary * sine;
      imaginary = real * sine + imaginary * cosine;
      real = next;
      reach += even[k] * real + odd[k] * imaginary;
      slope += k * (odd[k] * real - even[k] * imaginary);
    }
    double relative = slope / reach;
    return (radius - reach) / Math.sqrt(1 + relative * relative);
  }
}
