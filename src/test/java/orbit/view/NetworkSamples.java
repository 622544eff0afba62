package orbit.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.ValueRange;
import orbit.network.Window;

/** Networks to look at; every call builds the same weights. */
public final class NetworkSamples {

  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, String> layers = new LinkedHashMap<>();
  private final Map<String, Integer> channels = new LinkedHashMap<>();
  private final SplittableRandom random = new SplittableRandom(1);

  private NetworkSamples() {
    nodes.add(new Node("picture", new Operation.Input()));
    channels.put("picture", 3);
  }

  /**
   * Two convolutions, a block of two branches and one convolution behind it; layers {@code conv1},
   * {@code conv2}, {@code left} and {@code right} (the branches), {@code block}, {@code top}.
   */
  public static Model small() {
    NetworkSamples built = new NetworkSamples();
    built.layer("conv1", "picture", 8, 5, 2);
    built.layer("conv2", "conv1", 6, 3, 1);
    built.layer("left", "conv2", 4, 1, 1);
    built.layer("right", "conv2", 5, 3, 1);
    built.concat("block", "left", "right");
    built.layer("top", "block", 10, 3, 2);
    return built.model("small", 32);
  }

  /** As many layers as an InceptionV1 with its branches has, one of them with a long name. */
  public static Model deep() {
    NetworkSamples built = new NetworkSamples();
    built.layer("conv2d0", "picture", 64, 7, 2);
    built.layer("conv2d1", "conv2d0", 64, 1, 1);
    built.layer("conv2d2", "conv2d1", 192, 3, 1);
    String before = "conv2d2";
    for (int block = 0; block < 9; block++) {
      String name = "mixed" + (3 + block / 3) + "abc".charAt(block % 3);
      built.layer(name + "_1x1", before, 32, 1, 1);
      built.layer(name + "_3x3_bottleneck", before, 16, 1, 1);
      built.layer(name + "_3x3", name + "_3x3_bottleneck", 48, 3, 1);
      built.layer(name + "_5x5_bottleneck_pre_activation_and_more", before, 8, 1, 1);
      built.layer(name + "_5x5", name + "_5x5_bottleneck_pre_activation_and_more", 16, 5, 1);
      built.concat(name, name + "_1x1", name + "_3x3", name + "_5x5");
      before = name;
    }
    return built.model("deep", 64);
  }

  private void layer(String name, String from, int units, int size, int stride) {
    int inputs = channels.getOrDefault(from, 0);
    float[] values = new float[units * inputs * size * size];
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) ((random.nextDouble() - 0.5) / size);
    }
    Tensor kernels = new Tensor(name, new int[] {units, inputs, size, size}, values);
    Window window = Window.square(size, stride, Padding.of(size / 2));
    String source = layers.getOrDefault(from, from);
    nodes.add(new Node(name + "/conv", new Operation.Convolution(kernels, window, 1), source));
    nodes.add(new Node(name + "/relu", new Operation.Relu(), name + "/conv"));
    channels.put(name, units);
    layers.put(name, name + "/relu");
  }

  private void concat(String name, String... branches) {
    List<String> inputs = new ArrayList<>();
    int units = 0;
    for (String branch : branches) {
      inputs.add(layers.getOrDefault(branch, branch));
      units += channels.getOrDefault(branch, 0);
    }
    nodes.add(new Node(name, new Operation.Concat(), inputs));
    channels.put(name, units);
    layers.put(name, name);
  }

  private Model model(String name, int size) {
    Graph graph = new Graph(new Shape(3, size, size), nodes);
    return new Model(name, "sample", graph, new ValueRange(0, 1), layers, "0".repeat(64));
  }
}
