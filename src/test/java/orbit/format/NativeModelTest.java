package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import orbit.network.About;
import orbit.network.Graph;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.ValueRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NativeModelTest {

  private static final Tensor KERNELS =
      new Tensor("w", new int[] {2, 3, 1, 1}, new float[] {1, 2, 3, 4, 5, 6});

  private static final Tensor UNUSED = Tensor.vector("unused", 9);

  private static final Tensor NEGATIVE = Tensor.vector("negative", -1, -1);

  private static final String NODES =
      "\"nodes\":[{\"name\":\"in\",\"operation\":\"input\"},"
          + "{\"name\":\"conv\",\"operation\":\"convolution\",\"inputs\":[\"in\"],"
          + "\"kernels\":\"w\"}],";

  @TempDir private Path folder;

  private String text = "";

  @BeforeEach
  void writeWeights() throws IOException {
    Path weights = folder.resolve("weights.safetensors");
    List<Tensor> tensors = List.of(KERNELS, Tensor.vector("b", 0.5f, -1), UNUSED, NEGATIVE);
    SafetensorsFile.write(weights, tensors, Map.of());
    text =
        """
        {"orbit":1,"kind":"model","name":"tiny","licence":"CC0-1.0","provenance":"by hand",
         "later":{"a":[1.50,null]},
         "input":{"channels":3,"height":8,"width":9,"range":[-1,1],"mean":7},
         "nodes":[
          {"name":"in","operation":"input"},
          {"name":"conv","operation":"convolution","inputs":["in"],"kernels":"w","why":"x"},
          {"name":"bias","operation":"bias","inputs":["conv"],"values":"b"},
          {"name":"pool","operation":"maxPool","inputs":["bias"],"window":[3,3],"stride":[2,2],
           "dilation":[1,1],"padding":"same","ceil":false}],
         "layers":[{"name":"first","node":"bias","colour":"red"}],
         "weights":{"file":"weights.safetensors","sha256":"%s"},
         "training":{"seed":7}}
        """
            .formatted(Sha256.of(weights));
  }

  @Test
  void everyOperationComesBack() throws IOException {
    Path written = folder.resolve("every");
    NativeModel.write(written, EveryOperation.MODEL);
    Model read = NativeModel.read(written);
    assertThat(described(read)).isEqualTo(described(EveryOperation.MODEL));
    assertThat(read.layers()).isEqualTo(EveryOperation.MODEL.layers());
    assertThat(read.range()).isEqualTo(EveryOperation.MODEL.range());
    assertThat(read.about()).isEqualTo(EveryOperation.MODEL.about());
    assertThat(read.name()).isEqualTo("every");
    assertThat(read.format()).isEqualTo("native");
    assertThat(read.sha256()).isEqualTo(Sha256.of(written.resolve("weights.safetensors")));
  }

  @Test
  void theSameModelGivesTheSameBytes() throws IOException {
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    NativeModel.write(one, EveryOperation.MODEL);
    NativeModel.open(one).write(other);
    assertThat(one.resolve("model.json")).hasSameBinaryContentAs(other.resolve("model.json"));
    assertThat(one.resolve("weights.safetensors"))
        .hasSameBinaryContentAs(other.resolve("weights.safetensors"));
  }

  @Test
  void writesOneNodeALine() throws IOException {
    NativeModel.write(folder, EveryOperation.MODEL);
    assertThat(Files.readAllLines(folder.resolve("model.json")))
        .contains(
            " \"nodes\": [",
            "  {\"name\":\"in\",\"operation\":\"input\"},",
            "  {\"name\":\"bias\",\"operation\":\"bias\",\"inputs\":[\"conv\"],\"values\":\"b\"},",
            "  {\"name\":\"plain\",\"operation\":\"convolution\",\"inputs\":[\"lrn\"],"
                + "\"kernels\":\"w_2\"},",
            "  {\"name\":\"lrn\",\"operation\":\"lrn\",\"inputs\":[\"relu\"],\"radius\":5,"
                + "\"bias\":2,\"alpha\":0.0001,\"beta\":0.75},",
            " \"training\": {\"seed\":7,\"steps\":[1,2.50]}");
  }

  @Test
  void fieldsWithDefaultsMayBeLeftOut() throws IOException {
    Model model = NativeModel.read(file(text));
    assertThat(model.graph().shape("conv")).isEqualTo(new Shape(2, 8, 9));
    assertThat(model.graph().shape("pool")).isEqualTo(new Shape(2, 4, 5));
    assertThat(model.layers()).extracting(Layer::name).containsExactly("first");
    assertThat(model.range()).isEqualTo(new ValueRange(-1, 1));
    assertThat(model.about()).isEqualTo(new About("CC0-1.0", "by hand", "{\"seed\":7}"));
  }

  @Test
  void keepsWhatItDoesNotKnow() throws IOException {
    Path written = folder.resolve("written");
    NativeModel.open(file(text)).write(written);
    JsonNode before = JsonMapper.shared().readTree(text);
    JsonNode after = JsonMapper.shared().readTree(written.resolve("model.json").toFile());
    assertThat(after).isEqualTo(before);
    assertThat(after.propertyNames()).containsExactlyElementsOf(before.propertyNames());
    assertThat(Files.readString(written.resolve("model.json"))).contains("1.50");
    assertThat(SafetensorsFile.read(written.resolve("weights.safetensors"))).containsKey("unused");
  }

  @Test
  void halfPrecisionWeightsBecomeFullOnesWhenWritten() throws IOException {
    Path weights = folder.resolve("half.safetensors");
    byte[] header =
        "{\"w\":{\"dtype\":\"BF16\",\"shape\":[1,3,1,1],\"data_offsets\":[0,6]}}"
            .getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[8 + header.length + 6];
    bytes[0] = (byte) header.length;
    System.arraycopy(header, 0, bytes, 8, header.length);
    Files.write(weights, bytes);
    String half =
        text.replaceFirst("(?s)\"nodes\":.*?\"layers\"", NODES + "\"layers\"")
            .replace("\"node\":\"bias\"", "\"node\":\"conv\"")
            .replace("weights.safetensors", "half.safetensors")
            .replaceFirst("[0-9a-f]{64}", Sha256.of(weights));
    Path written = folder.resolve("written");
    NativeModel.open(file(half)).write(written);
    Model read = NativeModel.read(written);
    assertThat(read.sha256()).isNotEqualTo(Sha256.of(weights));
    assertThat(written.resolve("half.safetensors")).doesNotExist();
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "orbit":1            | "orbit":2              | /orbit: version 2 is newer than this Orbit; update
          "orbit":1            | "orbit":0              | /orbit: there is no version 0
          "orbit":1,           |                        | /orbit: the version is missing
          "kind":"model"       | "kind":"circuit"       | /kind: this is a file of kind 'circuit'
          "name":"tiny"        | "name":""              | /name: a name is empty
          "name":"tiny"        | "name":"a\\nb"         | /name: a name is empty
          "name":"tiny",       |                        | /name: a text is missing
          "name":"tiny"        | "kind":"model"         | line 1, column
          "licence":"CC0-1.0"  | "licence":7            | /licence: a text belongs here
          "channels":3         | "channels":0           | /input/channels: a whole number
          "channels":3         | "channels":4           | node conv: w[2,3,1,1] in 1 groups does not take 4
          "height":8           | "height":1e9           | /input/height: a whole number
          "height":8           | "height":NaN           | /input/height: a finite number
          [-1,1]               | [1,-1]                 | /input/range: no such range
          [-1,1]               | [0]                    | /input/range: the values of black and white
          [-1,1]               | [0,1e999]              | /input/range/1: a finite number
          "nodes":[            | "nodes":{},"x":[       | /nodes: a list belongs here
          "nodes":[            | "nodes":[],"x":[       | node 0: the first node is not the input
          {"name":"in",        | {                      | /nodes/0/name: a text is missing
          {"name":"in","operation":"input"} | 7         | /nodes/0: an object belongs here
          "operation":"bias"   | "operation":"warp"     | node bias, /nodes/2/operation: there is no operation "warp"
          "operation":"bias"   | "operation":"input"    | node bias:
          "operation":"bias"   | "operation":"dense","weights":"b" | node bias: b[2] does not take
          ["conv"]             | ["cnov"]               | node bias: no node cnov stands before it
          ["conv"]             | []                     | node bias: 0 inputs instead of 1
          ["conv"]             | "conv"                 | node bias, /nodes/2/inputs: a list
          "name":"bias"        | "name":"conv"          | node conv: this name stands twice
          "kernels":"w"        | "kernels":"v"          | node conv, /nodes/1/kernels: the tensor "v" is not among
          "kernels":"w"        | "kernels":"b"          | node conv, /nodes/1/kernels: kernels have four
          "kernels":"w"        | "kernels":"w","groups":2 | node conv: w[2,3,1,1] in 2 groups does not take 3
          "kernels":"w"        | "kernels":"w","groups":3 | node conv: 3 groups do not divide
          "kernels":"w"        | "kernels":"w","groups":0 | node conv, /nodes/1/groups
          "values":"b"         | "values":"unused"      | node bias: unused[1] does not fit 2 channels
          "values":"b"         | "vlaues":"b"           | node bias, /nodes/2/values: a text is missing
          "operation":"bias"   | "operation":"batchNorm","scale":"b","shift":"b","mean":"b","variance":"negative","epsilon":0.5 | node bias, /nodes/2/variance: a variance of -1.0 has no root
          "operation":"bias"   | "operation":"lrn","radius":5,"bias":0,"alpha":1,"beta":1 | node bias: normalisation needs
          "operation":"bias"   | "operation":"pad","padding":[0,0,0,0],"value":1e300 | node bias, /nodes/2/value: this does not fit float32
          "operation":"bias"   | "operation":"pad","padding":"same" | node bias, /nodes/2/padding: four numbers
          [3,3]                | [3]                    | node pool, /nodes/3/window: two numbers
          [3,3]                | [0,3]                  | node pool, /nodes/3/window/0: a whole number
          [3,3]                | [3,2147483647]         | node pool, /nodes/3/window/1: a whole number
          "window":[3,3],      |                        | node pool, /nodes/3/window: a list is missing
          [2,2]                | [0,1]                  | node pool, /nodes/3/stride/0: a whole number
          "same"               | "smae"                 | node pool, /nodes/3/padding: four numbers
          "same"               | [0,0,0]                | node pool, /nodes/3/padding: four numbers
          "same"               | [0,0,0,-1]             | node pool, /nodes/3/padding/3: a whole number
          [3,3],"stride":[2,2],| [99,99],"padding":[0,0,0,0],"x": | line 9
          "ceil":false         | "ceil":0               | node pool, /nodes/3/ceil: true or false
          "node":"bias"        | "node":"bais"          | /layers/0/node: there is no node "bais"
          "node":"bias","colour":"red"} | "node":"in"},{"name":"first","node":"in"} | /layers/1/name: the layer "first" stands twice
          "file":"weights.safetensors" | "file":"../weights.safetensors" | /weights/file: this is not the plain name
          "file":"weights.safetensors" | "file":"/etc/passwd"   | /weights/file: this is not the plain name
          "file":"weights.safetensors" | "file":".."            | /weights/file: this is not the plain name
          "file":"weights.safetensors" | "file":"a\\\\b"        | /weights/file: this is not the plain name
          "sha256":"           | "sha256":"0            | /weights/sha256: a SHA-256 has 64
          "training":{"seed":7} | "training":[]         | /training: an object belongs here
          {"seed":7}}          | {"seed":7}             | the file ends too early
          {"seed":7}}          | {"seed":7}} {}         | at the end: something follows the model
          {"seed":7}}          | {"seed":oops}}         | line 12
          """)
  void saysInOneLineWhatIsWrongWhere(String right, String wrong, String part) throws IOException {
    assertThat(text).contains(right);
    assertRefused(file(text.replace(right, wrong == null ? "" : wrong)), part);
  }

  @Test
  void refusesWeightsThatAreNotItsOwn() throws IOException {
    Path model = file(text);
    SafetensorsFile.write(folder.resolve("weights.safetensors"), List.of(KERNELS), Map.of());
    assertRefused(model, "/weights/sha256: weights.safetensors is not the file", "fetch the model");
    Files.write(folder.resolve("weights.safetensors"), new byte[0]);
    Refusal.assertRefused(
        folder.resolve("weights.safetensors"), () -> NativeModel.read(model), "the file is empty");
    Files.delete(folder.resolve("weights.safetensors"));
    Refusal.assertRefused(
        folder.resolve("weights.safetensors"), () -> NativeModel.read(model), "no such file");
  }

  @Test
  void refusesWhatIsNoModelAtAll() throws IOException {
    assertRefused(file(""), "the file is empty");
    assertRefused(file("  "), "at the top: this is no model");
    assertRefused(file("hello"), "line 1");
    assertRefused(file("[1]"), "at the top: this is no model");
    assertRefused(file("{\"orbit\":1,\"x\":" + "[".repeat(100_000)), "deeply nested");
    assertRefused(file("{\"x\":\"" + "x".repeat(2_000_000) + "\"}"), "too long");
    assertRefused(folder.resolve("nowhere.json"), "no such file");
    Files.write(folder.resolve("long.json"), new byte[(64 << 20) + 1]);
    assertRefused(folder.resolve("long.json"), "longer than 64 MB");
    byte[] latin = text.replace("red", "röd").getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(Files.write(folder.resolve("latin.json"), latin), "UTF-8");
  }

  @Test
  void shapesBeyondAllMeasureAreRefused() throws IOException {
    StringBuilder nodes = new StringBuilder("\"nodes\":[{\"name\":\"n0\",\"operation\":\"input\"}");
    // 3 * 7^11 channels, which 32 bits would take for 1637012933
    for (int n = 1; n < 13; n++) {
      String seven = "\"n%1$d\"".formatted(n - 1) + ",\"n%1$d\"".formatted(n - 1).repeat(6);
      nodes.append(
          ",{\"name\":\"n%d\",\"operation\":\"concat\",\"inputs\":[%s]}".formatted(n, seven));
    }
    assertRefused(
        file(text.replaceFirst("(?s)\"nodes\":.*?\"layers\"", nodes + "],\"layers\"")), "node n11");
  }

  @Test
  void fieldsAndStridesBeyondAllNumbersAreRefused() throws IOException {
    // strides of 4096, whose third power is zero in 32 bits
    assertRefused(file(pools("[1,1]")), "node n3", "too large");
    assertRefused(file(pools("[4096,4096]")), "node n3", "too large");
  }

  private String pools(String window) {
    StringBuilder nodes = new StringBuilder("\"nodes\":[{\"name\":\"n0\",\"operation\":\"input\"}");
    for (int n = 1; n < 5; n++) {
      nodes.append(
          (",{\"name\":\"n%d\",\"operation\":\"maxPool\",\"inputs\":[\"n%d\"],\"window\":%s,"
                  + "\"stride\":[4096,4096],\"padding\":\"same\"}")
              .formatted(n, n - 1, window));
    }
    return text.replaceFirst(
        "(?s)\"nodes\":.*\"weights\":", nodes + "],\"layers\":[],\"weights\":");
  }

  @Test
  void refusesToWriteWhatItWouldNotRead() {
    List<Node> nodes = new ArrayList<>(List.of(new Node("in", new Operation.Input())));
    About broken = new About("", "", "[1]");
    Graph graph = new Graph(new Shape(1, 2, 2), nodes);
    Model model =
        new Model("x", "native", graph, new ValueRange(0, 1), Map.of(), "", broken, Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NativeModel.write(folder.resolve("x"), model));
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void noMutationDoesHarm() throws IOException {
    Path file = folder.resolve("mutated.json");
    byte[] valid = text.getBytes(StandardCharsets.UTF_8);
    Mutations.assertHarmless(file, valid, () -> NativeModel.read(file));
  }

  /** Nodes with the values of their tensors under the names in the file. */
  private static List<String> described(Model model) {
    List<String> nodes = new ArrayList<>();
    WeightNames names = new WeightNames(model.graph());
    for (Node node : model.graph().nodes()) {
      List<Object> tensors = new ArrayList<>();
      String json = new NodeWriter(names::of).write(node).toString();
      for (Tensor tensor : names.tensors()) {
        if (json.contains("\"" + tensor.name() + "\"")) {
          tensors.add(tensor + Arrays.toString(tensor.values()));
        }
      }
      nodes.add(json + tensors);
    }
    return nodes;
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("model.json"), content);
  }

  private static void assertRefused(Path file, String... parts) {
    Refusal.assertRefused(file, () -> NativeModel.read(file), parts);
  }
}
