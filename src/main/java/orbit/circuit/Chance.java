package orbit.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What the score is worth: the scores of the same weights when the units of each side are permuted
 * among themselves, kernels unturned.
 *
 * @param mean of the permuted scores
 * @param deviation their standard deviation
 * @param pValue share of permutations that score at least as high; for a sample (1 + those) / (1 +
 *     sample), Phipson and Smyth 2010
 * @param permutations how many were scored
 * @param complete whether these were all there are, the identity included
 * @param scores in the order in which they were drawn
 */
public record Chance(
    double mean,
    double deviation,
    double pValue,
    int permutations,
    boolean complete,
    long seed,
    List<Double> scores) {

  /** Beyond this many, permutations are sampled. */
  private static final int MOST = 999;

  /** Kernel values that all permutations together may touch; keeps large circuits to seconds. */
  private static final double BUDGET = 5e8;

  private static final int FEWEST = 99;

  /**
   * @param watch asked before every permutation
   * @throws CancellationException if it says so
   */
  static Chance of(Circuit circuit, EquivariantPart part, double score, long seed, Watch watch) {
    return of(circuit, part, score, MOST, seed, watch);
  }

  /**
   * What chance gives by few permutations, for a first look at many circuits.
   *
   * @param permutations at least 99
   * @throws CancellationException if the watcher says so
   */
  public static Chance sampled(
      Circuit circuit, double score, int permutations, long seed, Watch watch) {
    return of(circuit, new EquivariantPart(circuit), score, permutations, seed, watch);
  }

  private static Chance of(
      Circuit circuit, EquivariantPart part, double score, int atMost, long seed, Watch watch) {
    int[] outputs = units(circuit.output());
    int[] inputs = units(circuit.input());
    double cost =
        (double) outputs.length
            * inputs.length
            * circuit.group().order()
            * circuit.weights().kernelSize();
    int most = (int) Math.clamp(BUDGET / Math.max(1, cost), FEWEST, atMost);
    boolean complete = factorial(outputs.length) * factorial(inputs.length) <= most;
    int all = complete ? (int) (factorial(outputs.length) * factorial(inputs.length)) : most;
    List<Double> scores = new ArrayList<>();
    Scoring scoring =
        (o, i) -> {
          if (!watch.goOn(scores.size(), all)) {
            throw new CancellationException();
          }
          Layout layout = Layout.of(o, i);
          scores.add(part.score(WeightViews.laidOut(circuit.weights(), layout)));
        };
    Order listedOutputs = Order.identity(circuit.output().size());
    Order listedInputs = Order.identity(circuit.input().size());
    if (complete) {
      every(listedOutputs, outputs, 0, o -> every(listedInputs, inputs, 0, i -> scoring.add(o, i)));
    } else {
      SplittableRandom random = new SplittableRandom(seed);
      for (int sample = 0; sample < most; sample++) {
        scoring.add(
            shuffled(listedOutputs, outputs, random), shuffled(listedInputs, inputs, random));
      }
    }
    return summary(scores, score, complete, seed);
  }

  private interface Scoring {
    void add(Order outputs, Order inputs);
  }

  private static Chance summary(List<Double> scores, double score, boolean complete, long seed) {
    double mean = scores.stream().mapToDouble(s -> s).average().orElse(Double.NaN);
    double variance =
        scores.stream().mapToDouble(s -> (s - mean) * (s - mean)).average().orElse(Double.NaN);
    // equal scores differ in their last digits, by the order of the sum
    long asHigh = scores.stream().filter(s -> s >= score - 1e-9).count();
    double p =
        Double.isNaN(score)
            ? Double.NaN
            : complete ? (double) asHigh / scores.size() : (1.0 + asHigh) / (1.0 + scores.size());
    return new Chance(
        mean, Math.sqrt(variance), p, scores.size(), complete, seed, List.copyOf(scores));
  }

  private static int[] units(Side side) {
    return IntStream.range(0, side.size()).filter(u -> !side.isHole(u)).toArray();
  }

  private static double factorial(int n) {
    double product = 1;
    for (int k = 2; k <= n; k++) {
      product *= k;
    }
    return product;
  }

  private static void every(Order order, int[] units, int from, Consumer<Order> each) {
    if (from >= units.length - 1) {
      each.accept(order);
      return;
    }
    for (int to = from; to < units.length; to++) {
      every(exchanged(order, units[from], units[to]), units, from + 1, each);
    }
  }

  private static Order shuffled(Order order, int[] units, SplittableRandom random) {
    int[] unitAt = order.toArray();
    for (int k = units.length - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int kept = unitAt[units[k]];
      unitAt[units[k]] = unitAt[units[other]];
      unitAt[units[other]] = kept;
    }
    return Order.of(unitAt);
  }

  private static Order exchanged(Order order, int a, int b) {
    int[] unitAt = order.toArray();
    unitAt[a] = order.unitAt(b);
    unitAt[b] = order.unitAt(a);
    return Order.of(unitAt);
  }
}
