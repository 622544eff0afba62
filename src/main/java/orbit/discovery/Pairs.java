package orbit.discovery;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import orbit.task.Progress;

/** The best turns between all pairs of units, computed side by side. */
final class Pairs {

  private final Alignment[][] rows;

  private Pairs(Alignment[][] rows) {
    this.rows = rows;
  }

  /**
   * @throws CancellationException if the watcher ends it
   */
  static Pairs of(Signatures signatures, Aligner aligner, boolean mirrors, Progress progress) {
    int n = signatures.units();
    Alignment[][] rows = new Alignment[n][];
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              if (!progress.goOn(done.getAndIncrement(), n)) {
                throw new CancellationException("the search was stopped");
              }
              rows[i] = aligner.best(signatures.values()[i], signatures.values(), i, mirrors);
            });
    return new Pairs(rows);
  }

  int size() {
    return rows.length;
  }

  /** How the first is carried onto the second; the two differ. */
  Alignment from(int first, int second) {
    return second < first ? rows[first][second] : rows[second][first].inverse();
  }

  double correlation(int a, int b) {
    return a == b ? 1 : b < a ? rows[a][b].correlation() : rows[b][a].correlation();
  }
}
