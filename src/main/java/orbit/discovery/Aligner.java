package orbit.discovery;

import java.util.Arrays;

/**
 * Finds the turn that carries one unit's terms a onto another's b: the maximum over rotation s and
 * hue u of {@code Re sum_t conj(a_t) b_t exp(i (turn_t s + hue_t u))}, on a grid and then by a
 * parabola.
 */
final class Aligner {

  private static final int TURNS = 72;
  private static final int HUES = 24;
  private static final int TURNS_WITH_HUES = 36;

  private final Signatures signatures;
  private final int lowestHue;
  private final int hueCount;
  private final int turnCount;
  private final int turnSteps;
  private final int hueSteps;
  private final int quarter;

  /** [frequency][step], for steps up to a quarter turn. */
  private final double[][] turnCos;

  private final double[][] turnSin;

  Aligner(Signatures signatures) {
    this.signatures = signatures;
    lowestHue = Arrays.stream(signatures.hue()).min().orElse(0);
    hueCount = Arrays.stream(signatures.hue()).max().orElse(0) - lowestHue + 1;
    turnCount = Arrays.stream(signatures.turn()).max().orElse(0) + 1;
    boolean hues = hueCount > 1 || lowestHue != 0;
    hueSteps = hues ? HUES : 1;
    turnSteps = turnCount == 1 ? 1 : hues ? TURNS_WITH_HUES : TURNS;
    quarter = turnSteps / 4 + 1;
    turnCos = new double[turnCount][quarter];
    turnSin = new double[turnCount][quarter];
    for (int k = 0; k < turnCount; k++) {
      for (int step = 0; step < quarter; step++) {
        double phase = 2 * Math.PI * k * step / turnSteps;
        turnCos[k][step] = Math.cos(phase);
        turnSin[k][step] = Math.sin(phase);
      }
    }
  }

  /**
   * The best turn.
   *
   * @param mirrors whether a may be mirrored first
   */
  Alignment best(double[] a, double[] b, boolean mirrors) {
    Alignment straight = best(a, b);
    return mirrors ? better(straight, signatures.mirrored(a), b) : straight;
  }

  /**
   * The best turns of a onto each of many.
   *
   * @param mirrors whether a may be mirrored first
   */
  Alignment[] best(double[] a, double[][] many, int count, boolean mirrors) {
    double[] mirrored = mirrors ? signatures.mirrored(a) : a;
    Alignment[] found = new Alignment[count];
    for (int k = 0; k < count; k++) {
      Alignment straight = best(a, many[k]);
      found[k] = mirrors ? better(straight, mirrored, many[k]) : straight;
    }
    return found;
  }

  private Alignment better(Alignment straight, double[] mirrored, double[] b) {
    Alignment flipped = best(mirrored, b);
    return flipped.correlation() > straight.correlation()
        ? new Alignment(flipped.correlation(), flipped.rotation(), flipped.hue(), true)
        : straight;
  }

  /** The correlation after a given turn. */
  double at(double[] a, double[] b, double rotation, double hue) {
    double[][] cross = cross(a, b);
    double sum = 0;
    double turn = Math.toRadians(rotation);
    double colour = Math.toRadians(hue);
    for (int h = 0; h < hueCount; h++) {
      for (int k = 0; k < turnCount; k++) {
        double phase = k * turn + (lowestHue + h) * colour;
        sum += cross[h][2 * k] * Math.cos(phase) - cross[h][2 * k + 1] * Math.sin(phase);
      }
    }
    return sum;
  }

  /** Sum over the terms of each frequency of conj(a) b, [hue][re, im of each turn frequency]. */
  private double[][] cross(double[] a, double[] b) {
    double[][] cross = new double[hueCount][2 * turnCount];
    int[] hue = signatures.hue();
    int[] turn = signatures.turn();
    for (int t = 0; t < hue.length; t++) {
      double[] row = cross[hue[t] - lowestHue];
      int k = 2 * turn[t];
      int z = 2 * t;
      row[k] += a[z] * b[z] + a[z + 1] * b[z + 1];
      row[k + 1] += a[z] * b[z + 1] - a[z + 1] * b[z];
    }
    return cross;
  }

  private Alignment best(double[] a, double[] b) {
    double[][] cross = cross(a, b);
    double[][] surface = new double[hueSteps][];
    int bestHue = 0;
    int bestTurn = 0;
    for (int u = 0; u < hueSteps; u++) {
      surface[u] = overTurns(atHue(cross, u));
      for (int s = 0; s < turnSteps; s++) {
        if (surface[u][s] > surface[bestHue][bestTurn]) {
          bestHue = u;
          bestTurn = s;
        }
      }
    }
    double top = surface[bestHue][bestTurn];
    double[] turns = surface[bestHue];
    double[] s =
        vertex(
            turns[Math.floorMod(bestTurn - 1, turnSteps)], top, turns[(bestTurn + 1) % turnSteps]);
    double[] u =
        vertex(
            surface[Math.floorMod(bestHue - 1, hueSteps)][bestTurn],
            top,
            surface[(bestHue + 1) % hueSteps][bestTurn]);
    return new Alignment(
        Math.min(1, top + s[1] + u[1]),
        Angles.wrapped((bestTurn + s[0]) * 360 / turnSteps),
        Angles.wrapped((bestHue + u[0]) * 360 / hueSteps),
        false);
  }

  /** The terms' sums at one hue turn, [re, im of each turn frequency]. */
  private double[] atHue(double[][] cross, int step) {
    if (hueSteps == 1) {
      return cross[0];
    }
    double[] sums = new double[2 * turnCount];
    for (int h = 0; h < hueCount; h++) {
      double phase = 2 * Math.PI * (lowestHue + h) * step / hueSteps;
      double cos = Math.cos(phase);
      double sin = Math.sin(phase);
      for (int k = 0; k < sums.length; k += 2) {
        sums[k] += cross[h][k] * cos - cross[h][k + 1] * sin;
        sums[k + 1] += cross[h][k] * sin + cross[h][k + 1] * cos;
      }
    }
    return sums;
  }

  /** The sums after every turn. */
  private double[] overTurns(double[] sums) {
    // a, -a, 180 - a and 180 + a share their cosines and sines but for the signs
    double[] cosOfEven = new double[quarter];
    double[] sinOfEven = new double[quarter];
    double[] cosOfOdd = new double[quarter];
    double[] sinOfOdd = new double[quarter];
    for (int k = 0; k < turnCount; k++) {
      addTo(k % 2 == 0 ? cosOfEven : cosOfOdd, sums[2 * k], turnCos[k]);
      addTo(k % 2 == 0 ? sinOfEven : sinOfOdd, sums[2 * k + 1], turnSin[k]);
    }
    double[] values = new double[turnSteps];
    for (int step = 0; step < quarter; step++) {
      double cos = cosOfEven[step] + cosOfOdd[step];
      double sin = sinOfEven[step] + sinOfOdd[step];
      double oppositeCos = cosOfEven[step] - cosOfOdd[step];
      double oppositeSin = sinOfOdd[step] - sinOfEven[step];
      values[turnSteps / 2 - step] = oppositeCos - oppositeSin;
      values[(turnSteps / 2 + step) % turnSteps] = oppositeCos + oppositeSin;
      values[step] = cos - sin;
      values[(turnSteps - step) % turnSteps] = cos + sin;
    }
    return values;
  }

  private static void addTo(double[] sums, double factor, double[] values) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += factor * values[k];
    }
  }

  /** Where between three values a parabola is highest, and by how much higher than the middle. */
  static double[] vertex(double before, double top, double after) {
    double bend = before - 2 * top + after;
    if (bend > -1e-12) {
      return new double[] {0, 0};
    }
    double at = Math.clamp((before - after) / (2 * bend), -0.5, 0.5);
    return new double[] {at, -(before - after) * at / 4};
  }
}
