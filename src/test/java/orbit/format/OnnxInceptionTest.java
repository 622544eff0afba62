package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.network.Batch;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Shape;
import orbit.network.ValueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** InceptionV1, stage by stage, against what TensorFlow and torch give. */
class OnnxInceptionTest {

  private static final Path DATA = Path.of("../shared/data/models");
  private static final Path FILE = DATA.resolve("inceptionv1_tf_to_mixed4a.onnx");
  private static final double LARGEST_ERROR = 1e-5;

  @TempDir private Path folder;

  private static Model model() throws IOException {
    assumeTrue(Files.exists(FILE), "without " + FILE);
    return OnnxFile.read(FILE);
  }

  @Test
  void layersAndRange() throws IOException {
    Model model = model();
    assertThat(model.name()).isEqualTo("inceptionv1");
    assertThat(model.range()).isEqualTo(new ValueRange(-117, 138));
    assertThat(model.layers())
        .extracting(Layer::name)
        .startsWith("conv2d0", "maxpool0", "conv2d1", "conv2d2", "maxpool1", "mixed3a", "mixed3b")
        .contains("mixed4a");
    assertThat(model.layer("conv2d0_pre_relu/conv").orElseThrow().node())
        .isEqualTo("conv2d0_pre_relu");
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 65})
  void everyStageAgrees(int size) throws Exception {
    assumeTrue(
        System.getProperty("java.class.path").contains("pytorch-native-cpu"),
        "a platform without PyTorch");
    Model model = model();
    Map<String, NpyArray> wanted = arrays(DATA.resolve("ref_tf_%d.npz".formatted(size)));
    NpyArray input = wanted.remove("input");
    wanted.remove("input_u8");
    assertThat(wanted).isNotEmpty();
    List<String> nodes = new ArrayList<>();
    for (String stage : wanted.keySet()) {
      nodes.add(model.layer(stage).orElseThrow().node());
    }
    Batch picture = Batch.of(new Shape(3, size, size), channelsFirst(input));
    try (DjlNetwork network = new DjlNetwork(model.graph(), EngineLibrary.load())) {
      List<Batch> found = network.activations(picture, nodes);
      int n = 0;
      for (Map.Entry<String, NpyArray> stage : wanted.entrySet()) {
        assertAgrees(stage.getKey(), found.get(n++).values(), channelsFirst(stage.getValue()));
      }
    }
  }

  private static void assertAgrees(String stage, float[] found, float[] wanted) {
    assertThat(found).as(stage).hasSameSizeAs(wanted);
    double largest = 0;
    double difference = 0;
    for (int k = 0; k < wanted.length; k++) {
      largest = Math.max(largest, Math.abs(wanted[k]));
      difference = Math.max(difference, Math.abs(found[k] - wanted[k]));
    }
    assertThat(difference / largest).as(stage).isLessThan(LARGEST_ERROR);
  }

  private Map<String, NpyArray> arrays(Path file) throws IOException {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path array = folder.resolve(entry.getName());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, array);
        }
        arrays.put(entry.getName().replace(".npy", ""), NpyFile.read(array));
      }
    }
    return arrays;
  }

  private static float[] channelsFirst(NpyArray array) {
    int channels = array.shape()[3];
    int cells = array.values().length / channels;
    float[] turned = new float[array.values().length];
    for (int k = 0; k < turned.length; k++) {
      turned[k] = array.values()[k % cells * channels + k / cells];
    }
    return turned;
  }
}
