package orbit.format;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orbit.network.FileProblem;
import orbit.network.Padding;
import orbit.network.Tensor;

/**
 * torchvision's {@code alexnet} and {@code vgg}, with and without batch normalisation: convolutions
 * one after the other, pools where the numbers of the modules leave a gap.
 *
 * @see <a href="https://pytorch.org/vision/stable/models/vgg.html">the page of vgg</a>
 */
final class ConvolutionStack {

  private static final double EPSILON = 1e-5;

  /** Index of the last module of any. */
  private static final int MOST = 1000;

  private static final int ALEX = 11;

  private final ArchitectureBuilder network;
  private final boolean alex;
  private boolean normalised;

  ConvolutionStack(ArchitectureBuilder network) {
    this.network = network;
    Tensor first = network.weight("features.0.weight");
    int size = first.rank() == 4 ? first.extent(2) : 0;
    if (size != ALEX && size != 3) {
      throw new FileProblem(
          "features.0.weight",
          first + " are neither alexnet's 11 x 11 nor vgg's 3 x 3",
          "export the network to ONNX");
    }
    this.alex = size == ALEX;
  }

  Architecture build() {
    List<Integer> convolutions = kernels();
    List<Integer> classifiers = indices("classifier").toList();
    for (int c = 0; c < convolutions.size(); c++) {
      int next = activated(convolutions.get(c));
      boolean end = c == convolutions.size() - 1;
      // behind the last one, a classifier tells that nothing is cut off
      int gap = end ? Math.min(1, classifiers.size()) : convolutions.get(c + 1) - next;
      if (gap == 1) {
        network.maxPool("features." + next, alex ? 3 : 2, 2, Padding.none(), false).layer();
      } else if (gap != 0) {
        throw new FileProblem(
            "features." + next, "something unknown belongs here", "export the network to ONNX");
      }
    }
    for (int n : classifiers) {
      String name = "classifier." + n;
      network.dense(name, name);
      if (n < classifiers.getLast()) {
        network.relu("classifier." + (n + 1));
      }
      network.layer();
    }
    int depth = convolutions.size() + classifiers.size();
    String vgg = "vgg" + depth + (normalised ? "_bn" : "");
    return Architectures.torchvision(network, alex ? "alexnet" : vgg);
  }

  private Stream<Integer> indices(String part) {
    return IntStream.range(0, MOST)
        .filter(n -> network.has("%s.%d.weight".formatted(part, n)))
        .boxed();
  }

  private List<Integer> kernels() {
    return indices("features")
        .filter(n -> !network.has("features.%d.running_mean".formatted(n)))
        .toList();
  }

  /**
   * @return index of the module behind it
   */
  private int activated(int index) {
    String name = "features." + index;
    Tensor kernels = network.weight(name + ".weight");
    int size = kernels.rank() == 4 ? kernels.extent(2) : 1;
    boolean first = alex && index == 0;
    network.convolve(name, first ? 4 : 1, Padding.of(first ? 2 : size / 2));
    int next = index + 1;
    if (network.has("features.%d.running_mean".formatted(next))) {
      network.normalise("features." + next, EPSILON);
      normalised = true;
      next++;
    }
    network.relu("features." + next).layer();
    return next + 1;
  }
}
