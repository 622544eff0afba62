package orbit.format;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import orbit.network.FileProblem;
import orbit.network.Tensor;
import orbit.network.ValueRange;

/**
 * Networks that are known by the names of their weights, so that a file which holds nothing else
 * can be opened: those of torchvision, and Lucent's InceptionV1.
 *
 * <p>Variants are told from names and shapes, never from the name of the file. A file may end
 * behind any block.
 */
public final class Architectures {

  /** What torchvision's published weights expect. */
  private static final ValueRange TORCHVISION =
      ValueRange.normalised(
          1, new double[] {0.485, 0.456, 0.406}, new double[] {0.229, 0.224, 0.225}, false);

  private static final String KNOWN =
      "Lucent's InceptionV1 and torchvision's alexnet, vgg, squeezenet, googlenet, resnet,"
          + " wide_resnet, resnext, densenet and mobilenet_v2";

  private static final int SHOWN = 3;

  private Architectures() {}

  /** With the normalisation of TensorFlow's own graph. */
  public static Architecture of(Map<String, Tensor> weights) {
    return of(weights, LrnChoice.GENUINE);
  }

  /**
   * Recognises a network and builds its graph.
   *
   * @param lrn for InceptionV1, whose weights do not say
   * @throws FileProblem naming the first weights that are unknown, missing or do not fit
   */
  public static Architecture of(Map<String, Tensor> named, LrnChoice lrn) {
    Map<String, Tensor> weights = Wrappers.removed(named);
    ArchitectureBuilder network = new ArchitectureBuilder(weights);
    if (network.has("conv2d0_pre_relu_conv.weight")) {
      return new LucentInception(network, lrn).build();
    }
    if (network.has("conv1.conv.weight") && network.has("inception3a.branch1.conv.weight")) {
      return new GoogLeNet(network).build();
    }
    if (network.has("conv1.weight") && network.has("layer1.0.conv1.weight")) {
      return new ResNet(network).build();
    }
    if (network.has("features.conv0.weight")) {
      return new DenseNet(new ArchitectureBuilder(DenseNet.renamed(weights))).build();
    }
    if (network.has("features.0.0.weight") && network.has("features.1.conv.0.0.weight")) {
      return new MobileNetV2(network).build();
    }
    if (network.has("features.0.weight")) {
      return weights.keySet().stream().anyMatch(key -> key.endsWith(".squeeze.weight"))
          ? new SqueezeNet(network).build()
          : new ConvolutionStack(network).build();
    }
    throw unknown(weights.keySet(), "");
  }

  /** Finishes a network whose input is torchvision's usual one. */
  static Architecture torchvision(ArchitectureBuilder network, String name) {
    return network
        .note(
            "The input is torchvision's usual one: colours from 0 to 1, less 0.485, 0.456, 0.406,"
                + " divided by 0.229, 0.224, 0.225.")
        .build(name, TORCHVISION);
  }

  /** The sentence about weights that belong to no known network. */
  static FileProblem unknown(Collection<String> keys, String beside) {
    String shown = keys.stream().limit(SHOWN).collect(Collectors.joining(", "));
    int more = keys.size() - SHOWN;
    return new FileProblem(
        "",
        "no known network has weights %s%s%s".formatted(shown, more > 0 ? ", ..." : "", beside),
        "known are %s, so export any other to ONNX".formatted(KNOWN));
  }
}
