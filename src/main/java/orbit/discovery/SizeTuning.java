package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the units of a layer answer stimuli at sizes in even steps of log scale, as Fourier terms
 * over the angle: turned by {@code a} degrees, a copy has {@code z exp(-i k a)}.
 *
 * @param layer its name
 * @param radius half the side of the receptive field in pixels: the length that scale 1 takes for 1
 * @param terms [unit][real and imaginary part of each term]; a term at each size, of each stimulus,
 *     for each frequency k = 1 to {@value #TURNS}, the frequency running fastest and the size
 *     slowest
 * @param kind what carries copies; of round features the terms are real and have no frequency
 * @param names of the stimuli, by what units answer at the best of the sizes
 */
record SizeTuning(
    String layer, double radius, SizedKind kind, double[][] terms, FamilyNames names) {

  static final int SIZES = 9;
  static final int STEPS_PER_OCTAVE = 4;
  static final int ANGLES = 18;
  static final int TURNS = (ANGLES - 1) / 2;

  /** Colours of which the answers tell what a round feature is. */
  private static final int HUES = 6;

  /** Below this share of the layer's median, a unit's answers change too little to compare. */
  private static final double FAINT = 0.05;

  /** So many strangers at least, even if another stimulus drives some of them better. */
  private static final int STRANGERS = 20;

  /** Scales from a half to double, in shares of the layer's field. */
  static List<Double> scales() {
    return IntStream.range(0, SIZES)
        .mapToObj(s -> Math.pow(2, (s - SIZES / 2) / (double) STEPS_PER_OCTAVE))
        .toList();
  }

  /**
   * Of what is turned, or recoloured.
   *
   * @param answers to each stimulus; [unit][size x {@value #ANGLES} + angle], sizes in the place of
   *     hues
   */
  static SizeTuning of(SizedKind kind, String layer, double radius, List<Responses> answers) {
    List<Responses> parts = new ArrayList<>();
    for (int s = 0; s < SIZES; s++) {
      int from = s * ANGLES;
      answers.forEach(
          each -> parts.add(turned(each, curve -> Arrays.copyOfRange(curve, from, from + ANGLES))));
    }
    double[][] terms = ResponseTerms.unbalanced(parts);
    int[] stimulus =
        IntStream.range(0, SIZES * answers.size() * TURNS)
            .map(t -> t / TURNS % answers.size())
            .toArray();
    ResponseTerms.balance(terms, stimulus);
    return new SizeTuning(layer, radius, kind, terms, new FamilyNames(best(answers)));
  }

  /**
   * Of what nothing turns: the answers themselves, and the means over all angles, at each size.
   *
   * @param round answers to round stimuli, [unit][size]
   * @param turned to others, as above
   * @param recoloured to coloured ones, with hues in the place of angles
   */
  static SizeTuning round(
      String layer,
      double radius,
      List<Responses> round,
      List<Responses> turned,
      List<Responses> recoloured) {
    List<double[][]> curves = new ArrayList<>();
    round.forEach(each -> curves.add(each.values()));
    turned.forEach(each -> curves.add(means(each.values())));
    for (Responses each : recoloured) {
      for (int hue = 0; hue < ANGLES; hue += ANGLES / HUES) {
        curves.add(at(each.values(), hue));
      }
    }
    int count = curves.size();
    double[][] terms = new double[round.getFirst().units()][2 * SIZES * count];
    for (int u = 0; u < terms.length; u++) {
      for (int t = 0; t < SIZES * count; t++) {
        terms[u][2 * t] = curves.get(t % count)[u][t / count];
      }
    }
    ResponseTerms.balance(terms, IntStream.range(0, SIZES * count).map(t -> t % count).toArray());
    List<Responses> names = new ArrayList<>(best(turned));
    for (Responses each : round) {
      double[][] most =
          Arrays.stream(each.values())
              .map(curve -> new double[] {Arrays.stream(curve).max().orElse(0)})
              .toArray(double[][]::new);
      names.add(new Responses(each.stimulus(), 1, 1, most));
    }
    return new SizeTuning(layer, radius, SizedKind.ROUND, terms, new FamilyNames(names));
  }

  private static double[][] means(double[][] values) {
    double[][] means = new double[values.length][SIZES];
    for (int u = 0; u < values.length; u++) {
      for (int k = 0; k < values[u].length; k++) {
        means[u][k / ANGLES] += values[u][k] / ANGLES;
      }
    }
    return means;
  }

  private static double[][] at(double[][] values, int hue) {
    return Arrays.stream(values)
        .map(curve -> IntStream.range(0, SIZES).mapToDouble(s -> curve[s * ANGLES + hue]).toArray())
        .toArray(double[][]::new);
  }

  private static List<Responses> best(List<Responses> answers) {
    return answers.stream().map(each -> turned(each, SizeTuning::best)).toList();
  }

  @FunctionalInterface
  private interface Part {
    double[] of(double[] curve);
  }

  private static Responses turned(Responses all, Part part) {
    double[][] values = Arrays.stream(all.values()).map(part::of).toArray(double[][]::new);
    return new Responses(all.stimulus(), 1, ANGLES, values);
  }

  /** The largest answer at each angle. */
  private static double[] best(double[] curve) {
    double[] best = Arrays.copyOf(curve, ANGLES);
    for (int k = ANGLES; k < curve.length; k++) {
      best[k % ANGLES] = Math.max(best[k % ANGLES], curve[k]);
    }
    return best;
  }

  int units() {
    return terms.length;
  }

  /**
   * The terms of a unit turned back by an angle, those alone that a feature has which looks the
   * same several times in a turn.
   *
   * @param symmetry how often
   */
  double[] upright(int unit, double degrees, int symmetry) {
    double[] upright = new double[terms[unit].length];
    for (int t = 0; t < upright.length; t += 2) {
      int k = kind.frequency(t / 2);
      if (k % symmetry == 0) {
        double phase = Math.toRadians(k * degrees);
        double re = terms[unit][t];
        double im = terms[unit][t + 1];
        upright[t] = re * Math.cos(phase) - im * Math.sin(phase);
        upright[t + 1] = re * Math.sin(phase) + im * Math.cos(phase);
      }
    }
    return upright;
  }

  /**
   * Units that answer, are not among the given ones, and that a stimulus drives better than any
   * other one does; where these are few, the next ones, too.
   */
  int[] strangers(int stimulus, Set<Integer> members) {
    double[] strength = Arrays.stream(terms).mapToDouble(Signatures::length).toArray();
    double[] sorted = strength.clone();
    Arrays.sort(sorted);
    double least = sorted.length == 0 ? 0 : FAINT * sorted[sorted.length / 2];
    List<Integer> others =
        IntStream.range(0, units())
            .filter(u -> strength[u] > least && names.peak(u) > 0 && !members.contains(u))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer u) -> -share(stimulus, u)))
            .toList();
    long driven = others.stream().filter(u -> names.best(u) == stimulus).count();
    return others.stream().limit(Math.max(driven, STRANGERS)).mapToInt(Integer::intValue).toArray();
  }

  private double share(int stimulus, int unit) {
    return names.drive(stimulus, unit) / names.drive(names.best(unit), unit);
  }
}
