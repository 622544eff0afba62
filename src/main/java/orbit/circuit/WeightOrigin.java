package orbit.circuit;

import java.util.List;
import orbit.network.Graph;
import orbit.network.Node;
import orbit.network.Operation;

/**
 * The node from which the weights of a layer's units are taken: behind the last pooling that all
 * their paths go through, since pooling keeps units apart and only blurs the kernels.
 *
 * @see <a href="https://doi.org/10.23915/distill.00024.007">Voss et al., Visualizing Weights,
 *     Distill 2021</a>
 */
final class WeightOrigin {

  private WeightOrigin() {}

  /**
   * @param from the layer's node
   * @param to the node whose units are the outputs
   * @return a node with the same units as {@code from}, or {@code from} itself
   */
  static String of(Graph graph, String from, String to) {
    List<Node> needed = graph.upTo(List.of(to));
    String origin = from;
    String here = from;
    while (true) {
      String read = here;
      List<Node> readers = needed.stream().filter(node -> node.inputs().contains(read)).toList();
      if (readers.size() != 1 || readers.getFirst().name().equals(to)) {
        return origin;
      }
      Node reader = readers.getFirst();
      switch (reader.operation()) {
        case Operation.MaxPool pool -> origin = reader.name();
        case Operation.AveragePool pool -> origin = reader.name();
        case Operation.Lrn normalisation -> {}
        default -> {
          return origin;
        }
      }
      here = reader.name();
    }
  }
}
