package orbit.network;

import java.util.List;

/**
 * An operation of a graph with the maps it reads.
 *
 * @param name unique in the graph
 * @param inputs names of earlier nodes
 */
public record Node(String name, Operation operation, List<String> inputs) {

  public Node {
    inputs = List.copyOf(inputs);
  }

  public Node(String name, Operation operation, String... inputs) {
    this(name, operation, List.of(inputs));
  }
}
