package orbit.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import orbit.network.Weights;

/**
 * The terms of incoming weights. On rings of equal radius about the kernel's centre {@code z = sum
 * over inputs at (a, b) and pixels at angle c of W exp(-i (m c + k a + h b))}: turning the picture
 * turns kernels and moves inputs, so the term's frequency is m + k under rotation and h under hue.
 */
final class WeightTerms {

  private static final int MOST = 8;
  private static final int INPUT_TURNS = 4;

  private record Ring(int[] pixels, double[] angles, int turns) {}

  private record Term(int group, int ring, int pixelTurn, int inputTurn, int hue) {}

  private final List<Inputs.Moved> groups;
  private final List<Ring> rings;
  private final List<Term> terms = new ArrayList<>();

  private WeightTerms(Weights weights, Inputs inputs) {
    groups = inputs.groups();
    rings = rings(weights.height(), weights.width());
    for (int g = 0; g < groups.size(); g++) {
      Inputs.Moved group = groups.get(g);
      int inputTurns = group.turns() ? INPUT_TURNS : 0;
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
                          term.group(), term.ring(), term.pixelTurn(), term.inputTurn(), -term.hue());
                  return index.getOrDefault(partner, t);
                })
            .toArray();
    return Signatures.of(hue, turn, mirror, values);
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
      double scale = 1 / Math.sqrt(ring.pixels().length);
      for (int m = -ring.turns(); m <= ring.turns(); m++) {
        int at = 2 * (m + MOST);
        for (int p = 0; p < ring.pixels().length; p++) {
          double value = kernel[ring.pixels()[p]] * scale;
          harmonics[r][at] += value * Math.cos(m * ring.angles()[p]);
          harmonics[r][at + 1] -= value * Math.sin(m * ring.angles()[p]);
        }
      }
    }
    return harmonics;
  }

  /** Pixels by distance from the centre; as many frequencies as pixels half way round can tell. */
  private static List<Ring> rings(int height, int width) {
    Map<Integer, List<int[]>> byDistance = new TreeMap<>();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int across = 2 * x - width + 1;
        int down = 2 * y - height + 1;
        byDistance
            .computeIfAbsent(across * across + down * down, key -> new ArrayList<>())
            .add(new int[] {y * width + x, across, down});
      }
    }
    List<Ring> rings = new ArrayList<>();
    byDistance.forEach(
        (squared, pixels) -> {
          int turns = squared == 0 ? 0 : Math.min(MOST, Math.max(1, pixels.size() / 2 - 1));
          rings.add(
              new Ring(
                  pixels.stream().mapToInt(p -> p[0]).toArray(),
                  pixels.stream().mapToDouble(p -> Math.atan2(p[2], p[1])).toArray(),
                  turns));
        });
    return rings;
  }
}
