package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import orbit.network.FileProblem;
import orbit.network.Graph;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.ValueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitecturesTest {

  private static final Map<String, Tensor> RESNET = KnownNetworks.resnet(1, 8, false, 1, 1);

  @Test
  void namesTheVariantFromTheShapes() {
    assertThat(name(KnownNetworks.vgg(false, 4, 0, 4, 0, 4, 4, 0, 4, 4, 0, 4, 4, 0)))
        .isEqualTo("vgg11");
    assertThat(name(KnownNetworks.vgg(true, 4, 4, 0, 4, 4, 0, 4, 4, 4, 0, 4, 4, 4, 0, 4, 4, 4, 0)))
        .isEqualTo("vgg16_bn");
    assertThat(name(KnownNetworks.resnet(1, 64, false, 2, 2, 2, 2))).isEqualTo("resnet18");
    assertThat(name(KnownNetworks.resnet(1, 64, false, 8, 8))).isEqualTo("resnet34");
    assertThat(name(KnownNetworks.resnet(1, 64, true, 16))).isEqualTo("resnet50");
    assertThat(name(KnownNetworks.resnet(1, 128, true, 16))).isEqualTo("wide_resnet50_2");
    assertThat(name(KnownNetworks.resnet(32, 4, true, 16))).isEqualTo("resnext50_32x4d");
    assertThat(name(KnownNetworks.resnet(32, 8, true, 3, 30))).isEqualTo("resnext101_32x8d");
    assertThat(name(KnownNetworks.densenet(2, 4, 6, 12, 24, 16))).isEqualTo("densenet121");
    assertThat(name(KnownNetworks.densenet(2, 4, 6, 12, 32, 32))).isEqualTo("densenet169");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alexnet", "squeezenet1_0", "squeezenet1_1", "googlenet", "mobilenet_v2"})
  void recognisesNetworksOfOneForm(String name) {
    assertThat(name(KnownNetworks.named(name))).isEqualTo(name);
  }

  private static String name(Map<String, Tensor> weights) {
    return Architectures.of(weights).name();
  }

  @ParameterizedTest
  @CsvSource({
    "alexnet, features.12, 256, 6",
    "squeezenet1_0, features.12, 512, 13",
    "squeezenet1_1, features.12, 512, 13",
    "googlenet, inception3b, 480, 28",
    "googlenet, inception5b, 1024, 7",
    "mobilenet_v2, features.17, 320, 7",
    "resnet18, conv1, 64, 112",
    "resnet18, maxpool, 64, 56",
    "resnet18, layer4.1, 512, 7",
    "densenet, features.transition1, 16, 28"
  })
  void layersAreAsLargeAsPublished(String network, String layer, int units, int size) {
    Architecture found = Architectures.of(KnownNetworks.named(network));
    String node = found.layers().getOrDefault(layer, "");
    assertThat(found.graph().shape(node)).isEqualTo(new Shape(units, size, size));
  }

  @Test
  void modulesGiveTheNodesTheirNames() {
    Architecture vgg = Architectures.of(KnownNetworks.named("vgg"));
    assertThat(vgg.layers().keySet())
        .startsWith("features.1", "features.2", "features.4", "features.5", "features.7")
        .endsWith("features.20", "classifier.1", "classifier.4", "classifier.6");
    assertThat(vgg.graph().node("features.0").operation()).isInstanceOf(Operation.Bias.class);
    assertThat(vgg.graph().node("features.20").operation()).isInstanceOf(Operation.MaxPool.class);
    Architecture resnet = Architectures.of(RESNET);
    assertThat(resnet.layers().keySet())
        .containsExactly("conv1", "maxpool", "layer1.0", "layer2.0", "fc");
    assertThat(resnet.layers()).containsEntry("conv1", "relu");
    assertThat(resnet.graph().node("layer2.0.add").inputs())
        .containsExactly("layer2.0.bn2", "layer2.0.downsample.1");
  }

  @Test
  void inceptionHasTheNamesOfTheOriginalGraph() {
    Architecture found = Architectures.of(KnownNetworks.lucent(2));
    assertThat(found.name()).isEqualTo("InceptionV1");
    assertThat(found.range()).isEqualTo(new ValueRange(-117, 138));
    assertThat(found.layers().keySet())
        .containsExactly(
            "conv2d0",
            "maxpool0",
            "conv2d1",
            "conv2d2",
            "maxpool1",
            "mixed3a",
            "mixed3b",
            "maxpool4",
            "mixed4a",
            "mixed4b",
            "mixed4c",
            "mixed4d",
            "mixed4e",
            "maxpool10",
            "mixed5a",
            "mixed5b",
            "avgpool0",
            "softmax2_pre_activation");
    Graph graph = found.graph();
    assertThat(graph.nodes().get(1).name()).isEqualTo("conv2d0_pre_relu/conv");
    assertThat(graph.node("mixed4c").inputs())
        .containsExactly("mixed4c_1x1", "mixed4c_3x3", "mixed4c_5x5", "mixed4c_pool_reduce");
    assertThat(graph.shape("mixed5b")).isEqualTo(new Shape(8, 7, 7));
    assertThat(graph.nodes().getLast().name()).isEqualTo("softmax2");
  }

  @Test
  void theNormalisationOfInceptionIsAChoice() {
    Graph genuine = Architectures.of(KnownNetworks.lucent(2), LrnChoice.GENUINE).graph();
    Graph lucent = Architectures.of(KnownNetworks.lucent(2), LrnChoice.LUCENT).graph();
    assertThat(genuine.node("localresponsenorm0").operation())
        .isEqualTo(new Operation.Lrn(5, 2, 9.999999747378752e-5, 0.5));
    assertThat(lucent.node("localresponsenorm1").operation())
        .isEqualTo(new Operation.Lrn(4, 1, 9.99999974738e-5 / 9, 0.5));
    assertThat(atOddSize(genuine)).isEqualTo(new Shape(2, 33, 33));
    assertThat(atOddSize(lucent)).isEqualTo(new Shape(2, 32, 32));
    assertThat(padding(genuine)).isEqualTo(new Padding.Same());
    assertThat(padding(lucent)).isEqualTo(new Padding.Fixed(0, 1, 0, 1));
  }

  private static Shape atOddSize(Graph graph) {
    Shape picture = new Shape(3, 65, 65);
    return graph.shapesUpTo(picture, List.of("conv2d0")).getOrDefault("conv2d0", picture);
  }

  private static Padding padding(Graph graph) {
    return ((Operation.MaxPool) graph.node("maxpool1").operation()).window().padding();
  }

  @Test
  void rangesAndNotesSayWhatTheInputIs() {
    Architecture resnet = Architectures.of(RESNET);
    assertThat(resnet.range().black().get(1)).isCloseTo(-0.456 / 0.224, within(1e-12));
    assertThat(resnet.range().white().get(2)).isCloseTo(0.594 / 0.225, within(1e-12));
    assertThat(resnet.notes()).anyMatch(note -> note.contains("0.485, 0.456, 0.406"));
    Architecture googlenet = Architectures.of(KnownNetworks.named("googlenet"));
    assertThat(googlenet.range()).isEqualTo(new ValueRange(-1, 1));
    assertThat(googlenet.notes()).anyMatch(note -> note.contains("transform_input"));
  }

  @ParameterizedTest
  @CsvSource({
    "lucent, mixed4b, maxpool4, mixed4a",
    "googlenet, inception4a, conv3, inception3b",
    "resnet18, layer3, layer2.0, layer2.1",
    "squeezenet1_1, features.9, features.6, features.7",
    "vgg, features.8, features.5, features.7",
    "mobilenet_v2, features.5, features.3, features.4",
    "densenet, features.denseblock2, features.denseblock1, features.transition1"
  })
  void aFileMayEndBehindAnyBlock(String network, String firstMissing, String within, String last) {
    Map<String, Tensor> all =
        network.equals("lucent") ? KnownNetworks.lucent(2) : KnownNetworks.named(network);
    Map<String, Tensor> some = new LinkedHashMap<>();
    for (Map.Entry<String, Tensor> entry : all.entrySet()) {
      if (entry.getKey().startsWith(firstMissing)) {
        break;
      }
      some.put(entry.getKey(), entry.getValue());
    }
    assertThat(Architectures.of(some).layers().keySet()).contains(within).endsWith(last);
  }

  @Test
  void wrappersAndOlderNamesAreUnderstood() {
    Map<String, Tensor> wrapped = renamed(RESNET, name -> "_orig_mod.module." + name);
    assertThat(Architectures.of(wrapped).layers()).isEqualTo(Architectures.of(RESNET).layers());
    Map<String, Tensor> densenet = KnownNetworks.named("densenet");
    Map<String, Tensor> older =
        renamed(densenet, name -> name.replaceFirst("(denselayer.\\.[a-z]+)([12])", "$1.$2"));
    assertThat(older).containsKey("features.denseblock1.denselayer1.norm.1.weight");
    assertThat(Architectures.of(older).layers()).isEqualTo(Architectures.of(densenet).layers());
  }

  private static Map<String, Tensor> renamed(
      Map<String, Tensor> weights, UnaryOperator<String> naming) {
    Map<String, Tensor> renamed = new LinkedHashMap<>();
    weights.forEach((name, tensor) -> renamed.put(naming.apply(name), tensor));
    return renamed;
  }

  @Test
  void countsOfBatchesAreNoWeights() {
    Map<String, Tensor> more = new LinkedHashMap<>(RESNET);
    more.put("bn1.num_batches_tracked", Tensor.vector("bn1.num_batches_tracked", 3));
    assertThat(Architectures.of(more).layers()).isEqualTo(Architectures.of(RESNET).layers());
  }

  @Test
  void weightsOfNoKnownNetworkAreNamed() {
    Map<String, Tensor> other = new LinkedHashMap<>();
    for (String name : List.of("stem.weight", "a.weight", "b.weight", "c.weight")) {
      other.put(name, Tensor.vector(name, 1));
    }
    assertRefused(other, "stem.weight, a.weight, b.weight, ...", "known are Lucent's", "ONNX");
    Map<String, Tensor> more = new LinkedHashMap<>(RESNET);
    more.put("layer1.0.se.fc1.weight", Tensor.vector("layer1.0.se.fc1.weight", 1));
    assertRefused(more, "layer1.0.se.fc1.weight beside those of resnet6", "ONNX");
  }

  @ParameterizedTest
  @CsvSource({
    "layer1.0.bn1.weight, layer1.0.bn1.weight: these weights are missing",
    "layer2.0.downsample.0.weight, layer2.0.add: 8 x 56 x 56 cannot be added to 16 x 28 x 28",
    "fc.bias, fc.bias: these weights are missing"
  })
  void weightsThatAreMissingAreNamed(String missing, String sentence) {
    Map<String, Tensor> fewer = new LinkedHashMap<>(RESNET);
    fewer.keySet().removeIf(missing::equals);
    assertThat(fewer).hasSize(RESNET.size() - 1);
    assertRefused(fewer, sentence);
  }

  @Test
  void weightsThatDoNotFitAreNamed() {
    assertChangeRefused("conv1.weight", new int[] {64, 1, 7, 7}, "conv1: ");
    assertChangeRefused("conv1.weight", new int[] {64, 3, 3, 3}, "are not the 7 x 7 of a resnet");
    assertChangeRefused("conv1.weight", new int[] {64}, "are not the 7 x 7 of a resnet");
    assertChangeRefused("layer1.0.conv2.weight", new int[] {8}, "are no kernels");
    assertChangeRefused(
        "layer1.0.conv2.weight", new int[] {8, 4, 3, 3}, "in 1 groups does not take 8 channels");
    assertChangeRefused("bn1.bias", new int[] {7}, "bn1: bn1.bias[7] does not fit 64 channels");
    assertChangeRefused("fc.weight", new int[] {3}, "fc/matmul: ");
    Map<String, Tensor> negative = new LinkedHashMap<>(RESNET);
    float[] variances = new float[64];
    variances[5] = -1;
    negative.put("bn1.running_var", Tensor.vector("bn1.running_var", variances));
    assertRefused(negative, "bn1.running_var: a variance of -1.0 has no root");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vgg_bn", "squeezenet1_1", "resnext", "densenet", "mobilenet_v2"})
  void anyShapeGivesANetworkOrOneSentence(String network) {
    Random random = new Random(3);
    Map<String, Tensor> weights = KnownNetworks.named(network);
    List<String> names = List.copyOf(weights.keySet());
    for (int n = 0; n < 200; n++) {
      Map<String, Tensor> changed = new LinkedHashMap<>(weights);
      String name = names.get(random.nextInt(names.size()));
      int[] shape = random.ints(random.nextInt(6), 1, 9).toArray();
      changed.put(name, new Tensor(name, shape, new float[(int) NpyArray.size(shape)]));
      if (n % 3 == 0) {
        changed.remove(names.get(random.nextInt(names.size())));
      }
      try {
        assertThat(Architectures.of(changed).layers()).isNotEmpty();
      } catch (FileProblem problem) {
        assertThat(problem.getMessage()).doesNotContain("\n");
      }
    }
  }

  private static void assertChangeRefused(String name, int[] shape, String... parts) {
    Map<String, Tensor> changed = new LinkedHashMap<>(RESNET);
    int count = 1;
    for (int extent : shape) {
      count *= extent;
    }
    changed.put(name, new Tensor(name, shape, new float[count]));
    assertRefused(changed, parts);
  }

  private static void assertRefused(Map<String, Tensor> weights, String... parts) {
    assertThatExceptionOfType(FileProblem.class)
        .isThrownBy(() -> Architectures.of(weights))
        .satisfies(
            problem -> {
              String sentence = problem.in(Path.of("f.pth")).getMessage();
              assertThat(sentence).contains(parts).doesNotContain("\n", "Exception").endsWith(".");
            });
  }
}
