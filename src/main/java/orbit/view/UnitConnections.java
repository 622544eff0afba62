package orbit.view;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import orbit.network.Graph;
import orbit.network.Layer;
import orbit.task.NewestWins;

/** What the chosen unit is connected to on one side, computed on the worker. */
final class UnitConnections {

  private final Graph graph;
  private final PairCache cache;
  private final NewestWins ranking;
  private final ReadOnlyObjectWrapper<UnitLinks> links =
      new ReadOnlyObjectWrapper<>(new UnitLinks.None());

  UnitConnections(Graph graph, PairCache cache, Executor worker, Executor receiver) {
    this.graph = graph;
    this.cache = cache;
    this.ranking = new NewestWins(worker, receiver);
  }

  ReadOnlyObjectProperty<UnitLinks> linksProperty() {
    return links.getReadOnlyProperty();
  }

  /**
   * @param other the layer on that side
   * @param rank what is asked of the weights
   */
  void find(Layer other, LayerPair pair, Function<PairWeights, UnitLinks.Found> rank) {
    Optional<PairWeights> known = cache.get(pair);
    if (known.isEmpty()) {
      links.set(new UnitLinks.Computing(other));
    }
    ranking.submit(
        overtaken -> rank.apply(known.orElseGet(() -> PairWeights.compute(graph, pair, overtaken))),
        found -> {
          cache.put(pair, found.weights());
          links.set(found);
        },
        failure -> links.set(new UnitLinks.Failed(other, String.valueOf(failure.getMessage()))));
  }

  void clear() {
    ranking.cancel();
    links.set(new UnitLinks.None());
  }

  void close() {
    ranking.cancel();
  }
}
