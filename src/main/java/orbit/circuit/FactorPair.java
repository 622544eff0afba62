package orbit.circuit;

import orbit.family.Factor;
import orbit.family.Member;
import orbit.family.Place;
import orbit.network.Weights;

/**
 * Two factors of the weights into a family of boundaries, told apart by the side on which they
 * excite: {@code m = sum over o, y, x of T[o][y][x] (x cos a_o + y sin a_o) / sum of |T|}, where
 * a_o is the angle of the output's place and x, y are counted from the kernel's centre.
 *
 * @param towards the factor with the greater moment
 * @param away the other
 * @param momentTowards in steps of the kernel
 * @param momentAway in steps of the kernel
 * @param error of the factorization, a share of ‖W‖
 */
record FactorPair(
    Factor.Weighted towards,
    Factor.Weighted away,
    double momentTowards,
    double momentAway,
    double error) {

  /**
   * @param weights [output of the side][unit of the input's layer]
   * @throws IllegalArgumentException if there are no weights but 0
   */
  static FactorPair of(Weights weights, Side output, long seed) {
    Factors factors = OneSidedNmf.of(weights, 2, seed);
    double first = moment(factors, 0, weights, output);
    double second = moment(factors, 1, weights, output);
    int towards = first >= second ? 0 : 1;
    return new FactorPair(
        factors.factor(towards),
        factors.factor(1 - towards),
        Math.max(first, second),
        Math.min(first, second),
        factors.error());
  }

  /** Whether one excites where the places point and the other on the opposite side. */
  boolean clear() {
    return momentTowards > 0 && momentAway < 0;
  }

  Factor.Weighted at(Factor.End end) {
    return switch (end) {
      case TOWARDS -> towards;
      case AWAY -> away;
    };
  }

  private static double moment(Factors factors, int component, Weights weights, Side output) {
    double moment = 0;
    double mass = 0;
    for (int o = 0; o < output.size(); o++) {
      double angle = angle(output.member(o));
      double[] kernel = factors.kernel(component, o);
      for (int k = 0; k < kernel.length; k++) {
        int row = k / weights.width();
        double x = k % weights.width() - (weights.width() - 1) / 2.0;
        double y = row - (weights.height() - 1) / 2.0;
        moment += kernel[k] * (x * Math.cos(angle) + y * Math.sin(angle));
        mass += Math.abs(kernel[k]);
      }
    }
    return mass == 0 ? 0 : moment / mass;
  }

  /** Where the feature points, in radians clockwise from the right. */
  private static double angle(Member member) {
    return switch (member.place()) {
      case Place.OnOrbit at ->
          Math.toRadians(at.element().rotation() + (at.element().mirrored() ? 180 : 0));
      case Place.Scale scale -> 0;
      case Place.Variant variant -> 0;
    };
  }
}
