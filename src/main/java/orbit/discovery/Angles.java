package orbit.discovery;

/** Arithmetic of degrees on a circle. */
final class Angles {

  private Angles() {}

  /** From 0 to below 360. */
  static double wrapped(double degrees) {
    return wrapped(degrees, 360);
  }

  static double wrapped(double degrees, double period) {
    double rest = degrees - Math.floor(degrees / period) * period;
    return rest >= period ? 0 : rest;
  }

  /** The way from one angle to another, from minus half to half a period. */
  static double way(double from, double to, double period) {
    double way = wrapped(to - from, period);
    return way > period / 2 ? way - period : way;
  }

  /** The weighted circular mean, from 0 to below the period; 0 where there is no direction. */
  static double mean(double[] degrees, double[] weights, double period) {
    double re = 0;
    double im = 0;
    for (int k = 0; k < degrees.length; k++) {
      double phase = 2 * Math.PI * degrees[k] / period;
      re += weights[k] * Math.cos(phase);
      im += weights[k] * Math.sin(phase);
    }
    return Math.hypot(re, im) < 1e-12
        ? 0
        : wrapped(Math.atan2(im, re) / (2 * Math.PI) * period, period);
  }
}
