package orbit.format;

import static orbit.format.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import orbit.network.InvalidFileException;
import orbit.network.Model;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.framework.AttrValue;
import org.tensorflow.framework.DataType;
import org.tensorflow.framework.TensorProto;

/** Files that are no graphs, or graphs made to do harm. */
class GraphDefRefusalTest {

  private final BuiltGraphDef graph = BuiltGraphDef.withInput();
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("bad.pb");
  }

  private void refused(byte[] bytes, String... parts) throws IOException {
    Files.write(file, bytes);
    assertRefused(file, () -> GraphDefFile.read(file), parts);
  }

  private void refused(String... parts) throws IOException {
    refused(graph.bytes(), parts);
  }

  @Test
  void whatIsNoGraph() throws IOException {
    refused("node { name: \"x\" }".getBytes(StandardCharsets.UTF_8), "no TensorFlow graph");
    refused(new byte[] {8, 1, 18, 0}, "a SavedModel", "freeze");
    refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "zip is broken");
    refused(new byte[0], "empty");
    assertRefused(folder, () -> GraphDefFile.read(folder), "this is a folder");
    Path none = folder.resolve("none.pb");
    assertRefused(none, () -> GraphDefFile.read(none), "no such file");
  }

  @Test
  void aGraphOfWhichNothingIsLeft() throws IOException {
    graph.node("head0_x", "Foo", "in");
    refused("node head0_x of operation Foo is not supported");
    refused(new BuiltGraphDef().counted("w", 2).bytes(), "no Placeholder");
  }

  @Test
  void nodesInACircle() throws IOException {
    graph.node("a", "Relu", "b");
    graph.node("b", "Relu", "a");
    refused("node a", "reads itself");
  }

  @Test
  void aNameThatStandsTwice() throws IOException {
    graph.plainConvolution();
    graph.node("conv", "Relu", "in");
    refused("node conv", "stands twice");
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 40, Long.MAX_VALUE, -5, 1L << 31, 1L << 26})
  void aClaimOfMoreNumbersThanThereAre(long extent) throws IOException {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setDtype(DataType.DT_FLOAT)
            .setTensorShape(BuiltGraphDef.shape(1, 1, 3, extent))
            .addFloatVal(1);
    graph.constant("w", tensor).sliding("conv", "Conv2D", 1, "in", "w");
    refused("node w");
  }

  @Test
  void aClaimThatContradictsTheBytes() throws IOException {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setDtype(DataType.DT_FLOAT)
            .setTensorShape(BuiltGraphDef.shape(1, 1, 3, 2))
            .setTensorContent(BuiltGraphDef.raw(1, 2, 3, 4, 5));
    graph.constant("w", tensor).sliding("conv", "Conv2D", 1, "in", "w");
    refused("node w", "holds 6 values of [1, 1, 3, 2], and the file holds 5");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
  void aWeightThatIsNotFinite(float value) throws IOException {
    graph.floats("w", new long[] {1, 1, 3, 1}, 1, value, 1);
    graph.sliding("conv", "Conv2D", 1, "in", "w");
    refused("node w: value 1 is not a finite number");
  }

  @Test
  void doublingMapsDoNotTakeMemory() throws IOException {
    graph.ints("axis", new long[0], 3).floats("one", new long[0], 1);
    String last = "in";
    for (int n = 0; n < 28; n++) {
      graph.node("join" + n, "ConcatV2", last, last, "axis");
      last = "join" + n;
    }
    graph.node("sum", "Add", last, "one");
    refused("node sum", "claims more numbers");
  }

  @Test
  void aPartInManyPiecesDoesNotTakeLong() throws IOException {
    TensorProto piece = TensorProto.newBuilder().setTensorShape(BuiltGraphDef.shape(1)).build();
    AttrValue value = AttrValue.newBuilder().setTensor(piece).build();
    byte[] one = value.toByteArray();
    byte[] many = new byte[200_000 * one.length];
    for (int n = 0; n < many.length; n++) {
      many[n] = one[n % one.length];
    }
    byte[] node = new byte[0];
    node = field(1, "w".getBytes(StandardCharsets.UTF_8), node);
    byte[] entry = field(2, many, field(1, "value".getBytes(StandardCharsets.UTF_8), new byte[0]));
    byte[] bytes = field(1, field(5, entry, node), graph.bytes());
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> refused(bytes, "node 1"));
  }

  /** The bytes, then a field of so many bytes. */
  private static byte[] field(int number, byte[] content, byte[] before) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(before);
    var coded = CodedOutputStream.newInstance(out);
    coded.writeByteArray(number, content);
    coded.flush();
    return out.toByteArray();
  }

  private static BuiltGraphDef everything() {
    BuiltGraphDef graph = BuiltGraphDef.withInput().plainConvolution();
    graph.list("shape", -1, 96).counted("m", 96, 4).ints("axis", new long[0], 3);
    graph.node("relu", "Relu", "conv");
    graph.sliding("max", "MaxPool", 1, "relu").putAttr("ksize", BuiltGraphDef.integers(1, 3, 3, 1));
    graph.node("lrn", "LRN", "max");
    graph.node("join", "ConcatV2", "lrn", "conv", "axis");
    graph.node("flat", "Reshape", "max", "shape");
    graph.node("dense", "MatMul", "flat", "m");
    graph.node("softmax", "Softmax", "dense");
    return graph;
  }

  @Test
  void aFileThatEndsTooEarly() throws IOException {
    byte[] whole = everything().bytes();
    int refused = 0;
    for (int percent = 0; percent < 100; percent++) {
      Files.write(file, Arrays.copyOf(whole, whole.length * percent / 100));
      try {
        GraphDefFile.read(file);
      } catch (InvalidFileException problem) {
        refused++;
      }
    }
    // between two nodes the rest is a graph of its own
    assertThat(refused).isGreaterThan(90);
  }

  @Test
  void aFileThatWasChangedAtRandom() throws IOException {
    byte[] valid = everything().bytes();
    Mutations.assertHarmless(file, valid, () -> GraphDefFile.read(file));
  }

  @Test
  void aZipWithOneGraph() throws IOException {
    Path zip = folder.resolve("packed.zip");
    pack(zip, Map.of("LICENSE", new byte[3], "a/b.pb", everything().bytes(), "a/._b.pb", zeros()));
    Model model = GraphDefFile.read(zip);
    assertThat(model.name()).isEqualTo("packed");
    assertThat(model.sha256()).isEqualTo(Sha256.of(zip));
    assertThat(model.about().provenance())
        .startsWith("a/b.pb (SHA-256 " + Sha256.of(everything().bytes()));
  }

  @Test
  void aZipWithNoneOrSeveral() throws IOException {
    Path zip = folder.resolve("packed.zip");
    pack(zip, Map.of("LICENSE", new byte[3]));
    assertRefused(zip, () -> GraphDefFile.read(zip), "holds no file *.pb");
    pack(zip, Map.of("a.pb", everything().bytes(), "b.pb", everything().bytes()));
    assertRefused(zip, () -> GraphDefFile.read(zip), "several files *.pb", "a.pb", "b.pb");
  }

  @Test
  void aZipThatWouldFillTheMemory() throws IOException {
    Path zip = folder.resolve("bomb.zip");
    pack(zip, Map.of("a.pb", zeros()));
    assertThat(Files.size(zip)).isLessThan(100_000);
    assertRefused(zip, () -> GraphDefFile.read(zip), "a.pb", "longer than 16 MB");
  }

  @Test
  void aZipThatIsDamaged() throws IOException {
    Path zip = folder.resolve("damaged.zip");
    pack(zip, Map.of("a.pb", everything().bytes()));
    byte[] valid = Files.readAllBytes(zip);
    Mutations.assertHarmless(zip, valid, () -> GraphDefFile.read(zip));
  }

  private static byte[] zeros() {
    return new byte[40 << 20];
  }

  private static void pack(Path zip, Map<String, byte[]> members) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        out.putNextEntry(new ZipEntry(member.getKey()));
        out.write(member.getValue());
      }
    }
  }
}
