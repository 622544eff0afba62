package orbit.format;

import java.util.List;
import java.util.Map;
import orbit.network.Tensor;

/** The weights of networks that are recognised, with the names that torchvision gives them. */
final class KnownNetworks {

  private static final int CLASSES = 10;

  /** Outputs of 1x1, 3x3 reduced, 3x3, 5x5 reduced, 5x5, pool. */
  private static final Map<String, int[]> GOOGLENET =
      Map.of(
          "3a", new int[] {64, 96, 128, 16, 32, 32},
          "3b", new int[] {128, 128, 192, 32, 96, 64},
          "4a", new int[] {192, 96, 208, 16, 48, 64},
          "4b", new int[] {160, 112, 224, 24, 64, 64},
          "4c", new int[] {128, 128, 256, 24, 64, 64},
          "4d", new int[] {112, 144, 288, 32, 64, 64},
          "4e", new int[] {256, 160, 320, 32, 128, 128},
          "5a", new int[] {256, 160, 320, 32, 128, 128},
          "5b", new int[] {384, 192, 384, 48, 128, 128});

  private KnownNetworks() {}

  static Map<String, Tensor> named(String name) {
    return switch (name) {
      case "alexnet" -> alexnet();
      case "vgg" -> vgg(false, 8, 0, 16, 0, 16, 16, 0, 16, 16, 0, 16, 16, 0);
      case "vgg_bn" -> vgg(true, 8, 8, 0, 16, 16, 0, 16, 16, 16, 0);
      case "squeezenet1_0" -> squeezenet(96, 7, 3, 4, 5, 7, 8, 9, 10, 12);
      case "squeezenet1_1" -> squeezenet(64, 3, 3, 4, 6, 7, 9, 10, 11, 12);
      case "resnet18" -> resnet(1, 64, false, 2, 2, 2, 2);
      case "resnext" -> resnet(32, 4, true, 1, 2, 1, 1);
      case "wide" -> resnet(1, 128, true, 1, 1, 1, 1);
      case "googlenet" -> googlenet();
      case "densenet" -> densenet(8, 16, 2, 3, 1, 2);
      case "mobilenet_v2" -> mobilenet();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Map<String, Tensor> alexnet() {
    return new NamedWeights()
        .convolution("features.0", 64, 3, 11)
        .convolution("features.3", 192, 64, 5)
        .convolution("features.6", 384, 192, 3)
        .convolution("features.8", 256, 384, 3)
        .convolution("features.10", 256, 256, 3)
        .linear("classifier.1", CLASSES, 256 * 36)
        .linear("classifier.4", CLASSES, CLASSES)
        .linear("classifier.6", CLASSES, CLASSES)
        .tensors();
  }

  /**
   * @param widths of the convolutions, 0 for a pool; behind the last one 224 pixels are still 224 /
   *     2 ^ pools
   */
  static Map<String, Tensor> vgg(boolean norms, int... widths) {
    NamedWeights weights = new NamedWeights();
    int index = 0;
    int size = 224;
    int in = 3;
    for (int width : widths) {
      if (width == 0) {
        index++;
        size /= 2;
        continue;
      }
      weights.convolution("features." + index, width, in, 3);
      if (norms) {
        weights.norm("features." + (index + 1), width);
      }
      index += norms ? 3 : 2;
      in = width;
    }
    return weights
        .linear("classifier.0", CLASSES, in * size * size)
        .linear("classifier.3", CLASSES, CLASSES)
        .linear("classifier.6", CLASSES, CLASSES)
        .tensors();
  }

  private static Map<String, Tensor> squeezenet(int first, int size, int... fires) {
    NamedWeights weights = new NamedWeights().convolution("features.0", first, 3, size);
    int in = first;
    for (int n = 0; n < fires.length; n++) {
      String name = "features." + fires[n];
      int squeezed = 16 * (n / 2 + 1);
      int expanded = 64 * (n / 2 + 1);
      weights
          .convolution(name + ".squeeze", squeezed, in, 1)
          .convolution(name + ".expand1x1", expanded, squeezed, 1)
          .convolution(name + ".expand3x3", expanded, squeezed, 3);
      in = 2 * expanded;
    }
    return weights.convolution("classifier.1", CLASSES, in, 1).tensors();
  }

  /**
   * @param width channels of each group in the first stage
   */
  static Map<String, Tensor> resnet(int groups, int width, boolean bottleneck, int... blocks) {
    NamedWeights weights = new NamedWeights().kernels("conv1", 64, 3, 7).norm("bn1", 64);
    int in = 64;
    for (int stage = 0; stage < blocks.length; stage++) {
      int inner = groups * width << stage;
      int out = bottleneck ? 256 << stage : inner;
      for (int n = 0; n < blocks[stage]; n++) {
        String block = "layer%d.%d".formatted(stage + 1, n);
        if (bottleneck) {
          weights
              .kernels(block + ".conv1", inner, in, 1)
              .norm(block + ".bn1", inner)
              .kernels(block + ".conv2", inner, inner / groups, 3)
              .norm(block + ".bn2", inner)
              .kernels(block + ".conv3", out, inner, 1)
              .norm(block + ".bn3", out);
        } else {
          weights
              .kernels(block + ".conv1", inner, in, 3)
              .norm(block + ".bn1", inner)
              .kernels(block + ".conv2", out, inner, 3)
              .norm(block + ".bn2", out);
        }
        if (in != out) {
          weights.kernels(block + ".downsample.0", out, in, 1).norm(block + ".downsample.1", out);
        }
        in = out;
      }
    }
    return weights.linear("fc", CLASSES, in).tensors();
  }

  private static Map<String, Tensor> googlenet() {
    NamedWeights weights = new NamedWeights();
    basic(weights, "conv1", 64, 3, 7);
    basic(weights, "conv2", 64, 64, 1);
    basic(weights, "conv3", 192, 64, 3);
    int in = 192;
    for (String block : List.of("3a", "3b", "4a", "4b", "4c", "4d", "4e", "5a", "5b")) {
      int[] out = GOOGLENET.getOrDefault(block, new int[0]);
      String name = "inception" + block;
      basic(weights, name + ".branch1", out[0], in, 1);
      basic(weights, name + ".branch2.0", out[1], in, 1);
      basic(weights, name + ".branch2.1", out[2], out[1], 3);
      basic(weights, name + ".branch3.0", out[3], in, 1);
      basic(weights, name + ".branch3.1", out[4], out[3], 3);
      basic(weights, name + ".branch4.1", out[5], in, 1);
      in = out[0] + out[2] + out[4] + out[5];
    }
    basic(weights, "aux1.conv", 128, 512, 1);
    return weights
        .linear("aux1.fc1", CLASSES, 4)
        .linear("aux2.fc2", CLASSES, 4)
        .linear("fc", CLASSES, in)
        .tensors();
  }

  private static void basic(NamedWeights weights, String name, int out, int in, int size) {
    weights.kernels(name + ".conv", out, in, size).norm(name + ".bn", out);
  }

  static Map<String, Tensor> densenet(int growth, int first, int... layers) {
    NamedWeights weights =
        new NamedWeights().kernels("features.conv0", first, 3, 7).norm("features.norm0", first);
    int channels = first;
    for (int b = 1; b <= layers.length; b++) {
      for (int n = 1; n <= layers[b - 1]; n++) {
        String layer = "features.denseblock%d.denselayer%d".formatted(b, n);
        weights
            .norm(layer + ".norm1", channels)
            .kernels(layer + ".conv1", 4 * growth, channels, 1)
            .norm(layer + ".norm2", 4 * growth)
            .kernels(layer + ".conv2", growth, 4 * growth, 3);
        channels += growth;
      }
      if (b < layers.length) {
        String transition = "features.transition" + b;
        weights
            .norm(transition + ".norm", channels)
            .kernels(transition + ".conv", channels / 2, channels, 1);
        channels /= 2;
      }
    }
    return weights
        .norm("features.norm5", channels)
        .linear("classifier", CLASSES, channels)
        .tensors();
  }

  private static Map<String, Tensor> mobilenet() {
    int[][] stages = {
      {1, 16, 1}, {6, 24, 2}, {6, 32, 3}, {6, 64, 4}, {6, 96, 3}, {6, 160, 3}, {6, 320, 1}
    };
    NamedWeights weights =
        new NamedWeights().kernels("features.0.0", 32, 3, 3).norm("features.0.1", 32);
    int in = 32;
    int index = 1;
    for (int[] stage : stages) {
      for (int n = 0; n < stage[2]; n++) {
        String block = "features.%d.conv.".formatted(index++);
        int inner = in * stage[0];
        int step = 0;
        if (stage[0] > 1) {
          weights.kernels(block + "0.0", inner, in, 1).norm(block + "0.1", inner);
          step++;
        }
        weights
            .kernels(block + step + ".0", inner, 1, 3)
            .norm(block + step + ".1", inner)
            .kernels(block + (step + 1), stage[1], inner, 1)
            .norm(block + (step + 2), stage[1]);
        in = stage[1];
      }
    }
    return weights
        .kernels("features.18.0", 1280, in, 1)
        .norm("features.18.1", 1280)
        .linear("classifier.1", CLASSES, 1280)
        .tensors();
  }

  /** InceptionV1 with all its blocks, each branch so many channels wide. */
  static Map<String, Tensor> lucent(int width) {
    NamedWeights weights = new NamedWeights();
    lucent(weights, "conv2d0", width, 3, 7);
    lucent(weights, "conv2d1", width, width, 1);
    lucent(weights, "conv2d2", width, width, 3);
    int in = width;
    for (String block : List.of("3a", "3b", "4a", "4b", "4c", "4d", "4e", "5a", "5b")) {
      String name = "mixed" + block;
      lucent(weights, name + "_1x1", width, in, 1);
      lucent(weights, name + "_3x3_bottleneck", width, in, 1);
      lucent(weights, name + "_3x3", width, width, 3);
      lucent(weights, name + "_5x5_bottleneck", width, in, 1);
      lucent(weights, name + "_5x5", width, width, 5);
      lucent(weights, name + "_pool_reduce", width, in, 1);
      in = 4 * width;
    }
    return weights.linear("softmax2_pre_activation_matmul", CLASSES, in).tensors();
  }

  private static void lucent(NamedWeights weights, String name, int out, int in, int size) {
    weights.convolution(name + "_pre_relu_conv", out, in, size);
  }
}
