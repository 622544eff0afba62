package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.engine.OneThread;
import orbit.network.Batch;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Shape;
import orbit.network.ValueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * InceptionV1 with random weights beside what TensorFlow and PyTorch compute, stage by stage; 65
 * pixels make every padding odd.
 */
@ExtendWith(OneThread.class)
class GraphDefReferenceTest {

  private static final Path FOLDER = Path.of("../shared/data/models");

  private static final double LARGEST_ERROR = 1e-5;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "inceptionv1_tf_to_mixed4a.pb, ref_tf_64.npz",
    "inceptionv1_tf_to_mixed4a.pb, ref_tf_65.npz",
    "inceptionv1_tf_full.pb, ref_tf_64.npz",
    "inceptionv1_tf_full.pb, ref_tf_65.npz"
  })
  void everyStageAgreesWithTheReference(String file, String reference)
      throws IOException, EngineUnavailableException {
    Model model = GraphDefFile.read(given(file));
    assertAgrees(model, given(reference));
  }

  @Test
  void theNativeFormOfItComputesTheSame() throws IOException, EngineUnavailableException {
    Model model = GraphDefFile.read(given("inceptionv1_tf_to_mixed4a.pb"));
    NativeModel.write(folder.resolve("written"), model);
    Model back = NativeModel.read(folder.resolve("written"));
    assertThat(back.layers()).isEqualTo(model.layers());
    assertThat(back.aliases()).isEqualTo(model.aliases());
    assertThat(back.about()).isEqualTo(model.about());
    assertThat(back.range()).isEqualTo(model.range());
    assertAgrees(back, given("ref_tf_65.npz"));
  }

  @Test
  void layersAreThoseOfThePapersAndThenTheHeads() throws IOException {
    Model model = GraphDefFile.read(given("inceptionv1_tf_full.pb"));
    assertThat(model.layers())
        .extracting(Layer::name)
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
            "softmax2_pre_activation",
            "head0_pool",
            "head0_bottleneck",
            "nn0",
            "softmax0_pre_activation",
            "head1_pool",
            "head1_bottleneck",
            "nn1",
            "softmax1_pre_activation");
    assertThat(model.layer("mixed4a").orElseThrow().shape()).isEqualTo(new Shape(508, 14, 14));
    assertThat(model.layer("softmax2").orElseThrow().shape()).isEqualTo(new Shape(1008, 1, 1));
    assertThat(model.layer("output2").orElseThrow().node()).isEqualTo("softmax2");
    assertThat(model.layer("mixed3b:0").orElseThrow().node()).isEqualTo("mixed3b");
  }

  @Test
  void whatIsKnownOfItIsTold() throws IOException {
    Path file = given("inceptionv1_tf_full.pb");
    Model model = GraphDefFile.read(file);
    assertThat(model.name()).isEqualTo("inceptionv1");
    assertThat(model.format()).isEqualTo("tensorflow");
    assertThat(model.sha256()).isEqualTo(Sha256.of(file));
    assertThat(model.range()).isEqualTo(new ValueRange(-117, 138));
    assertThat(model.graph().input()).isEqualTo(new Shape(3, 224, 224));
    assertThat(model.about().licence()).isEmpty();
    assertThat(model.about().notes()).hasSize(2).anyMatch(note -> note.contains("-117 to 138"));
    assertThat(model.about().provenance())
        .startsWith("inceptionv1_tf_full.pb (SHA-256 " + model.sha256() + ")")
        .contains("370 nodes", "radius 5, bias 2.0, alpha 9.999999747378752E-5, beta 0.5")
        .endsWith("SAME; VALID");
  }

  private static void assertAgrees(Model model, Path reference)
      throws IOException, EngineUnavailableException {
    try (FileSystem zip = FileSystems.newFileSystem(reference);
        DjlNetwork network = new DjlNetwork(model.graph(), EngineLibrary.load())) {
      List<String> stages = new ArrayList<>();
      try (Stream<Path> members = Files.list(zip.getPath("/"))) {
        members
            .map(member -> member.getFileName().toString().replace(".npy", ""))
            .filter(name -> !name.startsWith("input"))
            .forEach(stages::add);
      }
      assertThat(stages).contains("localresponsenorm1", "mixed3b", "mixed4a");
      List<Batch> found = network.activations(channelsFirst(zip, "input"), stages);
      for (int n = 0; n < stages.size(); n++) {
        double error = error(found.get(n), channelsFirst(zip, stages.get(n)));
        assertThat(error).as(stages.get(n)).isLessThanOrEqualTo(LARGEST_ERROR);
      }
    }
  }

  /** The largest difference, in parts of the largest value. */
  private static double error(Batch found, Batch wanted) {
    assertThat(found.shape()).isEqualTo(wanted.shape());
    double difference = 0;
    double largest = 0;
    for (int n = 0; n < wanted.values().length; n++) {
      difference = Math.max(difference, Math.abs(found.values()[n] - wanted.values()[n]));
      largest = Math.max(largest, Math.abs(wanted.values()[n]));
    }
    return difference / largest;
  }

  /** From [1][height][width][channels]. */
  private static Batch channelsFirst(FileSystem zip, String name) throws IOException {
    NpyArray array = NpyFile.read(zip.getPath("/" + name + ".npy"));
    int[] s = array.shape();
    return Batch.of(
        new Shape(s[3], s[1], s[2]), GraphDefWeights.reordered(array.values(), s, 0, 3, 1, 2));
  }

  private static Path given(String name) {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), "skipped: the reference networks are not at " + FOLDER);
    return file;
  }
}
