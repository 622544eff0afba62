package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.engine.OneThread;
import orbit.network.Batch;
import orbit.network.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recognised networks beside torchvision 0.14, whose modules were given the same weights and the
 * same picture of 64 x 64: cells of the map, mean of the absolute values, mean of the values times
 * random signs.
 */
@ExtendWith(OneThread.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitecturesReferenceTest {

  private static final Shape PICTURE = new Shape(3, 64, 64);

  private static final double ERROR = 1e-4;

  private record Opened(Architecture architecture, DjlNetwork network) {}

  private final Map<String, Opened> networks = new LinkedHashMap<>();

  @AfterAll
  void close() {
    networks.values().forEach(opened -> opened.network().close());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alexnet       | features.1            |  225 | 6.433284e-01 | 2.477517e-04
          alexnet       | features.2            |   49 | 2.380468e+00 | -2.004643e-02
          alexnet       | features.5            |    9 | 2.717552e+00 | 4.261894e-02
          alexnet       | features.12           |    1 | 2.954098e+00 | -7.003563e-02
          vgg           | features.1            | 4096 | 6.677958e-01 | -8.529711e-04
          vgg           | features.5            |  256 | 1.869847e+00 | 1.726932e-03
          vgg           | features.13           |   64 | 2.101014e+00 | -3.406245e-02
          vgg           | features.20           |    4 | 1.476296e+00 | 2.143717e-01
          vgg_bn        | features.2            | 4096 | 7.235390e-01 | -2.497792e-04
          vgg_bn        | features.6            | 1024 | 1.458948e+00 | -6.748894e-03
          vgg_bn        | features.13           |  256 | 1.923362e+00 | 5.108433e-03
          vgg_bn        | features.23           |   64 | 6.124874e+00 | 7.026275e-02
          squeezenet1_0 | features.1            |  841 | 6.421902e-01 | 1.306395e-04
          squeezenet1_0 | features.2            |  196 | 2.380742e+00 | -9.206789e-03
          squeezenet1_0 | features.7            |   49 | 1.396590e+00 | -1.477617e-02
          squeezenet1_0 | features.12           |    9 | 1.205588e+00 | -1.402545e-02
          squeezenet1_0 | classifier.3          |    1 | 4.692016e-01 | -3.772186e-01
          squeezenet1_1 | features.1            |  961 | 6.561587e-01 | 1.682472e-03
          squeezenet1_1 | features.2            |  225 | 2.401427e+00 | -1.984029e-02
          squeezenet1_1 | features.7            |   49 | 1.504410e+00 | 7.236105e-03
          squeezenet1_1 | features.12           |    9 | 3.054769e+00 | -1.165478e-02
          squeezenet1_1 | classifier.3          |    1 | 1.489918e+00 | -1.085714e+00
          resnet18      | relu                  | 1024 | 6.336004e-01 | 2.784208e-03
          resnet18      | maxpool               |  256 | 2.316746e+00 | -8.561219e-03
          resnet18      | layer1.0              |  256 | 3.062151e+00 | -2.239110e-02
          resnet18      | layer2.0              |   64 | 5.668189e+00 | -4.790307e-02
          resnet18      | layer4.1              |    4 | 3.269901e+01 | -6.573180e-01
          resnet18      | fc                    |    1 | 6.108217e+01 | -9.459803e+00
          resnext       | layer1.0              |  256 | 2.431868e+00 | -1.935762e-02
          resnext       | layer2.1              |   64 | 5.765016e+00 | -3.240181e-02
          resnext       | layer4.0              |    4 | 1.235266e+01 | -1.694015e-01
          resnext       | fc                    |    1 | 2.411386e+01 | 9.069309e+00
          wide          | layer1.0              |  256 | 2.239233e+00 | -8.852662e-04
          wide          | layer2.0              |   64 | 3.669186e+00 | -3.978251e-02
          wide          | fc                    |    1 | 1.492776e+01 | 4.783007e-01
          googlenet     | conv1                 | 1024 | 6.277470e-01 | -2.217579e-03
          googlenet     | maxpool1              |  256 | 2.322792e+00 | -1.078504e-02
          googlenet     | conv3                 |  256 | 1.737979e+00 | 5.626419e-04
          googlenet     | inception3a           |   64 | 2.271470e+00 | 3.569913e-02
          googlenet     | maxpool3              |   16 | 3.792272e+00 | 3.550729e-02
          googlenet     | inception4e           |   16 | 6.199525e+00 | -2.036244e-02
          googlenet     | inception5b           |    4 | 8.776853e+00 | -4.385059e-02
          googlenet     | fc                    |    1 | 1.186815e+01 | 9.324346e-02
          densenet      | features.relu0        | 1024 | 7.196051e-01 | 6.741230e-03
          densenet      | features.pool0        |  256 | 2.627400e+00 | -1.860602e-02
          densenet      | features.denseblock1  |  256 | 3.639509e+00 | 3.311374e-02
          densenet      | features.transition2  |   16 | 6.936308e+00 | 2.681287e-01
          densenet      | features.norm5        |    4 | 5.410250e+00 | -5.583127e-01
          densenet      | classifier            |    1 | 4.226071e+00 | 7.616500e-01
          mobilenet_v2  | features.0            | 1024 | 6.553020e-01 | 5.159489e-03
          mobilenet_v2  | features.1            | 1024 | 9.743283e-01 | 9.029148e-03
          mobilenet_v2  | features.4            |   64 | 2.040146e+00 | -8.616958e-03
          mobilenet_v2  | features.9            |   16 | 4.971269e+00 | 8.521591e-02
          mobilenet_v2  | features.18           |    4 | 1.420056e+00 | -2.104452e-02
          mobilenet_v2  | classifier.1          |    1 | 3.003423e+00 | 3.404211e-01
          """)
  void computesWhatTorchvisionComputes(
      String name, String layer, int cells, double size, double projection)
      throws EngineUnavailableException {
    Opened opened = opened(name);
    String node = opened.architecture().layers().getOrDefault(layer, layer);
    float[] picture = new float[PICTURE.size()];
    for (int n = 0; n < picture.length; n++) {
      picture[n] = (float) (4 * NamedWeights.random("input", n) - 2);
    }
    Batch map = opened.network().activations(Batch.of(PICTURE, picture), node);
    assertThat(map.shape().height() * map.shape().width()).isEqualTo(cells);
    double sum = 0;
    double projected = 0;
    float[] values = map.values();
    for (int n = 0; n < values.length; n++) {
      sum += Math.abs(values[n]);
      projected += values[n] * (2 * NamedWeights.random("check", n) - 1);
    }
    assertThat(sum / values.length).isEqualTo(size, within(ERROR * size));
    assertThat(projected / values.length).isEqualTo(projection, within(ERROR * size));
  }

  private Opened opened(String name) throws EngineUnavailableException {
    Opened opened = networks.get(name);
    if (opened == null) {
      Architecture architecture = Architectures.of(KnownNetworks.named(name));
      opened = new Opened(architecture, new DjlNetwork(architecture.graph(), EngineLibrary.load()));
      networks.put(name, opened);
    }
    return opened;
  }
}
