package orbit.format;

import java.util.List;
import orbit.network.FileProblem;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Tensor;

/**
 * torchvision's {@code squeezenet1_0} and {@code squeezenet1_1}: pools stand where the numbers of
 * the modules leave a gap.
 *
 * @see <a href="https://pytorch.org/vision/stable/models/squeezenet.html">its page</a>
 */
final class SqueezeNet {

  /** Index of the last module of any. */
  private static final int MOST = 100;

  private final ArchitectureBuilder network;

  SqueezeNet(ArchitectureBuilder network) {
    this.network = network;
  }

  Architecture build() {
    Tensor first = network.weight("features.0.weight");
    int size = first.rank() == 4 ? first.extent(2) : 0;
    if (size != 7 && size != 3) {
      throw new FileProblem(
          "features.0.weight", first + " are not a squeezenet's", "export the network to ONNX");
    }
    network.convolve("features.0", 2, Padding.none()).relu("features.1").layer();
    int next = 2;
    for (int n = next; n < MOST; n++) {
      String name = "features." + n;
      if (network.has(name + ".squeeze.weight")) {
        if (n == next + 1) {
          network.maxPool("features." + next, 3, 2, Padding.none(), true).layer();
        } else if (n != next) {
          throw new FileProblem(
              "features." + next, "fire modules are missing", "save the whole state_dict");
        }
        fire(name);
        next = n + 1;
      }
    }
    if (network.has("classifier.1.weight")) {
      network
          .convolve("classifier.1", 1, Padding.none())
          .relu("classifier.2")
          .layer()
          .add("classifier.3", new Operation.GlobalAveragePool())
          .layer();
    }
    return Architectures.torchvision(network, size == 7 ? "squeezenet1_0" : "squeezenet1_1");
  }

  private void fire(String name) {
    activated(name + ".squeeze", Padding.none());
    String squeezed = network.last();
    activated(name + ".expand1x1", Padding.none());
    network.from(squeezed);
    activated(name + ".expand3x3", Padding.of(1));
    network
        .concat(name, List.of(name + ".expand1x1_activation", name + ".expand3x3_activation"))
        .layer();
  }

  private void activated(String name, Padding padding) {
    network.convolve(name, 1, padding).relu(name + "_activation");
  }
}
