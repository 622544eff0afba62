package orbit.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
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

  static final List<String> COLOURS = List.of("red", "green", "blue");

  private final boolean blueFirst;

  private final Graph graph;
  private final List<Layer> all;
  private final Map<String, BitSet> needed = new HashMap<>();
  private final boolean colours;

  NetworkLayers(Model model) {
    graph = model.graph();
    blueFirst = model.range().blueFirst();
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
      BitSet nodes = new BitSet();
      graph.upTo(List.of(layer.node())).forEach(node -> nodes.set(graph.index(node.name())));
      nodes.clear(graph.index(layer.node()));
      needed.put(layer.node(), nodes);
    }
    this.colours =
        all.getFirst().units() == COLOURS.size()
            && graph.node(all.getFirst().node()).operation() instanceof Operation.Input;
  }

  public List<Layer> all() {
    return all;
  }

  /** Whether the units of a layer are the picture's red, green and blue. */
  boolean isColours(Layer layer) {
    return colours && layer.equals(all.getFirst());
  }

  /** Whether the picture's units are blue, green and red. */
  boolean isBlueFirst() {
    return blueFirst;
  }

  /** What the picture's units are. */
  List<String> colourNames() {
    return blueFirst ? COLOURS.reversed() : COLOURS;
  }

  /** The unit's name, with the colour that it is of where it is one. */
  String name(NetworkUnit unit) {
    return isColours(unit.layer())
        ? unit.name() + " (" + colourNames().get(unit.index()) + ")"
        : unit.name();
  }

  /** Whether what one layer computes is read, directly or not, by the other. */
  public boolean feeds(Layer from, Layer to) {
    return before(to.node()).get(graph.index(from.node()));
  }

  /** The nodes that a layer's node needs, by their index. */
  private BitSet before(String node) {
    return needed.getOrDefault(node, new BitSet());
  }

  /**
   * The nearest layer above through which all passes that a layer reads: of a convolution the one
   * that it reads, of a block of branches the block before, not one of the branches.
   */
  public Optional<Layer> before(Layer layer) {
    return all.subList(0, all.indexOf(layer)).reversed().stream()
        .filter(other -> feeds(other, layer) && cuts(other, all.getFirst(), layer))
        .findFirst();
  }

  /**
   * The nearest layer below that has weights of its own, not a pool, and through which all passes
   * that a layer adds to the last; for a layer that does not lead there, the nearest with weights.
   */
  public Optional<Layer> behind(Layer layer) {
    List<Layer> below =
        all.subList(all.indexOf(layer) + 1, all.size()).stream()
            .filter(other -> feeds(layer, other) && mixes(layer, other))
            .toList();
    return below.stream()
        .filter(other -> feeds(layer, all.getLast()) && cuts(other, layer, all.getLast()))
        .findFirst()
        .or(() -> below.stream().findFirst());
  }

  /** Whether there are weights between two layers, so that not every unit stays by itself. */
  private boolean mixes(Layer from, Layer to) {
    BitSet before = before(from.node());
    return graph.upTo(List.of(to.node())).stream()
        .filter(node -> !before.get(graph.index(node.name())) && !node.name().equals(from.node()))
        .map(Node::operation)
        .anyMatch(
            operation ->
                operation instanceof Operation.Convolution || operation instanceof Operation.Dense);
  }

  /** Whether every way from one layer to another leads through a third or ends at it. */
  private boolean cuts(Layer through, Layer from, Layer to) {
    Set<String> seen = new HashSet<>(Set.of(through.node()));
    Deque<String> open = new ArrayDeque<>();
    if (seen.add(to.node())) {
      open.add(to.node());
    }
    while (!open.isEmpty()) {
      for (String input : graph.node(open.remove()).inputs()) {
        if (seen.add(input)) {
          open.add(input);
        }
      }
    }
    return through.equals(from) || !seen.contains(from.node());
  }
}
