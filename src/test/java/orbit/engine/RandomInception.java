package orbit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import orbit.network.Graph;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.Window;

/** InceptionV1, as large as the real one, its weights drawn from a seed. */
public final class RandomInception {

  private static final Padding SAME = new Padding.Same();
  private static final Operation NORMALISATION = new Operation.Lrn(5, 2, 1e-4, 0.5);

  private final Random random;
  private final List<Node> nodes = new ArrayList<>();

  private RandomInception(long seed) {
    random = new Random(seed);
    nodes.add(new Node("input", new Operation.Input()));
  }

  /** Up to mixed3b. */
  static Graph drawn(long seed) {
    return early(seed).graph();
  }

  /** Up to mixed5b. */
  public static Graph whole(long seed) {
    RandomInception drawing = early(seed);
    drawing.pool("maxpool4", "mixed3b", 2);
    drawing.block("mixed4a", "maxpool4", 480, 192, 96, 204, 16, 48, 64);
    drawing.block("mixed4b", "mixed4a", 508, 160, 112, 224, 24, 64, 64);
    drawing.block("mixed4c", "mixed4b", 512, 128, 128, 256, 24, 64, 64);
    drawing.block("mixed4d", "mixed4c", 512, 112, 144, 288, 32, 64, 64);
    drawing.block("mixed4e", "mixed4d", 528, 256, 160, 320, 32, 128, 128);
    drawing.pool("maxpool10", "mixed4e", 2);
    drawing.block("mixed5a", "maxpool10", 832, 256, 160, 320, 48, 128, 128);
    drawing.block("mixed5b", "mixed5a", 832, 384, 192, 384, 48, 128, 128);
    return drawing.graph();
  }

  private Graph graph() {
    return new Graph(new Shape(3, 224, 224), nodes);
  }

  private static RandomInception early(long seed) {
    RandomInception drawing = new RandomInception(seed);
    drawing.unit("conv2d0", "input", 3, 64, 7, 2);
    drawing.pool("maxpool0", "conv2d0", 2);
    drawing.nodes.add(new Node("localresponsenorm0", NORMALISATION, "maxpool0"));
    drawing.unit("conv2d1", "localresponsenorm0", 64, 64, 1, 1);
    drawing.unit("conv2d2", "conv2d1", 64, 192, 3, 1);
    drawing.nodes.add(new Node("localresponsenorm1", NORMALISATION, "conv2d2"));
    drawing.pool("maxpool1", "localresponsenorm1", 2);
    drawing.block("mixed3a", "maxpool1", 192, 64, 96, 128, 16, 32, 32);
    drawing.block("mixed3b", "mixed3a", 256, 128, 128, 192, 32, 96, 64);
    return drawing;
  }

  private void block(
      String name,
      String input,
      int inputs,
      int one,
      int beforeThree,
      int three,
      int beforeFive,
      int five,
      int pooled) {
    unit(name + "_1x1", input, inputs, one, 1, 1);
    unit(name + "_3x3_bottleneck", input, inputs, beforeThree, 1, 1);
    unit(name + "_3x3", name + "_3x3_bottleneck", beforeThree, three, 3, 1);
    unit(name + "_5x5_bottleneck", input, inputs, beforeFive, 1, 1);
    unit(name + "_5x5", name + "_5x5_bottleneck", beforeFive, five, 5, 1);
    pool(name + "_pool", input, 1);
    unit(name + "_pool_reduce", name + "_pool", inputs, pooled, 1, 1);
    nodes.add(
        new Node(
            name,
            new Operation.Concat(),
            name + "_1x1",
            name + "_3x3",
            name + "_5x5",
            name + "_pool_reduce"));
  }

  private void pool(String name, String input, int stride) {
    nodes.add(new Node(name, new Operation.MaxPool(Window.square(3, stride, SAME)), input));
  }

  /** Convolution, bias and ReLU. */
  private void unit(String name, String input, int inputs, int outputs, int size, int stride) {
    double spread = Math.sqrt(2.0 / (inputs * size * size));
    Tensor kernels =
        new Tensor(
            name + "_w",
            new int[] {outputs, inputs, size, size},
            values(outputs * inputs * size * size, spread));
    Tensor bias = Tensor.vector(name + "_b", values(outputs, 0.1));
    Window window = Window.square(size, stride, SAME);
    String sums = name + "_pre_relu/conv";
    String biased = name + "_pre_relu";
    nodes.add(new Node(sums, new Operation.Convolution(kernels, window, 1), input));
    nodes.add(new Node(biased, new Operation.Bias(bias), sums));
    nodes.add(new Node(name, new Operation.Relu(), biased));
  }

  private float[] values(int count, double spread) {
    float[] values = new float[count];
    for (int k = 0; k < count; k++) {
      values[k] = (float) (random.nextGaussian() * spread);
    }
    return values;
  }
}
