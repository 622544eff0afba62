package orbit.view;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The weights used last, as many as fit; one that is too large alone is kept until the next. */
final class PairCache {

  private final long most;
  private final Map<LayerPair, PairWeights> kept = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param most bytes
   */
  PairCache(long most) {
    this.most = most;
  }

  Optional<PairWeights> get(LayerPair pair) {
    return Optional.ofNullable(kept.get(pair));
  }

  void put(LayerPair pair, PairWeights weights) {
    kept.put(pair, weights);
    Iterator<PairWeights> eldest = kept.values().iterator();
    long bytes = kept.values().stream().mapToLong(PairWeights::bytes).sum();
    while (bytes > most && kept.size() > 1) {
      bytes -= eldest.next().bytes();
      eldest.remove();
    }
  }
}
