package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import orbit.network.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsFileTest {

  private static final String HEADER =
      """
      {"a":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},\
      "b":{"dtype":"F16","shape":[2],"data_offsets":[8,12]}}\
      """;

  private static final byte[] DATA = {0, 0, -128, 63, 0, 0, 0, -64, 0, 60, 0, -68};

  @TempDir private Path folder;

  @Test
  void writesThePublishedLayout() throws IOException {
    Path file = folder.resolve("written.safetensors");
    SafetensorsFile.write(
        file,
        List.of(new Tensor("b", new int[] {1, 2}, new float[] {1, -2}), Tensor.vector("a", 0.5f)),
        Map.of("format", "pt"));
    String header =
        "{\"__metadata__\":{\"format\":\"pt\"},"
            + "\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
            + "\"b\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[4,12]}}";
    ByteBuffer expected = ByteBuffer.allocate(8 + 144 + 12).order(ByteOrder.LITTLE_ENDIAN);
    expected.putLong(144).put(header.getBytes(StandardCharsets.UTF_8));
    while (expected.position() < 152) {
      expected.put((byte) ' ');
    }
    expected.putInt(0x3f000000).putInt(0x3f800000).putInt(0xc0000000);
    assertThat(header.length()).isBetween(137, 144);
    assertThat(Files.readAllBytes(file)).isEqualTo(expected.array());
  }

  @Test
  void readsThePublishedLayout() throws IOException {
    Map<String, Tensor> tensors = SafetensorsFile.read(file(HEADER, DATA));
    assertThat(tensors.keySet()).containsExactly("a", "b");
    assertThat(tensors.get("a").shape()).containsExactly(2, 1);
    assertThat(tensors.get("a").values()).containsExactly(1, -2);
    assertThat(tensors.get("b").values()).containsExactly(1, -1);
  }

  @Test
  void wholeNumbersAreNoWeights() throws IOException {
    String header = HEADER.replace("\"F16\",\"shape\":[2]", "\"I32\",\"shape\":[]");
    assertThat(SafetensorsFile.read(file(header, DATA)).keySet()).containsExactly("a");
  }

  @Test
  void comesBackBitForBit() throws IOException {
    float[] values = {0f, -0f, Float.MIN_VALUE, Float.MAX_VALUE, 0.1f, -1e-20f};
    float[] many = new float[300_001];
    for (int n = 0; n < many.length; n++) {
      many[n] = Float.intBitsToFloat(0x10000000 + n * 4093);
    }
    Path file = folder.resolve("written.safetensors");
    List<Tensor> tensors =
        List.of(
            new Tensor("größe/\"1\"", new int[] {3, 1, 2}, values),
            new Tensor("number", new int[0], new float[] {7}),
            Tensor.vector("many", many));
    SafetensorsFile.write(file, tensors, Map.of());
    Map<String, Tensor> read = SafetensorsFile.read(file);
    assertThat(read).hasSize(3);
    for (Tensor tensor : tensors) {
      assertThat(read.get(tensor.name()).shape()).isEqualTo(tensor.shape());
      assertThat(read.get(tensor.name()).values())
          .usingComparatorWithPrecision(0f)
          .isEqualTo(tensor.values());
    }
    assertThat(Float.floatToRawIntBits(read.get("größe/\"1\"").values()[1])).isEqualTo(1 << 31);
  }

  @Test
  void theOrderOfTheTensorsDoesNotMatter() throws IOException {
    Tensor a = Tensor.vector("a", 1);
    Tensor b = Tensor.vector("b", 2);
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    SafetensorsFile.write(one, List.of(a, b), Map.of("x", "1", "y", "2"));
    SafetensorsFile.write(other, List.of(b, a), Map.of("y", "2", "x", "1"));
    assertThat(one).hasSameBinaryContentAs(other);
  }

  @ParameterizedTest
  @CsvSource({
    "F16, 003c, 1", "F16, 0100, 5.9604645E-8", "F16, ff7b, 65504",
    "BF16, 803f, 1", "BF16, 49c0, -3.140625", "BF16, 0100, 9.1835E-41",
    "F32, db0f4940, 3.1415927", "F64, 182d4454fb210940, 3.1415927"
  })
  void convertsOtherFloats(String type, String bytes, float value) throws IOException {
    byte[] data = HexFormat.of().parseHex(bytes);
    String header =
        "{\"a\":{\"dtype\":\"%s\",\"shape\":[1],\"data_offsets\":[0,%d]}}"
            .formatted(type, data.length);
    assertThat(SafetensorsFile.read(file(header, data)).get("a").values()).containsExactly(value);
  }

  @ParameterizedTest
  @CsvSource({
    "F16, 007c",
    "F16, 007e",
    "BF16, 80ff",
    "BF16, c07f",
    "F32, 0000807f",
    "F32, 0000c07f",
    "F64, 000000000000f07f",
    "F64, 000000000000f87f",
    "F64, 000000000000f047"
  })
  void refusesWhatIsNotFinite(String type, String bytes) throws IOException {
    byte[] data = HexFormat.of().parseHex(bytes);
    String header =
        "{\"a\":{\"dtype\":\"%s\",\"shape\":[1],\"data_offsets\":[0,%d]}}"
            .formatted(type, data.length);
    assertRefused(file(header, data), "a: value 0", bytes.endsWith("47") ? "float32" : "finite");
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "b":{"dtype"    | "a":{"dtype"         | header
          "b":{"dtype"    | "":{"dtype"          | tensor's name is empty
          "b":{"dtype"    | "b\\nc":{"dtype"     | control characters
          "F16"           | "I16"                | b/dtype: numbers of type "I16"
          "F16"           | 16                   | b/dtype: a text belongs here
          "F16"           | "F32"                | b/data_offsets: 4 bytes are not the 8
          [2,1]           | [2,2]                | a/data_offsets: 8 bytes are not the 16
          [2,1]           | [-2,-1]              | a/shape/0: a whole number
          [2,1]           | [2,0]                | a/shape/1: a whole number
          [2,1]           | [2147483647,2147483647,2147483647] | a/shape: no tensor can be so large
          [2,1]           | [4294967296,4294967296] | a/shape/0: a whole number
          [2,1]           | [65536,65536]        | a/shape: no tensor can be so large
          [2,1]           | [1.5]                | a/shape/0: a whole number
          [2,1]           | 2                    | a/shape: a list
          [2,1]           | [NaN]                | a/shape/0: a finite number
          [8,12]          | [4,8]                | b: its bytes overlap
          [8,12]          | [9,13]               | b/data_offsets: its bytes go beyond
          [8,12]          | [8,99999999999]      | b/data_offsets: its bytes go beyond
          [8,12]          | [8,1e300]            | b/data_offsets/1: a size
          [8,12]          | [-4,0]               | b/data_offsets/0: a size
          [8,12]          | [12,8]               | b/data_offsets: begin and end
          [8,12]          | [8]                  | b/data_offsets/1: a number is missing
          [8,12]          | [8,12,16]            | b/data_offsets: begin and end
          [0,8]}          | [0,8]},"a":{}        | header
          "shape":[2],    |                      | b/shape: a list is missing
          {"dtype":"F16"  | 7,"c":{"dtype":"F16" | b: an object belongs here
          12]}}           | 12]}                 | header
          12]}}           | 12]}} {}             | header: this is not a JSON object
          12]}}           | 12]}} x              | header
          """)
  void saysInOneLineWhatIsWrongWhere(String right, String wrong, String part) throws IOException {
    assertThat(HEADER).contains(right);
    String header = HEADER.replace(right, wrong == null ? "" : wrong);
    assertRefused(file(header, DATA), part);
  }

  @Test
  void refusesGapsAndWhatIsLeftOver() throws IOException {
    String gap = HEADER.replace("[8,12]", "[9,13]");
    assertRefused(file(gap, new byte[13]), "b: 1 bytes before it belong to no tensor");
    assertRefused(file(HEADER, new byte[15]), "at the end: 3 bytes belong to no tensor");
    assertRefused(file("{}", new byte[5]), "at the end: 5 bytes belong to no tensor");
  }

  @Test
  void refusesLengthsThatAreNotThere() throws IOException {
    assertRefused(raw(new byte[] {1, 2, 3}), "header: the file ends too early");
    assertRefused(raw(new byte[0]), "the file is empty");
    assertRefused(raw(ByteBuffer.allocate(8).putLong(-1).array()), "header: a header of 184467");
    assertRefused(length(Long.MAX_VALUE), "header: a header of 9223372036854775807 bytes");
    assertRefused(length(1L << 40), "header: a header of 1099511627776 bytes");
    assertRefused(length(9), "header: a header of 9 bytes does not fit into a file of 16");
    assertRefused(length(0), "header: this is not a JSON object");
    Path cut = file(HEADER, Arrays.copyOf(DATA, 11));
    assertRefused(cut, "b/data_offsets: its bytes go beyond the end of the file by 1");
  }

  @Test
  void refusesHugeAndDeepHeaders() throws IOException {
    Path large = folder.resolve("large");
    try (OutputStream out = Files.newOutputStream(large)) {
      out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(17 << 20).array());
      out.write(new byte[17 << 20]);
    }
    assertRefused(large, "header: the header is longer than 16 MB");
    assertRefused(file("{\"a\":" + "[".repeat(100_000), DATA), "header", "deeply nested");
    assertRefused(file("[1]", DATA), "header: this is not a JSON object");
    assertRefused(file("hello", DATA), "header, line 1", "not valid JSON");
    assertRefused(
        file("{\"a\":{\"dtype\":\"" + "x".repeat(5000) + "\"}}", DATA), "a/dtype: numbers of type");
  }

  @Test
  void refusesWhatIsNoFile() throws IOException {
    assertRefused(folder, "this is a folder");
    assertRefused(folder.resolve("nowhere"), "there is no such file");
    Path device = Path.of("/dev/zero");
    if (Files.exists(device)) {
      assertRefused(device, "a device");
    }
  }

  @Test
  void writesNothingThatItWouldNotRead() {
    Path file = folder.resolve("never");
    Tensor a = Tensor.vector("a", 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SafetensorsFile.write(file, List.of(a, Tensor.vector("a", 2)), Map.of()))
        .withMessageContaining("twice");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SafetensorsFile.write(file, List.of(Tensor.vector("a", Float.NaN)), Map.of()))
        .withMessageContaining("a[1]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SafetensorsFile.write(file, List.of(Tensor.vector("__metadata__", 1)), Map.of()));
    assertThat(file).doesNotExist();
  }

  @Test
  void noMutationDoesHarm() throws IOException {
    Path file = folder.resolve("mutated.safetensors");
    byte[] valid = Files.readAllBytes(file(HEADER, DATA));
    Mutations.assertHarmless(file, valid, () -> SafetensorsFile.read(file));
  }

  private Path length(long length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    return raw(bytes.putLong(length).array());
  }

  private Path file(String header, byte[] data) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + data.length);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text).put(data);
    return raw(bytes.array());
  }

  private Path raw(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("weights.safetensors"), bytes);
  }

  private static void assertRefused(Path file, String... parts) {
    Refusal.assertRefused(file, () -> SafetensorsFile.read(file), parts);
  }
}
