package orbit.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orbit.network.FileProblem;
import orbit.network.Graph;
import orbit.network.GraphException;

/**
 * A GraphDef as a graph of Orbit: node by node, as far as what a node reads is there. A node that
 * cannot be translated is named once, whatever depends on it.
 */
final class GraphDefTranslation {

  private static final int MOST_NOTES = 10;

  private final GraphDefInput input;
  private final GraphDefDrawing drawing;
  private final GraphDefOperations operations;
  private final Map<String, GraphDefValue> values = new LinkedHashMap<>();
  private final Set<String> losses = new LinkedHashSet<>();

  /**
   * @param bytes of the file, a bound for the numbers in it
   * @throws FileProblem if a constant is broken, or nothing of the graph can be used
   */
  GraphDefTranslation(GraphDefNodes nodes, GraphDefInput input, long bytes) {
    this.input = input;
    drawing =
        new GraphDefDrawing(input.name(), input.shape(), input.layout(), new Allowance(bytes));
    operations = new GraphDefOperations(drawing);
    for (GraphDefNode node : nodes.inOrder()) {
      values.put(node.name(), value(node));
    }
  }

  private GraphDefValue value(GraphDefNode node) {
    if (node.name().equals(input.name())) {
      return new GraphDefValue.FeatureMap(node.name(), false);
    }
    List<GraphDefValue> inputs = new ArrayList<>();
    node.inputs().forEach(name -> inputs.add(read(name, node)));
    boolean seesPicture = inputs.stream().anyMatch(GraphDefValue.FeatureMap.class::isInstance);
    for (GraphDefValue value : inputs) {
      if (value instanceof GraphDefValue.Missing missing) {
        return lost(missing.reason(), seesPicture);
      }
    }
    try {
      return operations.of(new GraphDefCall(node, inputs));
    } catch (GraphDefOperations.Unsupported none) {
      return lost(sentence(node, "is not supported"), seesPicture);
    } catch (GraphException problem) {
      String place = problem.node().equals(node.name()) ? "" : problem.node() + ": ";
      return lost(sentence(node, "does not fit, " + place + problem.problem()), seesPicture);
    } catch (IllegalArgumentException | ArithmeticException problem) {
      return lost(sentence(node, "does not fit, " + problem.getMessage()), seesPicture);
    }
  }

  private GraphDefValue read(String name, GraphDefNode reader) {
    String producer = GraphDefNode.producer(name);
    GraphDefValue value = values.get(producer);
    if (value == null) {
      String problem = "reads " + Names.shown(name) + ", which is not in the file";
      return new GraphDefValue.Missing(sentence(reader, problem));
    }
    boolean first = producer.equals(name);
    return first || value instanceof GraphDefValue.Missing
        ? value
        : new GraphDefValue.Missing(
            sentence(reader, "reads " + Names.shown(name) + ", which is not supported"));
  }

  private static String sentence(GraphDefNode node, String problem) {
    return "node %s of operation %s %s; what follows it is left out"
        .formatted(Names.shown(node.name()), Names.shown(node.operation()), problem);
  }

  /** What is not computed from the picture is told only when something that is needs it. */
  private GraphDefValue lost(String reason, boolean tell) {
    if (tell) {
      losses.add(reason);
    }
    return new GraphDefValue.Missing(reason);
  }

  /**
   * What could be read.
   *
   * @throws FileProblem if that is the input only
   */
  Graph graph() {
    Graph graph = drawing.build();
    if (graph.nodes().size() == 1) {
      String reason =
          losses.isEmpty() ? "nothing is computed from " + input.name() : losses.iterator().next();
      throw new FileProblem("", reason, "nothing else can be opened");
    }
    return graph;
  }

  /** What was left out, a sentence each. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(losses.stream().limit(MOST_NOTES).toList());
    if (losses.size() > MOST_NOTES) {
      notes.add("%d further nodes could not be read".formatted(losses.size() - MOST_NOTES));
    }
    return notes;
  }

  /** Nodes of the file that are only other names of nodes in the graph, with these. */
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (value instanceof GraphDefValue.FeatureMap map && !map.node().equals(name)) {
            names.put(name, map.node());
          }
        });
    return names;
  }
}
