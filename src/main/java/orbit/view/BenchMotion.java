package orbit.view;

import orbit.stimulus.Parameter;

/** How a parameter runs by itself: angles round and round, others to and fro. */
final class BenchMotion {

  private double direction = 1;

  /**
   * @param by how far, in parts of 360 for what is no angle
   * @return the value afterwards, within the parameter's limits
   */
  double advance(Parameter parameter, double value, double by) {
    if (parameter.isAngle()) {
      return value + by;
    }
    if (parameter == Parameter.MIRROR) {
      return value >= 0.5 ? 0 : 1;
    }
    boolean factor = parameter == Parameter.SCALE;
    double low = factor ? Math.log(parameter.low()) : parameter.low();
    double high = factor ? Math.log(parameter.high()) : parameter.high();
    double now = factor ? Math.log(value) : value;
    double next = now + direction * by / 360 * (high - low);
    if (next > high || next < low) {
      direction = -direction;
      next = Math.clamp(2 * (next > high ? high : low) - next, low, high);
    }
    // rounding must not lead beyond the ends
    return Math.clamp(factor ? Math.exp(next) : next, parameter.low(), parameter.high());
  }
}
