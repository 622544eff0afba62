package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Fourier terms of responses: over rotation, over hue, or over both; those of every stimulus
 * brought to about the same strength in the layer, so that the boldest does not speak alone.
 */
final class ResponseTerms {

  private static final int TURNS = 18;
  private static final int TURNS_WITH_HUES = 8;
  private static final int HUES = 3;
  private static final int HUES_ALONE = 6;

  /** How much of their own strength stimuli keep; one that no unit answers is not blown up. */
  private static final double FLOOR = 0.5;

  private record Term(int stimulus, int hue, int turn) {}

  private ResponseTerms() {}

  static Signatures of(List<Responses> all) {
    List<Term> terms = terms(all);
    double[][] values = unbalanced(all);
    balance(values, terms.stream().mapToInt(Term::stimulus).toArray());
    int[] hue = terms.stream().mapToInt(Term::hue).toArray();
    int[] turn = terms.stream().mapToInt(Term::turn).toArray();
    int[] mirror =
        terms.stream()
            .mapToInt(t -> terms.indexOf(new Term(t.stimulus(), -t.hue(), t.turn())))
            .toArray();
    int[] same = new int[hue.length];
    Arrays.fill(same, 1);
    return Signatures.of(hue, turn, mirror, same, values);
  }

  /** As they are, [unit][2 x terms], response by response. */
  static double[][] unbalanced(List<Responses> all) {
    List<Term> terms = terms(all);
    double[][] values = new double[all.getFirst().units()][];
    IntStream.range(0, values.length).parallel().forEach(u -> values[u] = values(all, terms, u));
    return values;
  }

  private static List<Term> terms(List<Responses> all) {
    List<Term> terms = new ArrayList<>();
    for (int s = 0; s < all.size(); s++) {
      Responses responses = all.get(s);
      boolean both = responses.hues() > 1 && responses.rotations() > 1;
      int turns = Math.min(both ? TURNS_WITH_HUES : TURNS, (responses.rotations() - 1) / 2);
      int hues = Math.min(both ? HUES : HUES_ALONE, (responses.hues() - 1) / 2);
      for (int k = 0; k <= turns; k++) {
        for (int h = k == 0 ? 1 : -hues; h <= hues; h++) {
          terms.add(new Term(s, h, k));
        }
      }
    }
    return terms;
  }

  private static double[] values(List<Responses> all, List<Term> terms, int unit) {
    double[] values = new double[2 * terms.size()];
    int stimulus = -1;
    double[] cos = {};
    double[] sin = {};
    for (int t = 0; t < terms.size(); t++) {
      Term term = terms.get(t);
      Responses responses = all.get(term.stimulus());
      int size = responses.hues() * responses.rotations();
      if (term.stimulus() != stimulus) {
        stimulus = term.stimulus();
        cos = new double[size];
        sin = new double[size];
        for (int k = 0; k < size; k++) {
          cos[k] = Math.cos(2 * Math.PI * k / size);
          sin[k] = Math.sin(2 * Math.PI * k / size);
        }
      }
      double[] answers = responses.values()[unit];
      double re = 0;
      double im = 0;
      for (int h = 0; h < responses.hues(); h++) {
        for (int r = 0; r < responses.rotations(); r++) {
          // both angles in steps of their common fine circle, so that one table serves all terms
          int step =
              Math.floorMod(
                  term.hue() * h * responses.rotations() + term.turn() * r * responses.hues(),
                  size);
          double answer = answers[h * responses.rotations() + r];
          re += answer * cos[step];
          im -= answer * sin[step];
        }
      }
      values[2 * t] = re / answers.length;
      values[2 * t + 1] = im / answers.length;
    }
    return values;
  }

  /**
   * Brings stimuli to about the same strength.
   *
   * @param stimulus of each term, 0-based
   */
  static void balance(double[][] values, int[] stimulus) {
    double[] power = new double[Arrays.stream(stimulus).max().orElse(0) + 1];
    for (double[] unit : values) {
      for (int t = 0; t < stimulus.length; t++) {
        double re = unit[2 * t];
        double im = unit[2 * t + 1];
        power[stimulus[t]] += re * re + im * im;
      }
    }
    double strongest = Math.sqrt(Arrays.stream(power).max().orElse(0));
    for (double[] unit : values) {
      for (int t = 0; t < stimulus.length; t++) {
        double size = Math.sqrt(power[stimulus[t]]) + FLOOR * strongest;
        if (size > 0) {
          unit[2 * t] /= size;
          unit[2 * t + 1] /= size;
        }
      }
    }
  }
}
