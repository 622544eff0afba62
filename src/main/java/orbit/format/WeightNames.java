package orbit.format;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orbit.network.Graph;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Tensor;

/** The tensors of a graph under names of their own: two different ones may have the same. */
final class WeightNames {

  private final IdentityHashMap<Tensor, String> names = new IdentityHashMap<>();
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  WeightNames(Graph graph) {
    for (Node node : graph.nodes()) {
      of(node.operation()).forEach(this::add);
    }
  }

  private static List<Tensor> of(Operation operation) {
    return switch (operation) {
      case Operation.Convolution convolution -> List.of(convolution.kernels());
      case Operation.Bias(Tensor values) -> List.of(values);
      case Operation.BatchNorm norm ->
          List.of(norm.scale(), norm.shift(), norm.mean(), norm.variance());
      case Operation.Dense(Tensor weights) -> List.of(weights);
      default -> List.of();
    };
  }

  private void add(Tensor tensor) {
    if (names.containsKey(tensor)) {
      return;
    }
    String name = tensor.name();
    for (int n = 2; tensors.containsKey(name); n++) {
      name = tensor.name() + "_" + n;
    }
    names.put(tensor, name);
    tensors.put(
        name,
        name.equals(tensor.name()) ? tensor : new Tensor(name, tensor.shape(), tensor.values()));
  }

  /**
   * @throws IllegalArgumentException if the tensor is not in the graph
   */
  String of(Tensor tensor) {
    String name = names.get(tensor);
    if (name == null) {
      throw new IllegalArgumentException(tensor + " is not in the graph");
    }
    return name;
  }

  Collection<Tensor> tensors() {
    return tensors.values();
  }
}
