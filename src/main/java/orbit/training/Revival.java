package orbit.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import orbit.engine.Constants;
import orbit.engine.Forward;
import orbit.network.Graph;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Tensor;

/**
 * Gives units that no longer answer a new beginning: strong weight decay sweeps many to zero, from
 * where no gradient brings them back.
 */
final class Revival {

  /** A convolution with its bias and the ReLU behind. */
  private record Units(String relu, Tensor kernels, Tensor bias) {}

  private final Graph graph;
  private final AdamW optimiser;
  private final long seed;
  private final List<Units> layers = new ArrayList<>();

  Revival(Graph graph, AdamW optimiser, long seed) {
    this.graph = graph;
    this.optimiser = optimiser;
    this.seed = seed;
    for (Node node : graph.nodes()) {
      if (node.operation() instanceof Operation.Relu) {
        Node summed = graph.node(node.inputs().getFirst());
        Node convolved = graph.node(summed.inputs().getFirst());
        if (summed.operation() instanceof Operation.Bias(Tensor bias)
            && convolved.operation() instanceof Operation.Convolution convolution) {
          layers.add(new Units(node.name(), convolution.kernels(), bias));
        }
      }
    }
  }

  /** Begins anew with the units that hardly answer to the pictures; returns their number. */
  int revive(NDArray pictures, NDManager manager, int step) {
    List<String> nodes = layers.stream().map(Units::relu).toList();
    List<NDArray> maps = new Forward(graph, nodes, new Constants(manager)).run(pictures, true);
    SplittableRandom random = new SplittableRandom(seed + 31L * step);
    int revived = 0;
    for (int l = 0; l < layers.size(); l++) {
      NDArray map = maps.get(l);
      long units = map.getShape().get(1);
      DeadUnits dead = new DeadUnits((int) units);
      int[] overCells = {2};
      dead.see(map.reshape(map.getShape().get(0), units, -1).max(overCells).toFloatArray(), 1);
      for (int unit : dead.indices()) {
        begin(layers.get(l), unit, random);
        revived++;
      }
    }
    return revived;
  }

  private void begin(Units layer, int unit, SplittableRandom random) {
    float[] kernels = layer.kernels().values();
    int size = kernels.length / layer.kernels().extent(0);
    // as strong as its neighbours have become, not as He's rule would have it at the start
    double deviation = Math.sqrt(energy(kernels) / kernels.length);
    for (int k = unit * size; k < (unit + 1) * size; k++) {
      kernels[k] = (float) (deviation * random.nextGaussian());
    }
    layer.bias().values()[unit] = 0;
    optimiser.forget(layer.kernels(), unit * size, size);
    optimiser.forget(layer.bias(), unit, 1);
  }

  private static double energy(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
  }
}
