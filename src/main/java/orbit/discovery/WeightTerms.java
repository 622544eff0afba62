package orbit.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import orbit.network.Weights;

/**
 * The terms of incoming weights. On rings of equal radius about the kernel's centre {@code z = sum
 * over inputs at (a, b) and pixels at angle c of W exp(-i (m c + k a + h b))}: turning the picture
 * turns kernels and moves inputs, so the term's frequency is m + k under rotation and h under hue.
 */
final class WeightTerms {

  private static final int MOST = 6;
  private static final int ANGLES = 24;
  private static final double STEP = 0.75;
  private static final int INPUT_TURNS = 4;

  /**
   * A circle about the centre.
   *
   * @param fit from the pixels' values to the means of 1, cos 1, sin 1, cos 2, ... round the circle
   */
  private record Ring(double[][] fit, int turns) {}

  private record Term(int group, int ring, int pixelTurn, int inputTurn, int hue) {}

  private final List<Inputs.Moved> groups;
  private final List<Ring> rings;
  private final List<Term> terms = new ArrayList<>();

  private WeightTerms(Weights weights, Inputs inputs) {
    groups = inputs.groups();
    rings = rings(weights.height(), weights.width());
    for (int g = 0; g < groups.size(); g++) {
      Inputs.Moved group = groups.get(g);
      int inputTurns = group.turns() ? Math.min(INPUT_TURNS, angles(group) / 2) : 0;
      int hues = group.recolours() ? Math.min(3, (group.units().size() - 1) / 2) : 0;
      for (int r = 0; r < rings.size(); r++) {
        int turns = rings.get(r).turns();
        for (int m = -turns; m <= turns; m++) {
          for (int k = -inputTurns; k <= inputTurns; k++) {
            for (int h = -hues; h <= hues; h++) {
              add(new Term(g, r, m, k * group.halfTurns(), h));
            }
          }
        }
      }
    }
  }

  private static int angles(Inputs.Moved group) {
    return (int) group.units().stream().mapToLong(u -> Math.round(u.rotation())).distinct().count();
  }

  /** One of each two conjugate terms, unless nothing changes it. */
  private void add(Term term) {
    int turn = term.pixelTurn() + term.inputTurn();
    if (turn > 0 || turn == 0 && term.hue() > 0) {
      terms.add(term);
    }
  }

  /** Of all units. */
  static Signatures of(Weights weights, Inputs inputs) {
    return new WeightTerms(weights, inputs).signatures(weights);
  }

  private Signatures signatures(Weights weights) {
    double[][] values = new double[weights.outputs()][];
    IntStream.range(0, values.length).parallel().forEach(o -> values[o] = values(weights, o));
    Map<Term, Integer> index = new HashMap<>();
    IntStream.range(0, terms.size()).forEach(t -> index.put(terms.get(t), t));
    int[] hue = terms.stream().mapToInt(Term::hue).toArray();
    int[] turn = terms.stream().mapToInt(t -> t.pixelTurn() + t.inputTurn()).toArray();
    int[] mirror =
        IntStream.range(0, hue.length)
            .map(
                t -> {
                  Term term = terms.get(t);
                  Term partner =
                      new Term(
                          groups.get(term.group()).otherHand(),
                          term.ring(),
                          term.pixelTurn(),
                          term.inputTurn(),
                          -term.hue());
                  return index.getOrDefault(partner, t);
                })
            .toArray();
    // flipped up-down, the copy of an input at a is at 180 - a if it is told by its hand, else at
    // -a
    int[] sign =
        terms.stream()
            .mapToInt(
                t -> {
                  boolean handed = groups.get(t.group()).otherHand() != t.group();
                  return handed && t.inputTurn() % 2 != 0 ? -1 : 1;
                })
            .toArray();
    return Signatures.of(hue, turn, mirror, sign, values);
  }

  private double[] values(Weights weights, int output) {
    double[] values = new double[2 * terms.size()];
    float[] kernel = new float[weights.kernelSize()];
    Map<Integer, double[][]> read = new HashMap<>();
    for (Inputs.Moved group : groups) {
      for (Inputs.Standing unit : group.units()) {
        weights.read(output, unit.unit(), kernel);
        read.put(unit.unit(), harmonics(kernel));
      }
    }
    for (int t = 0; t < terms.size(); t++) {
      Term term = terms.get(t);
      int at = 2 * (term.pixelTurn() + MOST);
      for (Inputs.Standing unit : groups.get(term.group()).units()) {
        double phase =
            -Math.toRadians(term.inputTurn() * unit.rotation() + term.hue() * unit.hue());
        double[] ring = Objects.requireNonNull(read.get(unit.unit()))[term.ring()];
        double cos = Math.cos(phase);
        double sin = Math.sin(phase);
        values[2 * t] += ring[at] * cos - ring[at + 1] * sin;
        values[2 * t + 1] += ring[at] * sin + ring[at + 1] * cos;
      }
    }
    return values;
  }

  /** Of one kernel, [ring][re, im of each frequency from -MOST to MOST]. */
  private double[][] harmonics(float[] kernel) {
    double[][] harmonics = new double[rings.size()][2 * (2 * MOST + 1)];
    for (int r = 0; r < rings.size(); r++) {
      Ring ring = rings.get(r);
      for (int row = 0; row < ring.fit().length; row++) {
        double sum = 0;
        for (int p = 0; p < kernel.length; p++) {
          sum += ring.fit()[row][p] * kernel[p];
        }
        int m = (row + 1) / 2;
        boolean real = row == 0 || row % 2 == 1;
        // z(m) = cos part - i sin part, and z(-m) its conjugate
        int up = 2 * (MOST + m) + (real ? 0 : 1);
        int down = 2 * (MOST - m) + (real ? 0 : 1);
        harmonics[r][up] = real ? sum : -sum;
        harmonics[r][down] = sum;
      }
    }
    return harmonics;
  }

  /** Rings from near the centre into the corners; their number grows with the kernel. */
  private static List<Ring> rings(int height, int width) {
    List<Ring> rings = new ArrayList<>();
    if (height % 2 == 1 && width % 2 == 1) {
      rings.add(ring(0, height, width));
    }
    double farthest = 0.9 * Math.hypot(height - 1, width - 1) / 2;
    for (double radius = STEP; radius <= farthest; radius += STEP) {
      rings.add(ring(radius, height, width));
    }
    return rings;
  }

  /** Reads the kernel between its pixels, zero outside, at even angles. */
  private static Ring ring(double radius, int height, int width) {
    int turns = radius == 0 ? 0 : Math.min(MOST, (int) Math.rint(1 + 1.3 * radius));
    double[][] fit = new double[2 * turns + 1][height * width];
    double area = radius == 0 ? STEP * STEP / 4 : radius * STEP;
    for (int k = 0; k < ANGLES; k++) {
      double angle = 2 * Math.PI * k / ANGLES;
      double x = radius * Math.cos(angle) + (width - 1) / 2.0;
      double y = radius * Math.sin(angle) + (height - 1) / 2.0;
      for (int corner = 0; corner < 4; corner++) {
        int column = (int) Math.floor(x) + (corner & 1);
        int row = (int) Math.floor(y) + (corner >> 1);
        if (column >= 0 && column < width && row >= 0 && row < height) {
          double share = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
          double weight = Math.sqrt(area) * share / ANGLES;
          int pixel = row * width + column;
          fit[0][pixel] += weight;
          for (int m = 1; m <= turns; m++) {
            fit[2 * m - 1][pixel] += weight * Math.cos(m * angle);
            fit[2 * m][pixel] += weight * Math.sin(m * angle);
          }
        }
      }
    }
    return new Ring(fit, turns);
  }
}
