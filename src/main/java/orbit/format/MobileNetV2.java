package orbit.format;

import java.util.Set;
import orbit.network.Operation;
import orbit.network.Padding;

/**
 * torchvision's {@code mobilenet_v2} of any width. Where it strides is not told by the weights:
 * those of the published network.
 *
 * @see <a href="https://pytorch.org/vision/stable/models/mobilenetv2.html">its page</a>
 */
final class MobileNetV2 {

  private static final double EPSILON = 1e-5;

  private static final Set<Integer> STRIDING = Set.of(2, 4, 7, 14);

  private final ArchitectureBuilder network;

  MobileNetV2(ArchitectureBuilder network) {
    this.network = network;
  }

  Architecture build() {
    network.convolve("features.0.0", 2, Padding.of(1));
    activated("features.0").layer("features.0");
    int n = 1;
    while (network.has("features.%d.conv.0.0.weight".formatted(n))) {
      block("features." + n, STRIDING.contains(n) ? 2 : 1);
      n++;
    }
    String end = "features." + n;
    if (network.has(end + ".0.weight")) {
      network.convolve(end + ".0", 1, Padding.none());
      activated(end).layer(end);
    }
    if (network.has("classifier.1.weight")) {
      network
          .add("features/avgpool", new Operation.GlobalAveragePool())
          .dense("classifier.1", "classifier.1")
          .layer();
    }
    return Architectures.torchvision(network, "mobilenet_v2");
  }

  private ArchitectureBuilder activated(String name) {
    return network.normalise(name + ".1", EPSILON).add(name + ".2", new Operation.Clip(0, 6));
  }

  private void block(String name, int stride) {
    String input = network.last();
    int channels = network.channels();
    int step = 0;
    // the first block has no widening before its spatial kernels
    if (network.has(name + ".conv.1.0.weight")) {
      network.convolve(name + ".conv.0.0", 1, Padding.none());
      activated(name + ".conv.0");
      step++;
    }
    network.convolveGroups(name + ".conv." + step + ".0", stride, Padding.of(1));
    activated(name + ".conv." + step);
    step++;
    network
        .convolve(name + ".conv." + step, 1, Padding.none())
        .normalise(name + ".conv." + (step + 1), EPSILON);
    if (stride == 1 && network.channels() == channels) {
      network.sum(name, input, network.last());
    }
    network.layer(name);
  }
}
