package orbit.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import orbit.task.Progress;

/**
 * Two circuits with one weight pattern: one the transpose of the other, or both the same at two
 * scales or places of a network.
 *
 * @param correlation of the patterns at the best turn
 * @param pValue chance of it with the units of the first permuted
 * @param qValue the same, corrected for all pairs that were compared
 */
public record Likeness(
    FoundCircuit one,
    FoundCircuit other,
    boolean transposed,
    double correlation,
    double pValue,
    double qValue) {

  /** Correlation below which no pair is called alike, whatever chance gives. */
  private static final double LEAST = 0.7;

  private static final double SIGNIFICANT = 0.05;
  private static final int PERMUTATIONS = 999;

  /**
   * The pairs that are alike by more than chance, the best first; a share of {@value #SIGNIFICANT}
   * of them may be false.
   *
   * @param seed of the permutations
   * @throws CancellationException if the watcher ends it
   */
  public static List<Likeness> among(List<FoundCircuit> circuits, long seed, Progress progress) {
    List<Likeness> pairs = new ArrayList<>();
    Map<Integer, List<CircuitPattern>> permuted = new HashMap<>();
    for (int a = 0; a < circuits.size(); a++) {
      if (!progress.goOn(a, circuits.size())) {
        throw new CancellationException("the comparison of circuits was stopped");
      }
      FoundCircuit one = circuits.get(a);
      for (FoundCircuit other : circuits.subList(a + 1, circuits.size())) {
        boolean transposed = one.pattern().transposedKind(other.pattern());
        if (transposed || one.pattern().sameKind(other.pattern())) {
          double correlation = one.pattern().correlation(other.pattern());
          double p = 1;
          if (correlation >= LEAST) {
            p = byChance(permuted.computeIfAbsent(a, k -> permuted(one, seed)), other, correlation);
          }
          pairs.add(new Likeness(one, other, transposed, correlation, p, p));
        }
      }
    }
    double[] q = FalseDiscoveries.qValues(pairs.stream().mapToDouble(Likeness::pValue).toArray());
    for (int k = 0; k < q.length; k++) {
      pairs.set(k, pairs.get(k).among(q[k]));
    }
    return pairs.stream()
        .filter(pair -> pair.correlation() >= LEAST && pair.qValue() <= SIGNIFICANT)
        .sorted(Comparator.comparingDouble(pair -> -pair.correlation()))
        .toList();
  }

  private Likeness among(double corrected) {
    return new Likeness(one, other, transposed, correlation, pValue, corrected);
  }

  private static double byChance(
      List<CircuitPattern> permuted, FoundCircuit other, double correlation) {
    long reached =
        permuted.stream().filter(p -> p.correlation(other.pattern()) >= correlation).count();
    return (1.0 + reached) / (1.0 + permuted.size());
  }

  private static List<CircuitPattern> permuted(FoundCircuit found, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<CircuitPattern> patterns = new ArrayList<>();
    for (int k = 0; k < PERMUTATIONS; k++) {
      patterns.add(CircuitPattern.of(Permuted.of(found.circuit(), random)));
    }
    return patterns;
  }
}
