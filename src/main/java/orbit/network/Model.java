package orbit.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A network that was read from a file, with what a user needs to know of it. */
public final class Model {

  private final String name;
  private final String format;
  private final Graph graph;
  private final ValueRange range;
  private final Map<String, Layer> layers = new LinkedHashMap<>();
  private final String sha256;
  private final About about;
  private final Map<String, String> aliases;

  /** As below, without aliases, and nothing is known about it. */
  public Model(
      String name,
      String format,
      Graph graph,
      ValueRange range,
      Map<String, String> layers,
      String sha256) {
    this(name, format, graph, range, layers, sha256, About.NOTHING, Map.of());
  }

  /**
   * @param format such as {@code native}
   * @param layers names of layers with the node of each, in the order of computation
   * @param sha256 of the file that holds the weights, in hexadecimal
   * @param aliases other names of nodes, such as those of values in the file
   * @throws GraphException if a layer's or an alias's node is not in the graph
   */
  public Model(
      String name,
      String format,
      Graph graph,
      ValueRange range,
      Map<String, String> layers,
      String sha256,
      About about,
      Map<String, String> aliases) {
    this.name = name;
    this.format = format;
    this.graph = graph;
    this.range = range;
    this.sha256 = sha256;
    this.about = about;
    this.aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
    aliases.values().forEach(graph::index);
    Fields fields = new Fields(graph, graph.input());
    layers.forEach(
        (layer, node) ->
            this.layers.put(layer, new Layer(layer, node, graph.shape(node), fields.of(node))));
  }

  public String name() {
    return name;
  }

  /** The same network under another name, or read with another range of its input. */
  public Model with(String newName, ValueRange newRange) {
    Map<String, String> nodes = new LinkedHashMap<>();
    layers.values().forEach(layer -> nodes.put(layer.name(), layer.node()));
    return new Model(newName, format, graph, newRange, nodes, sha256, about, aliases);
  }

  /** The same network with one more layer, in its place among the others. */
  public Model withLayer(Layer layer) {
    Map<String, String> nodes = new LinkedHashMap<>();
    Stream.concat(layers.values().stream(), Stream.of(layer))
        .sorted(Comparator.comparingInt(each -> graph.index(each.node())))
        .forEach(each -> nodes.put(each.name(), each.node()));
    return new Model(name, format, graph, range, nodes, sha256, about, aliases);
  }

  public String format() {
    return format;
  }

  public Graph graph() {
    return graph;
  }

  public ValueRange range() {
    return range;
  }

  public String sha256() {
    return sha256;
  }

  public About about() {
    return about;
  }

  public List<Layer> layers() {
    return new ArrayList<>(layers.values());
  }

  /** Other names of nodes. */
  public Map<String, String> aliases() {
    return aliases;
  }

  /** The layer of this name, or the node of this name, or with this as another name, as a layer. */
  public Optional<Layer> layer(String wanted) {
    Layer layer = layers.get(wanted);
    String node = graph.has(wanted) ? wanted : aliases.get(wanted);
    if (layer == null && node != null) {
      Field field = new Fields(graph, graph.input()).of(node);
      return Optional.of(new Layer(wanted, node, graph.shape(node), field));
    }
    return Optional.ofNullable(layer);
  }
}
