package orbit.format;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orbit.network.FileProblem;
import org.jspecify.annotations.Nullable;
import org.tensorflow.framework.GraphDef;
import org.tensorflow.framework.NodeDef;

/** The nodes of a GraphDef, each behind those that it reads. */
final class GraphDefNodes {

  private static final int MOST_NODES = 100_000;

  private static final int DEEPEST = 32;

  /** Tags of fields: number of the field and whether it has a length. */
  private static final int NODE = GraphDef.NODE_FIELD_NUMBER << 3 | 2;

  /** Field 1 of a SavedModel, a number. */
  private static final int SAVED_MODEL = 1 << 3;

  private static final String OTHER = "open a frozen TensorFlow graph";

  static {
    // what it warns of is dealt with by GraphDefWire
    System.setProperty("com.google.protobuf.use_unsafe_pre22_gencode", "true");
  }

  private final Map<String, GraphDefNode> nodes = new LinkedHashMap<>();

  private GraphDefNodes(List<GraphDefNode> read) {
    Map<String, GraphDefNode> named = new HashMap<>();
    for (GraphDefNode node : read) {
      if (!Names.fit(node.name())) {
        throw new FileProblem(
            "node " + named.size(),
            "its name is empty, too long or holds control characters",
            OTHER);
      }
      if (named.put(node.name(), node) != null) {
        throw new FileProblem("node " + node.name(), "this name stands twice", OTHER);
      }
    }
    read.forEach(node -> addBehindInputs(node, named));
  }

  /**
   * Takes the bytes as they are: constants are not copied.
   *
   * @throws FileProblem if this is no GraphDef, a name stands twice or nodes read each other in a
   *     circle
   */
  static GraphDefNodes read(byte[] bytes) {
    CodedInputStream in = UnsafeByteOperations.unsafeWrap(bytes).newCodedInput();
    in.enableAliasing(true);
    List<GraphDefNode> nodes = new ArrayList<>();
    try {
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (tag == SAVED_MODEL && nodes.isEmpty()) {
          throw new FileProblem(
              "", "this is a SavedModel, whose weights lie in other files", "freeze it first");
        }
        if (tag != NODE) {
          in.skipField(tag);
          continue;
        }
        if (nodes.size() == MOST_NODES) {
          throw new FileProblem(
              "", "more than " + MOST_NODES + " nodes are too many", "open a smaller model");
        }
        ByteString node = in.readBytes();
        GraphDefWire.check(node);
        nodes.add(GraphDefNode.of(message(node)));
      }
    } catch (InvalidProtocolBufferException broken) {
      throw broken(nodes);
    } catch (IOException impossible) {
      throw new IllegalStateException("the bytes are in memory", impossible);
    }
    if (nodes.isEmpty()) {
      throw new FileProblem("", "this is no TensorFlow graph", OTHER);
    }
    return new GraphDefNodes(nodes);
  }

  private static NodeDef message(ByteString bytes) throws IOException {
    CodedInputStream in = bytes.newCodedInput();
    in.enableAliasing(true);
    in.setRecursionLimit(DEEPEST);
    NodeDef node = NodeDef.parseFrom(in);
    in.checkLastTagWas(0);
    return node;
  }

  private static FileProblem broken(List<GraphDefNode> nodes) {
    return nodes.isEmpty()
        ? new FileProblem("", "this is no TensorFlow graph", OTHER)
        : new FileProblem(
            "node " + nodes.size(), "the file is damaged or ends too early", "fetch it again");
  }

  private void addBehindInputs(GraphDefNode wanted, Map<String, GraphDefNode> named) {
    Deque<GraphDefNode> open = new ArrayDeque<>(List.of(wanted));
    Set<String> begun = new HashSet<>();
    while (!open.isEmpty()) {
      GraphDefNode node = open.getLast();
      if (nodes.containsKey(node.name())) {
        open.removeLast();
      } else if (begun.add(node.name())) {
        for (String input : node.inputs().reversed()) {
          GraphDefNode read = named.get(GraphDefNode.producer(input));
          if (read != null && begun.contains(read.name()) && !nodes.containsKey(read.name())) {
            throw new FileProblem(
                "node " + read.name(), "it reads itself, by way of other nodes", OTHER);
          }
          if (read != null && !nodes.containsKey(read.name())) {
            open.addLast(read);
          }
        }
      } else {
        nodes.put(node.name(), node);
        open.removeLast();
      }
    }
  }

  /** All, in an order in which they can be computed; that of the file if it is one. */
  List<GraphDefNode> inOrder() {
    return List.copyOf(nodes.values());
  }

  @Nullable GraphDefNode named(String name) {
    return nodes.get(name);
  }
}
