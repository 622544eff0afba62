package orbit.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import orbit.network.Graph;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.Window;

/**
 * The early vision of InceptionV1 in small, with its names: conv2d0 7x7/2, maxpool0, conv2d1 1x1,
 * conv2d2 3x3, maxpool1, mixed3a, mixed3b. Input 3 x 64 x 64, units 48, 48, 96, 136, 216.
 *
 * @see <a href="https://arxiv.org/abs/1409.4842">Szegedy et al., Going deeper with convolutions,
 *     2014</a>
 */
final class LeavesArchitecture {

  static final Shape INPUT = new Shape(3, 64, 64);

  /** Smaller first kernels than He's let the decay sweep them clean of noise. */
  private static final double FIRST = 0.2;

  private static final double THIRD = 0.7;

  private final SplittableRandom random;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Integer> channels = new LinkedHashMap<>();

  private LeavesArchitecture(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The untrained network: He's initialisation from a seed, biases zero. */
  static Graph untrained(long seed) {
    LeavesArchitecture made = new LeavesArchitecture(seed);
    made.nodes.add(new Node("input", new Operation.Input()));
    made.channels.put("input", INPUT.channels());
    made.convolution("conv2d0", "input", 48, 7, 2, FIRST);
    made.pool("maxpool0", "conv2d0", 2);
    made.convolution("conv2d1", "maxpool0", 48, 1, 1, 1);
    made.convolution("conv2d2", "conv2d1", 96, 3, 1, THIRD);
    made.pool("maxpool1", "conv2d2", 2);
    made.inception("mixed3a", "maxpool1", 32, 48, 64, 12, 24, 16);
    made.inception("mixed3b", "mixed3a", 48, 64, 96, 16, 48, 24);
    return new Graph(INPUT, made.nodes);
  }

  /** Names of the layers, each of which is its own node. */
  static List<String> layers() {
    return List.of("conv2d0", "maxpool0", "conv2d1", "conv2d2", "maxpool1", "mixed3a", "mixed3b");
  }

  private void inception(
      String name, String from, int one, int reduce3, int three, int reduce5, int five, int pool) {
    convolution(name + "_1x1", from, one, 1, 1, 1);
    convolution(name + "_3x3_bottleneck", from, reduce3, 1, 1, 1);
    convolution(name + "_3x3", name + "_3x3_bottleneck", three, 3, 1, 1);
    convolution(name + "_5x5_bottleneck", from, reduce5, 1, 1, 1);
    convolution(name + "_5x5", name + "_5x5_bottleneck", five, 5, 1, 1);
    pool(name + "_pool", from, 1);
    convolution(name + "_pool_reduce", name + "_pool", pool, 1, 1, 1);
    nodes.add(
        new Node(
            name,
            new Operation.Concat(),
            name + "_1x1",
            name + "_3x3",
            name + "_5x5",
            name + "_pool_reduce"));
    channels.put(name, one + three + five + pool);
  }

  private void pool(String name, String from, int stride) {
    Window window = Window.square(3, stride, new Padding.Same());
    nodes.add(new Node(name, new Operation.MaxPool(window), from));
    channels.put(name, inputs(from));
  }

  private void convolution(
      String name, String from, int units, int size, int stride, double scale) {
    int inputs = inputs(from);
    double deviation = scale * StrictMath.sqrt(2.0 / (inputs * size * size));
    float[] values = new float[units * inputs * size * size];
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) (deviation * random.nextGaussian());
    }
    Tensor kernels = new Tensor(name + "_w", new int[] {units, inputs, size, size}, values);
    Tensor bias = Tensor.vector(name + "_b", new float[units]);
    Window window = Window.square(size, stride, new Padding.Same());
    String summed = name + "_pre_relu/conv";
    nodes.add(new Node(summed, new Operation.Convolution(kernels, window, 1), from));
    nodes.add(new Node(name + "_pre_relu", new Operation.Bias(bias), summed));
    nodes.add(new Node(name, new Operation.Relu(), name + "_pre_relu"));
    channels.put(name, units);
  }

  private int inputs(String from) {
    return channels.getOrDefault(from, 0);
  }
}
