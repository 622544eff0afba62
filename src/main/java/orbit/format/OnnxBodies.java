package orbit.format;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order in which the nodes of a graph can be read. */
final class OnnxBodies {

  private OnnxBodies() {}

  /**
   * The nodes as they stand where each reads earlier ones only, as ONNX asks; otherwise sorted.
   *
   * @param rest gets those that wait for each other
   */
  static List<NodeProto> ordered(List<NodeProto> nodes, List<NodeProto> rest) {
    Map<String, Integer> makers = new HashMap<>();
    for (int n = 0; n < nodes.size(); n++) {
      for (String output : nodes.get(n).getOutputList()) {
        makers.putIfAbsent(output, n);
      }
    }
    makers.remove("");
    return isOrdered(nodes, makers) ? nodes : sorted(nodes, makers, rest);
  }

  private static boolean isOrdered(List<NodeProto> nodes, Map<String, Integer> makers) {
    for (int n = 0; n < nodes.size(); n++) {
      for (String input : reads(nodes.get(n))) {
        if (makers.getOrDefault(input, -1) >= n) {
          return false;
        }
      }
    }
    return true;
  }

  /** Names that a node reads, those within its branches included. */
  private static Set<String> reads(NodeProto node) {
    Set<String> names = new HashSet<>(node.getInputList());
    for (AttributeProto attribute : node.getAttributeList()) {
      if (attribute.hasG()) {
        attribute.getG().getNodeList().forEach(inner -> names.addAll(inner.getInputList()));
      }
    }
    return names;
  }

  private static List<NodeProto> sorted(
      List<NodeProto> nodes, Map<String, Integer> makers, List<NodeProto> rest) {
    int[] missing = new int[nodes.size()];
    List<List<Integer>> readers = new ArrayList<>();
    nodes.forEach(node -> readers.add(new ArrayList<>()));
    for (int n = 0; n < missing.length; n++) {
      for (String input : reads(nodes.get(n))) {
        Integer maker = makers.get(input);
        if (maker != null) {
          readers.get(maker).add(n);
          missing[n]++;
        }
      }
    }
    Deque<Integer> ready = new ArrayDeque<>();
    for (int n = 0; n < missing.length; n++) {
      if (missing[n] == 0) {
        ready.add(n);
      }
    }
    List<NodeProto> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      int next = ready.remove();
      order.add(nodes.get(next));
      for (int reader : readers.get(next)) {
        if (--missing[reader] == 0) {
          ready.add(reader);
        }
      }
    }
    for (int n = 0; n < missing.length; n++) {
      if (missing[n] > 0) {
        rest.add(nodes.get(n));
      }
    }
    return order;
  }
}
