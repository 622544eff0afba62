package orbit.circuit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.ValueRange;
import orbit.network.Window;

/**
 * A network with InceptionV1's layers from conv2d0 to mixed4d, their numbers of units and the pools
 * between them; blocks are two branches with narrow bottlenecks, weights are drawn from a seed.
 */
public final class SmallInception {

  private static final Padding SAME = new Padding.Same();
  private static final int NARROW = 6;

  private final Random random;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, String> layers = new LinkedHashMap<>();

  private SmallInception(long seed) {
    random = new Random(seed);
  }

  public static Model drawn(long seed) {
    SmallInception drawing = new SmallInception(seed);
    drawing.nodes.add(new Node("input", new Operation.Input()));
    drawing.layer("conv2d0", drawing.unit("conv2d0", "input", 3, 64, 7, 2));
    drawing.pool("maxpool0", "conv2d0");
    drawing.normalisation("localresponsenorm0", "maxpool0");
    drawing.layer("conv2d1", drawing.unit("conv2d1", "localresponsenorm0", 64, 64, 1, 1));
    drawing.layer("conv2d2", drawing.unit("conv2d2", "conv2d1", 64, 192, 3, 1));
    drawing.normalisation("localresponsenorm1", "conv2d2");
    drawing.pool("maxpool1", "localresponsenorm1");
    drawing.block("mixed3a", "maxpool1", 192, 192, 64);
    drawing.block("mixed3b", "mixed3a", 256, 320, 160);
    drawing.pool("maxpool4", "mixed3b");
    drawing.block("mixed4a", "maxpool4", 480, 396, 112);
    drawing.block("mixed4b", "mixed4a", 508, 384, 128);
    drawing.block("mixed4c", "mixed4b", 512, 384, 128);
    drawing.block("mixed4d", "mixed4c", 512, 400, 128);
    Graph graph = new Graph(new Shape(3, 64, 64), drawing.nodes);
    return new Model(
        "drawn", "test", graph, new ValueRange(-1, 1), drawing.layers, "5a".repeat(32));
  }

  private void layer(String name, String node) {
    layers.put(name, node);
  }

  private void block(String name, String input, int inputs, int three, int five) {
    String narrow = unit(name + "_3x3_bottleneck", input, inputs, NARROW, 1, 1);
    String narrower = unit(name + "_5x5_bottleneck", input, inputs, NARROW, 1, 1);
    String left = unit(name + "_3x3", narrow, NARROW, three, 3, 1);
    String right = unit(name + "_5x5", narrower, NARROW, five, 5, 1);
    nodes.add(new Node(name, new Operation.Concat(), left, right));
    layer(name, name);
  }

  private void pool(String name, String input) {
    nodes.add(new Node(name, new Operation.MaxPool(Window.square(3, 2, SAME)), input));
  }

  private void normalisation(String name, String input) {
    nodes.add(new Node(name, new Operation.Lrn(5, 2, 1e-4, 0.5), input));
  }

  private String unit(String name, String input, int inputs, int outputs, int size, int stride) {
    float[] values = new float[outputs * inputs * size * size];
    double spread = Math.sqrt(2.0 / (inputs * size * size));
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) (random.nextGaussian() * spread);
    }
    Tensor kernels = new Tensor(name + "_w", new int[] {outputs, inputs, size, size}, values);
    Window window = Window.square(size, stride, SAME);
    nodes.add(new Node(name + "_sums", new Operation.Convolution(kernels, window, 1), input));
    nodes.add(new Node(name, new Operation.Relu(), name + "_sums"));
    return name;
  }
}
