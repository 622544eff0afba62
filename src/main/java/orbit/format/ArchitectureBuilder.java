package orbit.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orbit.network.FileProblem;
import orbit.network.GraphBuilder;
import orbit.network.GraphException;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.ValueRange;
import orbit.network.Window;

/**
 * A graph in the making out of named weights. Every step reads the node that was made before it,
 * unless {@link #from} names another, and each weight must be used in the end.
 */
final class ArchitectureBuilder {

  static final String INPUT = "input";

  /** The picture that all known networks were made for. */
  private static final Shape PICTURE = new Shape(3, 224, 224);

  private static final String REMEDY = "save the whole state_dict, or export the network to ONNX";

  private final Map<String, Tensor> weights;
  private final Set<String> unused;
  private final GraphBuilder graph = new GraphBuilder(PICTURE);
  private final Map<String, String> layers = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private String last = INPUT;

  ArchitectureBuilder(Map<String, Tensor> weights) {
    this.weights = weights;
    this.unused = new LinkedHashSet<>(weights.keySet());
    unused.removeIf(key -> key.endsWith(".num_batches_tracked"));
    graph.add(new Node(INPUT, new Operation.Input()));
  }

  boolean has(String key) {
    return weights.containsKey(key);
  }

  /**
   * @throws FileProblem if it is missing
   */
  Tensor weight(String key) {
    Tensor tensor = weights.get(key);
    if (tensor == null) {
      throw new FileProblem(key, "these weights are missing", REMEDY);
    }
    unused.remove(key);
    return tensor;
  }

  /** Weights that only training needs. */
  void leaveOut(String prefix) {
    unused.removeIf(key -> key.startsWith(prefix));
  }

  /** The node that the next step reads. */
  String last() {
    return last;
  }

  /** Channels that the next step reads. */
  int channels() {
    return graph.shape(last).channels();
  }

  ArchitectureBuilder from(String node) {
    last = node;
    return this;
  }

  /**
   * @throws FileProblem if the operation does not fit the node before it
   */
  ArchitectureBuilder add(String node, Operation operation) {
    return add(node, operation, last);
  }

  private ArchitectureBuilder add(String node, Operation operation, String... inputs) {
    try {
      graph.add(new Node(node, operation, inputs));
    } catch (GraphException problem) {
      throw new FileProblem(node, problem.problem(), REMEDY);
    }
    last = node;
    return this;
  }

  /** A convolution whose module has the node's name. */
  ArchitectureBuilder convolve(String node, int stride, Padding padding) {
    return convolve(node, node, stride, padding, 1);
  }

  /** Each group of channels sees as many as the kernels have. */
  ArchitectureBuilder convolveGroups(String node, int stride, Padding padding) {
    Tensor kernels = weight(node + ".weight");
    int groups = kernels.rank() == 4 ? Math.max(1, channels() / kernels.extent(1)) : 1;
    return convolve(node, node, stride, padding, groups);
  }

  /**
   * A convolution, with bias if the weights have one.
   *
   * @param key of the weights, without {@code .weight}
   */
  ArchitectureBuilder convolve(String node, String key, int stride, Padding padding, int groups) {
    Tensor kernels = weight(key + ".weight");
    if (kernels.rank() != 4) {
      throw new FileProblem(key, kernels + " are no kernels", REMEDY);
    }
    Window window =
        new Window(kernels.extent(2), kernels.extent(3), stride, stride, 1, 1, padding, false);
    boolean biased = has(key + ".bias");
    Operation convolution;
    try {
      convolution = new Operation.Convolution(kernels, window, groups);
    } catch (IllegalArgumentException problem) {
      throw new FileProblem(node, String.valueOf(problem.getMessage()), REMEDY);
    }
    add(biased ? node + "/conv" : node, convolution);
    return biased ? add(node, new Operation.Bias(weight(key + ".bias"))) : this;
  }

  /** Weights times the whole map, with bias. */
  ArchitectureBuilder dense(String node, String key) {
    add(node + "/matmul", new Operation.Dense(weight(key + ".weight")));
    return add(node, new Operation.Bias(weight(key + ".bias")));
  }

  /** Batch normalisation with the statistics that training has left. */
  ArchitectureBuilder normalise(String node, double epsilon) {
    Tensor variance = weight(node + ".running_var");
    for (float value : variance.values()) {
      if (!(value + epsilon > 0)) {
        throw new FileProblem(
            variance.name(), "a variance of %s has no root".formatted(value), REMEDY);
      }
    }
    return add(
        node,
        new Operation.BatchNorm(
            weight(node + ".weight"),
            weight(node + ".bias"),
            weight(node + ".running_mean"),
            variance,
            epsilon));
  }

  ArchitectureBuilder relu(String node) {
    return add(node, new Operation.Relu());
  }

  /** A square max pool. */
  ArchitectureBuilder maxPool(String node, int size, int stride, Padding padding, boolean ceil) {
    return add(
        node, new Operation.MaxPool(new Window(size, size, stride, stride, 1, 1, padding, ceil)));
  }

  ArchitectureBuilder concat(String node, List<String> inputs) {
    return add(node, new Operation.Concat(), inputs.toArray(String[]::new));
  }

  ArchitectureBuilder sum(String node, String... inputs) {
    return add(node, new Operation.Add(), inputs);
  }

  /** Names the last node for the user, by its own name. */
  ArchitectureBuilder layer() {
    return layer(last);
  }

  /** Names the last node for the user. */
  ArchitectureBuilder layer(String name) {
    layers.put(name, last);
    return this;
  }

  ArchitectureBuilder note(String sentence) {
    notes.add(sentence);
    return this;
  }

  /**
   * @throws FileProblem if weights are left over
   */
  Architecture build(String name, ValueRange range) {
    if (!unused.isEmpty()) {
      throw Architectures.unknown(unused, " beside those of " + name);
    }
    return new Architecture(name, graph.build(), range, layers, notes);
  }
}
