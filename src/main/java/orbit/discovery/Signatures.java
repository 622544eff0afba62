package orbit.discovery;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What makes a unit recognisable, as complex terms z of length 1 together: turned by {@code a}
 * degrees and recoloured by {@code b}, the unit's copy has {@code z_t exp(-i (turn_t a + hue_t
 * b))}. Terms that nothing changes (both frequencies 0) are left out.
 *
 * @param hue frequency of each term under hue turns; may be negative
 * @param turn frequency of each term under rotation, not negative; 0 only with a positive hue
 * @param mirror the term of frequency {@code (-hue, turn)} of the same source
 * @param mirrorSign by which that term is multiplied, 1 or -1
 * @param values [unit][2 x terms], real and imaginary parts in turns
 * @param strength of each unit before its terms were brought to length 1
 */
record Signatures(
    int[] hue, int[] turn, int[] mirror, int[] mirrorSign, double[][] values, double[] strength) {

  /** Brings the terms of each unit to length 1. */
  static Signatures of(int[] hue, int[] turn, int[] mirror, int[] mirrorSign, double[][] values) {
    double[] strength = new double[values.length];
    double[][] unit = new double[values.length][];
    for (int u = 0; u < values.length; u++) {
      strength[u] = length(values[u]);
      unit[u] = scaled(values[u], strength[u] > 0 ? 1 / strength[u] : 0);
    }
    return new Signatures(hue, turn, mirror, mirrorSign, unit, strength);
  }

  int units() {
    return values.length;
  }

  int terms() {
    return hue.length;
  }

  static double length(double[] terms) {
    double sum = 0;
    for (double value : terms) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }

  private static double[] scaled(double[] terms, double factor) {
    double[] scaled = new double[terms.length];
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = terms[k] * factor;
    }
    return scaled;
  }

  /** Some of the units, in the order asked for. */
  Signatures of(int[] some) {
    double[][] chosen = new double[some.length][];
    double[] strengths = new double[some.length];
    for (int k = 0; k < some.length; k++) {
      chosen[k] = values[some[k]];
      strengths[k] = strength[some[k]];
    }
    return new Signatures(hue, turn, mirror, mirrorSign, chosen, strengths);
  }

  /** Some of the terms, brought to length 1 again; none is the mirror of one that is left out. */
  Signatures ofTerms(int[] kept) {
    int[] place = new int[terms()];
    for (int k = 0; k < kept.length; k++) {
      place[kept[k]] = k;
    }
    double[][] chosen = new double[units()][2 * kept.length];
    for (int u = 0; u < chosen.length; u++) {
      for (int k = 0; k < kept.length; k++) {
        chosen[u][2 * k] = strength[u] * values[u][2 * kept[k]];
        chosen[u][2 * k + 1] = strength[u] * values[u][2 * kept[k] + 1];
      }
    }
    return of(
        Arrays.stream(kept).map(t -> hue[t]).toArray(),
        Arrays.stream(kept).map(t -> turn[t]).toArray(),
        Arrays.stream(kept).map(t -> place[mirror[t]]).toArray(),
        Arrays.stream(kept).map(t -> mirrorSign[t]).toArray(),
        chosen);
  }

  /** The terms of the copy that is mirrored so that {@code r(a)} becomes {@code r(-a)}. */
  double[] mirrored(double[] terms) {
    double[] mirrored = new double[terms.length];
    for (int t = 0; t < hue.length; t++) {
      int from = turn[t] == 0 ? t : mirror[t];
      mirrored[2 * t] = mirrorSign[t] * terms[2 * from];
      mirrored[2 * t + 1] = mirrorSign[t] * (turn[t] == 0 ? 1 : -1) * terms[2 * from + 1];
    }
    return mirrored;
  }

  /** The terms of the copy at {@code from + (rotation, hue)} degrees. */
  double[] moved(double[] terms, double rotation, double hueTurn) {
    double[] moved = new double[terms.length];
    for (int t = 0; t < hue.length; t++) {
      double phase = -Math.toRadians(turn[t] * rotation + hue[t] * hueTurn);
      double cos = Math.cos(phase);
      double sin = Math.sin(phase);
      moved[2 * t] = terms[2 * t] * cos - terms[2 * t + 1] * sin;
      moved[2 * t + 1] = terms[2 * t] * sin + terms[2 * t + 1] * cos;
    }
    return moved;
  }

  /** Terms of the same sizes with phases drawn at random: what chance gives. */
  static double[] shuffled(double[] terms, SplittableRandom random) {
    double[] shuffled = new double[terms.length];
    for (int t = 0; t < terms.length; t += 2) {
      double size = Math.hypot(terms[t], terms[t + 1]);
      double phase = 2 * Math.PI * random.nextDouble();
      shuffled[t] = size * Math.cos(phase);
      shuffled[t + 1] = size * Math.sin(phase);
    }
    return shuffled;
  }
}
