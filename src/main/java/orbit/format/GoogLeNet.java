package orbit.format;

import java.util.List;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.ValueRange;

/**
 * torchvision's {@code googlenet}: a relative of InceptionV1 with batch normalisation, 3 x 3 in
 * place of 5 x 5 and units of its own.
 *
 * @see <a href="https://pytorch.org/vision/stable/models/googlenet.html">its page</a>
 */
final class GoogLeNet {

  private static final double EPSILON = 0.001;

  private static final Padding ONE = Padding.of(1);

  private final ArchitectureBuilder network;

  GoogLeNet(ArchitectureBuilder network) {
    this.network = network;
  }

  Architecture build() {
    convolve("conv1", 2, Padding.of(3)).layer();
    pool("maxpool1", 3);
    convolve("conv2", 1, Padding.none()).layer();
    convolve("conv3", 1, ONE).layer();
    blocks("maxpool2", 3, List.of("3a", "3b"));
    blocks("maxpool3", 3, List.of("4a", "4b", "4c", "4d", "4e"));
    blocks("maxpool4", 2, List.of("5a", "5b"));
    if (network.has("fc.weight")) {
      network.add("avgpool", new Operation.GlobalAveragePool()).dense("fc", "fc").layer();
    }
    network.leaveOut("aux1.");
    network.leaveOut("aux2.");
    network.note(
        "The input is from -1 to 1, because torchvision re-scales it so for its published weights"
            + " (transform_input); a network trained without this takes torchvision's usual input:"
            + " mean 0.485, 0.456, 0.406 and deviation 0.229, 0.224, 0.225.");
    network.note("Its units are not those of the InceptionV1 that the circuits papers describe.");
    return network.build("googlenet", new ValueRange(-1, 1));
  }

  private ArchitectureBuilder convolve(String name, int stride, Padding padding) {
    return network
        .convolve(name + ".conv", stride, padding)
        .normalise(name + ".bn", EPSILON)
        .relu(name);
  }

  private void pool(String name, int size) {
    network.maxPool(name, size, 2, Padding.none(), true).layer();
  }

  private void blocks(String pool, int size, List<String> names) {
    if (has(names.getFirst())) {
      pool(pool, size);
    }
    for (String name : names) {
      if (has(name)) {
        inception("inception" + name);
      }
    }
  }

  private boolean has(String name) {
    return network.has("inception" + name + ".branch1.conv.weight");
  }

  private void inception(String name) {
    String input = network.last();
    convolve(name + ".branch1", 1, Padding.none());
    for (String branch : List.of(".branch2", ".branch3")) {
      network.from(input);
      convolve(name + branch + ".0", 1, Padding.none());
      convolve(name + branch + ".1", 1, ONE);
    }
    network.from(input).maxPool(name + ".branch4.0", 3, 1, ONE, true);
    convolve(name + ".branch4.1", 1, Padding.none());
    network
        .concat(
            name,
            List.of(
                name + ".branch1", name + ".branch2.1", name + ".branch3.1", name + ".branch4.1"))
        .layer();
  }
}
