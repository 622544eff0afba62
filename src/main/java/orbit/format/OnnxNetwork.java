package orbit.format;

import java.util.Arrays;
import java.util.List;
import orbit.network.Graph;
import orbit.network.GraphBuilder;
import orbit.network.GraphException;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Shape;
import orbit.network.Tensor;

/** The network that grows as the nodes of an ONNX file are read. */
final class OnnxNetwork {

  private static final int MOST_CHANNELS = 1 << 20;

  private final GraphBuilder builder;
  private final OnnxNames names;
  private final OnnxBudget budget;
  private final String input;

  OnnxNetwork(Shape picture, String input, OnnxNames names, OnnxBudget budget) {
    this.builder = new GraphBuilder(picture);
    this.names = names;
    this.budget = budget;
    this.input = names.input(input);
    builder.add(new Node(this.input, new Operation.Input()));
  }

  /** Name of the input's node. */
  String input() {
    return input;
  }

  OnnxBudget budget() {
    return budget;
  }

  /**
   * Adds the node that a value of the file stands for.
   *
   * @return its map, seen as the first input is
   * @throws OnnxUnsupported if it does not fit
   */
  OnnxView add(OnnxNode from, Operation operation, OnnxView... inputs) {
    return add(names.main(from), operation, inputs);
  }

  /**
   * Adds a node on the way to a value.
   *
   * @param what behind the value's name
   * @throws OnnxUnsupported if it does not fit
   */
  OnnxView step(OnnxNode from, String what, Operation operation, OnnxView... inputs) {
    return add(names.part(from, what), operation, inputs);
  }

  private OnnxView add(String name, Operation operation, OnnxView... inputs) {
    for (OnnxView input : inputs) {
      if (!input.picks().isEmpty()) {
        throw OnnxUnsupported.because("it takes single channels of a map");
      }
    }
    List<String> reads = Arrays.stream(inputs).map(OnnxView::node).toList();
    try {
      Shape shape = builder.add(new Node(name, operation, reads));
      shape.size();
      if (shape.channels() > MOST_CHANNELS) {
        throw OnnxUnsupported.misfit(shape.channels() + " channels are too many");
      }
      return inputs[0].over(name, shape);
    } catch (GraphException problem) {
      throw OnnxUnsupported.misfit(problem.problem());
    } catch (ArithmeticException problem) {
      throw OnnxUnsupported.misfit("its map is too large");
    }
  }

  /** The map after values were added to its channels. */
  OnnxView bias(OnnxNode from, OnnxView view, Tensor values) {
    return add(from, new Operation.Bias(values), view);
  }

  /** The map after each channel was multiplied by a number. */
  OnnxView scaled(OnnxNode from, OnnxView view, String name, float[] factors) {
    return add(from, factors(name, factors), view);
  }

  /** As {@link #scaled}, on the way to a value. */
  OnnxView scaledStep(OnnxNode from, OnnxView view, String name, float[] factors) {
    return step(from, "scale", factors(name, factors), view);
  }

  /**
   * The map between two limits, each of which may be as far away as a float can be.
   *
   * @throws IllegalArgumentException unless {@code low < high}
   */
  OnnxView limited(OnnxNode from, OnnxView view, double low, double high) {
    double least = Math.max(low, -Float.MAX_VALUE);
    double largest = Math.min(high, Float.MAX_VALUE);
    boolean open = largest == Float.MAX_VALUE;
    if (open && least == -Float.MAX_VALUE) {
      return view;
    }
    Operation limits =
        open && least == 0 ? new Operation.Relu() : new Operation.Clip(least, largest);
    return add(from, limits, view);
  }

  private Operation factors(String name, float[] factors) {
    Tensor zeros = Tensor.vector(name + ".zeros", channels(factors.length, 0));
    return new Operation.BatchNorm(
        OnnxConstant.finite(name, new int[] {factors.length}, factors),
        zeros,
        zeros,
        Tensor.vector(name + ".ones", channels(factors.length, 1)),
        0);
  }

  /** The map after each channel was multiplied by a number and another added. */
  OnnxView affine(OnnxNode from, OnnxView view, float[] scale, float[] shift) {
    Operation affine =
        new Operation.BatchNorm(
            OnnxConstant.finite("scale", new int[] {scale.length}, scale),
            OnnxConstant.finite("shift", new int[] {shift.length}, shift),
            Tensor.vector("zeros", channels(scale.length, 0)),
            Tensor.vector("ones", channels(scale.length, 1)),
            0);
    return add(from, affine, view);
  }

  /** Number of channels of a node's map. */
  int channels(String node) {
    return builder.shape(node).channels();
  }

  /** The same number for each channel. */
  float[] channels(int count, float value) {
    budget.take(count);
    float[] values = new float[count];
    Arrays.fill(values, value);
    return values;
  }

  /**
   * A constant that is the same at all places of a map, as one number a channel.
   *
   * @throws OnnxUnsupported if it differs from place to place
   */
  float[] perChannel(OnnxConstant constant, OnnxView view) {
    return OnnxChannels.of(constant, view, budget);
  }

  Graph build() {
    return builder.build();
  }
}
