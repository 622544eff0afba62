package orbit.format;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import orbit.network.Graph;

/**
 * Names of the nodes of a network that comes from an ONNX file: that of the value which a node
 * gives where it says something, else that of the file's node; all others are aliases.
 */
final class OnnxNames {

  /** What exporters call values that nobody named. */
  private static final String NUMBERED =
      "_*[0-9]+|(input|output|out|onnx::\\w+|x|t|v|val|value|tmp|tensor|node|n)[._]?[0-9]+"
          + "|.*_output_[0-9]+";

  private static final String SCOPES = "pkg.torch.onnx.name_scopes";

  private final Set<String> values;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Origin> origins = new HashMap<>();
  private final Map<String, String> byValue = new LinkedHashMap<>();
  private final Map<String, String> byNode = new LinkedHashMap<>();

  /**
   * Where a node comes from.
   *
   * @param label the file's name of the node, or empty
   * @param scopes what PyTorch noted of the modules around it, or empty
   */
  record Origin(String label, String scopes) {}

  /**
   * @param values all names of values of the main graph; no node that stands for another gets one
   */
  OnnxNames(Set<String> values) {
    this.values = values;
  }

  String input(String value) {
    return unique(Names.fit(value) ? value : "input");
  }

  /** For the node that a value stands for. */
  String main(OnnxNode node) {
    return remembered(unique(wanted(node)), node);
  }

  /** For a node on the way to a value. */
  String part(OnnxNode node, String what) {
    return remembered(unique(wanted(node) + "/" + what), node);
  }

  private String remembered(String name, OnnxNode node) {
    String scopes = "";
    for (StringStringEntryProto entry : node.proto().getMetadataPropsList()) {
      scopes = entry.getKey().equals(SCOPES) ? entry.getValue() : scopes;
    }
    origins.put(name, new Origin(node.label(), scopes));
    return name;
  }

  /** Whether nobody chose the name of a value. */
  static boolean isNumbered(String value) {
    return value.matches(NUMBERED);
  }

  private String wanted(OnnxNode node) {
    String value = node.names().isEmpty() ? "" : plain(node.names().getFirst());
    String label = node.label();
    boolean foreign = values.contains(label) && !label.equals(value);
    if (fits(value) && (!isNumbered(value) || !fits(label) || foreign)) {
      return value;
    }
    return fits(label) && !foreign ? label : node.operation();
  }

  /** Room is left for what is put behind. */
  private static boolean fits(String name) {
    return Names.fit(name) && name.length() < 400;
  }

  /** TensorFlow numbers the outputs of a node. */
  private static String plain(String value) {
    return value.endsWith(":0") ? value.substring(0, value.length() - 2) : value;
  }

  private String unique(String wanted) {
    String base = Names.fit(wanted) ? wanted : "node";
    String name = base;
    for (int n = 2; !taken.add(name); n++) {
      name = base + "_" + n;
    }
    return name;
  }

  /** Another name of the node whose map a value is. */
  void value(String value, String node) {
    put(byValue, value, node);
    put(byValue, plain(value), node);
  }

  /** The file's name of the node that gives a value. */
  void label(String label, String node) {
    put(byNode, label, node);
  }

  private static void put(Map<String, String> aliases, String name, String node) {
    if (Names.fit(name)) {
      aliases.putIfAbsent(name, node);
    }
  }

  /** Where a node of the network comes from. */
  Origin origin(String node) {
    return origins.getOrDefault(node, new Origin("", ""));
  }

  /** Other names of the network's nodes; those of values come first. */
  Map<String, String> aliases(Graph graph) {
    Map<String, String> aliases = new LinkedHashMap<>(byValue);
    byNode.forEach(aliases::putIfAbsent);
    aliases.keySet().removeIf(graph::has);
    return aliases;
  }
}
