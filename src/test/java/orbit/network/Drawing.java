package orbit.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small network in the making, its constants drawn at random; "input" is the picture. */
public final class Drawing {

  public static final Padding SAME = new Padding.Same();

  private final Random random;
  private final Shape picture;
  private final List<Node> nodes = new ArrayList<>();

  public Drawing(Random random, int channels, int height, int width) {
    this.random = random;
    this.picture = new Shape(channels, height, width);
    nodes.add(new Node("input", new Operation.Input()));
  }

  public Graph graph() {
    return new Graph(picture, nodes);
  }

  public int channels(String name) {
    return graph().shape(name).channels();
  }

  public Drawing add(String name, Operation operation, String... inputs) {
    nodes.add(new Node(name, operation, inputs));
    return this;
  }

  public Tensor tensor(int... shape) {
    int size = 1;
    for (int extent : shape) {
      size *= extent;
    }
    float[] values = new float[size];
    for (int k = 0; k < size; k++) {
      values[k] = (float) random.nextGaussian();
    }
    return new Tensor("drawn", shape, values);
  }

  private Tensor positive(int units) {
    float[] values = new float[units];
    for (int k = 0; k < units; k++) {
      values[k] = 0.5f + random.nextFloat();
    }
    return Tensor.vector("positive", values);
  }

  public Drawing convolution(String name, String input, int outputs, Window window, int groups) {
    int inputs = channels(input) / groups;
    Tensor kernels = tensor(outputs, inputs, window.height(), window.width());
    return add(name, new Operation.Convolution(kernels, window, groups), input);
  }

  /** A square convolution that keeps height and width. */
  public Drawing convolution(String name, String input, int outputs, int size) {
    return convolution(name, input, outputs, Window.square(size, 1, SAME), 1);
  }

  public Drawing norm(String name, String input) {
    int units = channels(input);
    Tensor scale = tensor(units);
    Tensor variance = positive(units);
    return add(
        name, new Operation.BatchNorm(scale, tensor(units), tensor(units), variance, 0.1), input);
  }

  public Drawing bias(String name, String input) {
    return add(name, new Operation.Bias(tensor(channels(input))), input);
  }

  public Drawing dense(String name, String input, int outputs) {
    return add(name, new Operation.Dense(tensor(outputs, graph().shape(input).size())), input);
  }

  /** InceptionV1's block of four branches; its nodes' names begin with the block's. */
  public Drawing block(String name, String input, int one, int three, int five, int pool) {
    return convolution(name + "_1x1", input, one, 1)
        .add(name + "_relu", new Operation.Relu(), name + "_1x1")
        .convolution(name + "_3x3_bottleneck", input, Math.ceilDiv(2 * three, 3), 1)
        .bias(name + "_3x3_bias", name + "_3x3_bottleneck")
        .convolution(name + "_3x3", name + "_3x3_bias", three, 3)
        .convolution(name + "_5x5_bottleneck", input, Math.ceilDiv(five, 3), 1)
        .convolution(name + "_5x5", name + "_5x5_bottleneck", five, 5)
        .add(name + "_pool", new Operation.MaxPool(Window.square(3, 1, SAME)), input)
        .convolution(name + "_pool_reduce", name + "_pool", pool, 1)
        .add(
            name,
            new Operation.Concat(),
            name + "_relu",
            name + "_3x3",
            name + "_5x5",
            name + "_pool_reduce");
  }
}
