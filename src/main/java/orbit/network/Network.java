package orbit.network;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What computes a network: activations and their gradients. Nodes are named as in the {@link
 * Graph}; pictures may have any size that the nodes asked for allow, so that a crop is enough.
 *
 * <p>May be asked from several threads; holds memory outside the heap until closed.
 */
public interface Network extends AutoCloseable {

  Graph graph();

  /**
   * The maps of some nodes for a batch of pictures; nothing behind these nodes is computed.
   *
   * @throws GraphException if there is no such node, or the pictures are too small or too large for
   *     it
   */
  List<Batch> activations(Batch pictures, List<String> nodes);

  default Batch activations(Batch pictures, String node) {
    return activations(pictures, List.of(node)).getFirst();
  }

  /**
   * The gradient, with respect to the pictures, of the sum over {@code weights * activations}.
   *
   * @param weights as large as the node's activations
   * @return as large as the pictures
   * @throws GraphException if there is no such node, or a size does not fit it
   */
  default Batch gradient(Batch pictures, String node, Batch weights) {
    return gradient(pictures, node, maps -> weights, Rectifier.PLAIN);
  }

  /**
   * The same where the weights depend on the activations, as the derivative of any function of them
   * does: one pass forward, one question, one pass back.
   *
   * @param weights asked once, on the calling thread, with the node's activations; must not ask a
   *     network in turn
   * @throws GraphException if there is no such node, or a size does not fit it
   */
  Batch gradient(Batch pictures, String node, UnaryOperator<Batch> weights, Rectifier rectifier);

  /**
   * What computes another graph, such as a part of this one: constants that both have are held
   * once. Closed by the caller, and of no use once this network is closed.
   */
  Network with(Graph other);

  @Override
  void close();
}
