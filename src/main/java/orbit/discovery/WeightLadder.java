package orbit.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import orbit.circuit.CircuitAssembly;
import orbit.network.ExpandedWeights;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Weights;
import orbit.task.Progress;

/**
 * Families by weights, layer by layer upwards: rotation and hue act on the pixels and colours of
 * the picture, and the families of each layer tell how the inputs of the next are moved.
 */
public final class WeightLadder {

  private WeightLadder() {}

  /**
   * @param layers in the order of the network; the first reads the picture, each other the layer
   *     before it
   * @param seed of what chance is drawn from
   * @throws IllegalArgumentException if a layer does not depend on the one before it
   * @throws CancellationException if the watcher ends it
   */
  public static List<Discovered> of(Model model, List<Layer> layers, long seed, Progress progress) {
    List<Discovered> found = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      if (!progress.goOn(l, layers.size())) {
        throw new CancellationException("the search was stopped");
      }
      Layer layer = layers.get(l);
      int before = l;
      Progress part = (done, all) -> progress.goOn(before, layers.size());
      String below = l == 0 ? "the picture" : layers.get(l - 1).name();
      Weights weights =
          l == 0
              ? ofPicture(model, layer, part)
              : CircuitAssembly.weights(model, layers.get(l - 1), layer, () -> !part.goOn(0, 1));
      Inputs inputs = l == 0 ? Inputs.picture() : Inputs.of(found.getLast().all());
      List<String> about =
          List.of(
              "model %s, SHA-256 %s".formatted(model.name(), model.sha256()),
              "%s found by expanded weights from %s".formatted(layer.name(), below));
      found.add(WeightDiscovery.of(layer.name(), weights, inputs, seed, about, part));
    }
    return found;
  }

  private static Weights ofPicture(Model model, Layer layer, Progress progress) {
    String picture =
        model.graph().nodes().stream()
            .filter(node -> node.operation() instanceof Operation.Input)
            .map(Node::name)
            .findFirst()
            .orElseThrow();
    return ExpandedWeights.between(model.graph(), picture, layer.node(), () -> !progress.goOn(0, 1))
        .weights();
  }
}
