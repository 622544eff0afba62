package orbit.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import orbit.network.About;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.ValueRange;
import orbit.network.Window;

/** What is known of a network beyond its graph, from names and the file's fingerprint. */
final class GraphDefModel {

  private static final String IMPORTED = "import/";

  /** TensorFlow's tensorflow_inception_graph.pb and inception5h.zip, which bring a licence. */
  private static final Set<String> APACHE =
      Set.of(
          "a39b08b826c9d5a5532ff424c03a3a11a202967544e389aca4b06c2bd8aef63f",
          "d13569f6a98159de37e92e9c8ec4dae8f674fbf475f69fe6199b514f756d4364");

  private GraphDefModel() {}

  /**
   * @param stem the file's name without its ending
   * @param nodes how many the file has
   * @param otherNames of nodes in the graph
   * @param losses what was left out, a sentence each
   */
  static Model of(
      String stem,
      FileContent content,
      int nodes,
      GraphDefInput input,
      Graph graph,
      Map<String, String> otherNames,
      List<String> losses) {
    boolean inception = isInception(graph);
    List<String> notes = new ArrayList<>();
    notes.add(
        inception
            ? KnownInception.NOTE
            : "the file does not say its input range; 0 to 1 is assumed");
    if (!input.isSizeKnown()) {
      notes.add(
          "the file leaves the size of its input open; %d x %d is assumed"
              .formatted(graph.input().height(), graph.input().width()));
    }
    notes.addAll(losses);
    boolean free = APACHE.contains(content.sha256()) || APACHE.contains(content.fileSha256());
    About about = new About(free ? "Apache-2.0" : "", provenance(content, nodes, graph), "", notes);
    return new Model(
        inception ? KnownInception.NAME : stem,
        "tensorflow",
        graph,
        inception ? KnownInception.RANGE : new ValueRange(0, 1),
        LayerNames.of(graph, chain -> plain(chain.getLast().name())),
        content.fileSha256(),
        about,
        aliases(graph, otherNames));
  }

  private static boolean isInception(Graph graph) {
    String prefix = graph.has(IMPORTED + "conv2d0") ? IMPORTED : "";
    return KnownInception.is(graph, layer -> prefix + layer);
  }

  private static String plain(String name) {
    return name.startsWith(IMPORTED) && name.length() > IMPORTED.length()
        ? name.substring(IMPORTED.length())
        : name;
  }

  /** With and without {@code import/} and {@code :0}. */
  private static Map<String, String> aliases(Graph graph, Map<String, String> otherNames) {
    Map<String, String> aliases = new LinkedHashMap<>();
    Map<String, String> named = new LinkedHashMap<>();
    graph.nodes().forEach(node -> named.put(node.name(), node.name()));
    named.putAll(otherNames);
    named.forEach(
        (name, node) -> {
          for (String other : List.of(name, name + ":0", plain(name), plain(name) + ":0")) {
            if (!named.containsKey(other) || otherNames.containsKey(other)) {
              aliases.putIfAbsent(other, node);
            }
          }
        });
    return aliases;
  }

  private static String provenance(FileContent content, int nodes, Graph graph) {
    Set<String> normalisations = new TreeSet<>();
    Set<String> paddings = new TreeSet<>();
    for (Node node : graph.nodes()) {
      switch (node.operation()) {
        case Operation.Lrn(int radius, double bias, double alpha, double beta) ->
            normalisations.add(
                "radius %d, bias %s, alpha %s, beta %s".formatted(radius, bias, alpha, beta));
        case Operation.Convolution(var kernels, Window window, int groups) ->
            paddings.add(padding(window));
        case Operation.MaxPool(Window window) -> paddings.add(padding(window));
        case Operation.AveragePool(Window window, boolean counts) -> paddings.add(padding(window));
        default -> {}
      }
    }
    return "%s (SHA-256 %s), a TensorFlow graph of %d nodes%s%s"
        .formatted(
            content.name(),
            content.sha256(),
            nodes,
            listed("; local response normalisation as read: ", normalisations),
            listed("; padding as read: ", paddings));
  }

  private static String listed(String title, Set<String> texts) {
    return texts.isEmpty()
        ? ""
        : texts.stream().limit(5).collect(Collectors.joining("; ", title, ""));
  }

  private static String padding(Window window) {
    return switch (window.padding()) {
      case Padding.Same same -> "SAME";
      case Padding.Fixed fixed -> fixed.equals(Padding.none()) ? "VALID" : "EXPLICIT";
    };
  }
}
