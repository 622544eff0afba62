package orbit.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Tensor;
import orbit.network.Window;

/**
 * torchvision's {@code densenet}: the number of blocks and of layers in each is told from the
 * names.
 *
 * @see <a href="https://pytorch.org/vision/stable/models/densenet.html">its page</a>
 */
final class DenseNet {

  private static final double EPSILON = 1e-5;

  private final ArchitectureBuilder network;
  private int convolutions = 1;

  DenseNet(ArchitectureBuilder network) {
    this.network = network;
  }

  /** The published files still call {@code norm1} {@code norm.1}. */
  static Map<String, Tensor> renamed(Map<String, Tensor> weights) {
    Map<String, Tensor> renamed = new LinkedHashMap<>();
    weights.forEach(
        (name, tensor) ->
            renamed.put(
                name.replaceFirst("(\\.denselayer\\d+\\.(?:norm|conv))\\.([12])\\.", "$1$2."),
                tensor));
    return renamed;
  }

  Architecture build() {
    network
        .convolve("features.conv0", 2, Padding.of(3))
        .normalise("features.norm0", EPSILON)
        .relu("features.relu0")
        .layer()
        .maxPool("features.pool0", 3, 2, Padding.of(1), false)
        .layer();
    for (int n = 1; has("features.denseblock%d.denselayer1".formatted(n)); n++) {
      block("features.denseblock" + n);
      transition("features.transition" + n);
    }
    if (network.has("features.norm5.weight")) {
      network.normalise("features.norm5", EPSILON).layer().relu("features/relu");
    }
    if (network.has("classifier.weight")) {
      network
          .add("features/avgpool", new Operation.GlobalAveragePool())
          .dense("classifier", "classifier")
          .layer();
    }
    return Architectures.torchvision(network, "densenet" + (convolutions + 1));
  }

  private boolean has(String layer) {
    return network.has(layer + ".conv1.weight");
  }

  private void block(String block) {
    List<String> maps = new ArrayList<>(List.of(network.last()));
    for (int n = 1; has(block + ".denselayer" + n); n++) {
      String layer = block + ".denselayer" + n;
      network
          .concat(layer + "/concat", maps)
          .normalise(layer + ".norm1", EPSILON)
          .relu(layer + ".relu1")
          .convolve(layer + ".conv1", 1, Padding.none())
          .normalise(layer + ".norm2", EPSILON)
          .relu(layer + ".relu2")
          .convolve(layer + ".conv2", 1, Padding.of(1))
          .layer(layer);
      maps.add(network.last());
      convolutions += 2;
    }
    network.concat(block, maps).layer();
  }

  private void transition(String name) {
    if (network.has(name + ".conv.weight")) {
      network
          .normalise(name + ".norm", EPSILON)
          .relu(name + ".relu")
          .convolve(name + ".conv", 1, Padding.none())
          .add(
              name + ".pool", new Operation.AveragePool(Window.square(2, 2, Padding.none()), false))
          .layer(name);
      convolutions++;
    }
  }
}
