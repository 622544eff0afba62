package orbit.format;

import java.util.List;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Window;

/**
 * InceptionV1 with the names of Lucent's module, which are those of TensorFlow's graph up to the
 * ending {@code _pre_relu_conv}.
 *
 * @see <a href="https://github.com/greentfrapp/lucent">Lucent, modelzoo/inceptionv1</a>
 */
final class LucentInception {

  private static final Padding SAME = new Padding.Same();

  private final ArchitectureBuilder network;
  private final LrnChoice choice;

  LucentInception(ArchitectureBuilder network, LrnChoice choice) {
    this.network = network;
    this.choice = choice;
  }

  Architecture build() {
    boolean genuine = choice == LrnChoice.GENUINE;
    Padding first = genuine ? SAME : new Padding.Fixed(2, 3, 2, 3);
    convolve("conv2d0", 2, first).layer();
    pool("maxpool0").layer().add("localresponsenorm0", choice.lrn());
    if (has("conv2d1")) {
      convolve("conv2d1", 1, SAME).layer();
    }
    if (has("conv2d2")) {
      convolve("conv2d2", 1, SAME).layer().add("localresponsenorm1", choice.lrn());
    }
    pooledBlocks("maxpool1", List.of("mixed3a", "mixed3b"));
    pooledBlocks("maxpool4", List.of("mixed4a", "mixed4b", "mixed4c", "mixed4d", "mixed4e"));
    pooledBlocks("maxpool10", List.of("mixed5a", "mixed5b"));
    if (network.has("softmax2_pre_activation_matmul.weight")) {
      classify();
    }
    network.note(
        genuine
            ? "The file does not say how conv2d0 and conv2d2 are normalised across channels: read"
                + " with the constants of TensorFlow's graph; Lucent itself computes with others."
            : "The file does not say how conv2d0 and conv2d2 are normalised across channels: read"
                + " with Lucent's constants and padding, which are not those of TensorFlow's"
                + " graph and of the papers; orbit models add --lrn genuine takes those.");
    return network.build("InceptionV1", KnownInception.RANGE);
  }

  private boolean has(String name) {
    return network.has(name + "_pre_relu_conv.weight");
  }

  private ArchitectureBuilder convolve(String name, int stride, Padding padding) {
    return network
        .convolve(name + "_pre_relu", name + "_pre_relu_conv", stride, padding, 1)
        .relu(name);
  }

  private ArchitectureBuilder pool(String name) {
    Padding padding = choice == LrnChoice.GENUINE ? SAME : new Padding.Fixed(0, 1, 0, 1);
    return network.maxPool(name, 3, 2, padding, false);
  }

  /** A pool only where a block follows it. */
  private void pooledBlocks(String pool, List<String> blocks) {
    if (has(blocks.getFirst() + "_1x1")) {
      pool(pool).layer();
    }
    for (String block : blocks) {
      if (has(block + "_1x1")) {
        mixed(block);
      }
    }
  }

  private void mixed(String block) {
    String input = network.last();
    convolve(block + "_1x1", 1, SAME);
    for (String size : List.of("_3x3", "_5x5")) {
      network.from(input);
      convolve(block + size + "_bottleneck", 1, SAME);
      convolve(block + size, 1, SAME);
    }
    network.from(input).maxPool(block + "_pool", 3, 1, SAME, false);
    convolve(block + "_pool_reduce", 1, SAME);
    network
        .concat(
            block, List.of(block + "_1x1", block + "_3x3", block + "_5x5", block + "_pool_reduce"))
        .layer();
  }

  private void classify() {
    Window window = Window.square(7, 1, Padding.none());
    network
        .add("avgpool0", new Operation.AveragePool(window, false))
        .layer()
        .dense("softmax2_pre_activation", "softmax2_pre_activation_matmul")
        .layer()
        .add("softmax2", new Operation.Softmax());
  }
}
