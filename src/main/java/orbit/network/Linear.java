package orbit.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The linear network closest to a network, as used for expanded weights: ReLU and its kin, softmax
 * and sigmoids become the identity, max pooling becomes average pooling, local response
 * normalisation becomes the factor {@code bias^-beta} that it has at zero, a product passes its
 * first map on as if the second were 1, and biases and shifts are left out.
 *
 * @see <a href="https://doi.org/10.23915/distill.00024.007">Voss et al., Visualizing Weights,
 *     Distill 2021</a>
 */
public final class Linear {

  private Linear() {}

  /** The linear network, with the same names of nodes. */
  public static Graph of(Graph graph) {
    List<Node> nodes = new ArrayList<>();
    Map<String, Tensor> zeros = new HashMap<>();
    for (Node node : graph.nodes()) {
      boolean product = node.operation() instanceof Operation.Multiply;
      List<String> inputs = product ? node.inputs().subList(0, 1) : node.inputs();
      nodes.add(new Node(node.name(), linear(node, graph, zeros), inputs));
    }
    return new Graph(graph.input(), nodes);
  }

  private static Operation linear(Node node, Graph graph, Map<String, Tensor> zeros) {
    Operation operation = node.operation();
    int channels = graph.shape(node.name()).channels();
    return switch (operation) {
      case Operation.Bias bias -> new Operation.Add();
      case Operation.Relu relu -> new Operation.Add();
      case Operation.Clip clip -> new Operation.Add();
      case Operation.LeakyRelu relu -> new Operation.Add();
      case Operation.Sigmoid sigmoid -> new Operation.Add();
      case Operation.HardSigmoid sigmoid -> new Operation.Add();
      case Operation.Multiply multiply -> new Operation.Add();
      case Operation.Softmax softmax -> new Operation.Add();
      case Operation.MaxPool(Window window) -> new Operation.AveragePool(window, true);
      case Operation.AveragePool(Window window, boolean counts) ->
          new Operation.AveragePool(window, true);
      case Operation.Lrn lrn ->
          factor(filled(channels, Math.pow(lrn.bias(), -lrn.beta())), channels, 0, zeros);
      case Operation.BatchNorm norm -> {
        float[] factors = new float[channels];
        for (int c = 0; c < channels; c++) {
          double spread = Math.sqrt(norm.variance().values()[c] + norm.epsilon());
          factors[c] = (float) (norm.scale().values()[c] / spread);
        }
        yield factor(factors, channels, 0, zeros);
      }
      case Operation.Pad(Padding.Fixed padding, double value) -> new Operation.Pad(padding, 0);
      default -> operation;
    };
  }

  private static Operation factor(
      float[] factors, int channels, double epsilon, Map<String, Tensor> zeros) {
    Tensor zero = zeros.computeIfAbsent("0x" + channels, n -> constant(n, channels, 0));
    Tensor one = zeros.computeIfAbsent("1x" + channels, n -> constant(n, channels, 1));
    return new Operation.BatchNorm(Tensor.vector("factor", factors), zero, zero, one, epsilon);
  }

  private static Tensor constant(String name, int channels, double value) {
    return Tensor.vector(name, filled(channels, value));
  }

  private static float[] filled(int channels, double value) {
    float[] values = new float[channels];
    Arrays.fill(values, (float) value);
    return values;
  }
}
