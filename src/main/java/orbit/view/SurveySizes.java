package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import orbit.circuit.FamilyChoice;
import orbit.discovery.FamilyChain;
import orbit.discovery.FamilyChains;
import orbit.discovery.FamilySizes;
import orbit.family.Family;
import orbit.network.Graph;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Network;
import orbit.stimulus.Probe;
import orbit.task.Progress;

/**
 * The families of a network that are to be compared across layers, by what their units answer
 * stimuli of many sizes.
 *
 * @param engine what computes a graph; may throw an {@link IllegalStateException} with a sentence
 */
record SurveySizes(Model network, List<FamilyChoice> families, Function<Graph, Network> engine) {

  private static final int PARTS = 1000;

  /**
   * Shows the layers stimuli and compares what they answer.
   *
   * @param seed of what chance is drawn from
   * @throws CancellationException if the watcher ends it
   */
  List<FamilyChain> chains(long seed, Progress progress) {
    List<Layer> layers = network.layers().stream().filter(l -> !of(l).isEmpty()).toList();
    if (layers.size() < 2) {
      return List.of();
    }
    int all = layers.size() * PARTS;
    List<FamilySizes> sizes = new ArrayList<>();
    for (Layer layer : layers) {
      int before = sizes.size() * PARTS;
      Progress part =
          (done, of) -> progress.goOn(before + (int) ((long) PARTS * done / Math.max(1, of)), all);
      try (Probe probe = Probe.open(network, layer, engine)) {
        sizes.add(FamilySizes.of(probe, of(layer), part));
      }
    }
    return FamilyChains.among(sizes, seed, (done, of) -> progress.goOn(all, all));
  }

  private List<Family> of(Layer layer) {
    return families.stream()
        .filter(choice -> choice.layer().equals(layer.name()))
        .map(FamilyChoice::family)
        .toList();
  }
}
