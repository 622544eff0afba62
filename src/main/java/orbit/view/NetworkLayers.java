package orbit.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import orbit.network.Graph;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Operation;

/** The layers of a network in the order of computation, the picture first, and which feed which. */
public final class NetworkLayers {

  /** The name under which the picture itself stands among the layers. */
  public static final String INPUT = "input";

  private final List<Layer> all;
  private final Map<String, Set<String>> needed = new HashMap<>();
  private final boolean colours;

  NetworkLayers(Model model) {
    Graph graph = model.graph();
    String picture = graph.nodes().getFirst().name();
    List<Layer> layers = new ArrayList<>(model.layers());
    if (layers.stream().noneMatch(layer -> layer.node().equals(picture))) {
      model
          .layer(picture)
          .ifPresent(l -> layers.add(new Layer(INPUT, l.node(), l.shape(), l.field())));
    }
    layers.sort(Comparator.comparingInt(layer -> graph.index(layer.node())));
    all = List.copyOf(layers);
    for (Layer layer : all) {
      Set<String> nodes = new HashSet<>();
      graph.upTo(List.of(layer.node())).stream().map(Node::name).forEach(nodes::add);
      nodes.remove(layer.node());
      needed.put(layer.node(), nodes);
    }
    this.colours =
        all.getFirst().units() == 3
            && graph.node(all.getFirst().node()).operation() instanceof Operation.Input;
  }

  public List<Layer> all() {
    return all;
  }

  /** Whether the units of a layer are the picture's red, green and blue. */
  boolean isColours(Layer layer) {
    return colours && layer.equals(all.getFirst());
  }

  /** Whether what one layer computes is read, directly or not, by the other. */
  public boolean feeds(Layer from, Layer to) {
    return needed.getOrDefault(to.node(), Set.of()).contains(from.node());
  }

  /** The nearest layer above that feeds this one. */
  public Optional<Layer> before(Layer layer) {
    return all.subList(0, all.indexOf(layer)).reversed().stream()
        .filter(other -> feeds(other, layer))
        .findFirst();
  }

  /** The nearest layer below that this one feeds. */
  public Optional<Layer> behind(Layer layer) {
    return all.subList(all.indexOf(layer) + 1, all.size()).stream()
        .filter(other -> feeds(layer, other))
        .findFirst();
  }
}
