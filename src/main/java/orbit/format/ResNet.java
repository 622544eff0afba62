package orbit.format;

import orbit.network.FileProblem;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Tensor;

/**
 * torchvision's {@code resnet}, {@code wide_resnet} and {@code resnext}: the number of blocks,
 * their kind, width and groups are told from the weights.
 *
 * @see <a href="https://pytorch.org/vision/stable/models/resnet.html">its page</a>
 */
final class ResNet {

  private static final double EPSILON = 1e-5;

  private static final int STAGES = 4;

  private static final int PLAIN_WIDTH = 64;

  private final ArchitectureBuilder network;
  private final boolean bottleneck;
  private int convolutions = 1;

  ResNet(ArchitectureBuilder network) {
    this.network = network;
    this.bottleneck = network.has("layer1.0.conv3.weight");
  }

  Architecture build() {
    Tensor first = network.weight("conv1.weight");
    if (first.rank() != 4 || first.extent(2) != 7 || first.extent(3) != 7) {
      throw new FileProblem(
          "conv1.weight", first + " are not the 7 x 7 of a resnet", "export the network to ONNX");
    }
    network
        .convolve("conv1", 2, Padding.of(3))
        .normalise("bn1", EPSILON)
        .relu("relu")
        .layer("conv1")
        .maxPool("maxpool", 3, 2, Padding.of(1), false)
        .layer();
    for (int stage = 1; stage <= STAGES; stage++) {
      for (int n = 0; network.has("layer%d.%d.conv1.weight".formatted(stage, n)); n++) {
        block("layer%d.%d".formatted(stage, n), stage > 1 && n == 0 ? 2 : 1);
      }
    }
    String name = name();
    if (network.has("fc.weight")) {
      network.add("avgpool", new Operation.GlobalAveragePool()).dense("fc", "fc").layer();
    }
    network.note("The layer conv1 is seen behind its normalisation and rectifier.");
    if (bottleneck) {
      network.note("Strides lie in the 3 x 3 convolutions, as in torchvision; Caffe's differ.");
    }
    return Architectures.torchvision(network, name);
  }

  private String name() {
    int depth = convolutions + 1;
    int width = network.weight("layer1.0.conv1.weight").extent(0);
    Tensor second = network.weight("layer1.0.conv2.weight");
    int groups = width / second.extent(1);
    if (groups > 1) {
      return "resnext%d_%dx%dd".formatted(depth, groups, second.extent(1));
    }
    return bottleneck && width != PLAIN_WIDTH
        ? "wide_resnet%d_%d".formatted(depth, width / PLAIN_WIDTH)
        : "resnet" + depth;
  }

  private void block(String name, int stride) {
    String input = network.last();
    if (bottleneck) {
      convolve(name, 1, 1, Padding.none()).relu(name + ".relu1");
      convolve(name, 2, stride, Padding.of(1)).relu(name + ".relu2");
      convolve(name, 3, 1, Padding.none());
    } else {
      convolve(name, 1, stride, Padding.of(1)).relu(name + ".relu1");
      convolve(name, 2, 1, Padding.of(1));
    }
    String branch = network.last();
    String shortcut = input;
    if (network.has(name + ".downsample.0.weight")) {
      shortcut =
          network
              .from(input)
              .convolve(name + ".downsample.0", stride, Padding.none())
              .normalise(name + ".downsample.1", EPSILON)
              .last();
    }
    network.sum(name + ".add", branch, shortcut).relu(name).layer();
  }

  private ArchitectureBuilder convolve(String block, int number, int stride, Padding padding) {
    convolutions++;
    String name = block + ".conv" + number;
    // only the 3 x 3 of a bottleneck may be grouped
    return (bottleneck && number == 2
            ? network.convolveGroups(name, stride, padding)
            : network.convolve(name, stride, padding))
        .normalise(block + ".bn" + number, EPSILON);
  }
}
