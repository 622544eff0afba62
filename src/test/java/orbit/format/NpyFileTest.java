package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes in hexadecimal are what NumPy 2.4.6 writes. */
class NpyFileTest {

  private static final String HEADER =
      "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";

  private static final String ZERO_TO_FIVE = "000000000000803f0000004000004040000080400000a040";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "<f4, " + ZERO_TO_FIVE,
    ">f4, 000000003f80000040000000404000004080000040a00000",
    "<f8, 0000000000000000000000000000f03f00000000000000400000000000000840"
        + "00000000000010400000000000001440",
    ">f8, 00000000000000003ff000000000000040000000000000004008000000000000"
        + "40100000000000004014000000000000",
    "<f2, 0000003c0040004200440045",
    "|u1, 000102030405",
    "<i4, 000000000100000002000000030000000400000005000000",
    "<i8, 000000000000000001000000000000000200000000000000030000000000000004000000000000000500000000000000"
  })
  void readsWhatNumPyWrites(String type, String bytes) throws IOException {
    NpyArray array = NpyFile.read(file(1, HEADER.replace("<f4", type), bytes));
    assertThat(array.type()).isEqualTo(type);
    assertThat(array.shape()).containsExactly(2, 3);
    assertThat(array.values()).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void readsEveryVersion(int version) throws IOException {
    assertThat(NpyFile.read(file(version, HEADER, ZERO_TO_FIVE)).values())
        .containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void turnsFortranOrderIntoC() throws IOException {
    // numpy.asfortranarray(numpy.arange(24).reshape(2, 3, 4))
    float[] stored = {
      0, 12, 4, 16, 8, 20, 1, 13, 5, 17, 9, 21, 2, 14, 6, 18, 10, 22, 3, 15, 7, 19, 11, 23
    };
    String header = HEADER.replace("False", "True").replace("(2, 3)", "(2, 3, 4)");
    NpyArray array = NpyFile.read(file(1, header, hex(stored)));
    for (int n = 0; n < 24; n++) {
      assertThat(array.values()[n]).isEqualTo(n);
    }
  }

  @Test
  void writesTheBytesThatNumPyWrites() throws IOException {
    Path file = folder.resolve("written.npy");
    NpyFile.write(file, new int[] {2, 3}, new float[] {0, 1, 2, 3, 4, 5});
    assertThat(file).hasSameBinaryContentAs(file(1, HEADER, ZERO_TO_FIVE));
    assertThat(Files.size(file)).isEqualTo(128 + 24);
    NpyFile.write(file, new int[] {3}, new float[3]);
    assertThat(file).hasSameBinaryContentAs(file(1, HEADER.replace("2, 3", "3,"), "00".repeat(12)));
    NpyFile.write(file, new int[0], new float[] {7});
    assertThat(file).hasSameBinaryContentAs(file(1, HEADER.replace("2, 3", ""), "0000e040"));
  }

  @Test
  void writesOnlyWhatFillsItsShape() {
    Path file = folder.resolve("never.npy");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NpyFile.write(file, new int[] {2, 3}, new float[5]))
        .withMessage("5 values do not fill [2, 3]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NpyFile.write(file, new int[] {0}, new float[0]));
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          '<f4'    | '<c8'                  | header: numbers of type '<c8' cannot be read
          '<f4'    | [('x', '<f4')]         | header: records cannot be read
          '<f4'    | <f4                    | header: this does not say
          '<f4'    | '<f4                   | header: this does not say
          '<f4'    | '__import__("os")'     | header: this does not say
          False    | 0                      | header: this does not say
          False    | not True               | header: this does not say
          (2, 3)   | (2, 2)                 | shape [2, 2]: 16 bytes belong here, not 24
          (2, 3)   | (2, 4)                 | shape [2, 4]: 32 bytes belong here, not 24
          (2, 3)   | (0, 3)                 | shape [0, 3]: an array cannot be empty or so large
          (2, 3)   | (-2, -3)               | header: an extent
          (2, 3)   | (99999, 99999)         | shape [99999, 99999]: an array cannot be empty
          (2, 3)   | (2147483647, 2147483647, 2147483647) | an array cannot be empty or so large
          (2, 3)   | (4294967296,)          | header: an extent
          (2, 3)   | (99999999999999999999,) | header: an extent
          (2, 3)   | (6)                    | header: this does not say
          (2, 3)   | (2 3)                  | header: this does not say
          (2, 3)   | (2,, 3)                | header: an extent
          (2, 3)   | (2+0, 3)               | header: this does not say
          (2, 3)   | [2, 3]                 | header: this does not say
          , 'shape': (2, 3) |               | header: this does not say
          , 'shape' | , 'descr': '<f4', 'shape' | header: this does not say
          , 'shape' | , 'more': '<f4', 'shape' | header: this does not say
          , }      | , } x                  | header: this does not say
          , }      |                        | header: this does not say
          {'descr' | ['descr'               | header: this does not say
          """)
  void saysInOneLineWhatIsWrongWhere(String right, String wrong, String part) throws IOException {
    assertThat(HEADER).contains(right);
    String header = HEADER.replace(right, wrong == null ? "" : wrong);
    assertRefused(file(1, header, ZERO_TO_FIVE), part);
  }

  @Test
  void refusesWhatIsNoArray() throws IOException {
    byte[] valid = Files.readAllBytes(file(1, HEADER, ZERO_TO_FIVE));
    assertRefused(raw(new byte[0]), "the file is empty");
    assertRefused(raw(new byte[] {1, 2}), "the file ends too early");
    assertRefused(raw("hello, this is text".getBytes(StandardCharsets.UTF_8)), "not a NumPy array");
    assertRefused(raw(Arrays.copyOf(valid, 60)), "header: a header of 118 bytes does not fit");
    assertRefused(raw(Arrays.copyOf(valid, 151)), "24 bytes belong here, not 23");
    assertRefused(raw(Arrays.copyOf(valid, 153)), "24 bytes belong here, not 25");
    byte[] newer = valid.clone();
    newer[6] = 4;
    assertRefused(raw(newer), "header: this version");
    byte[] huge = Files.readAllBytes(file(2, HEADER, ZERO_TO_FIVE));
    Arrays.fill(huge, 8, 12, (byte) -1);
    assertRefused(raw(huge), "header: a header of 4294967295 bytes");
    assertRefused(folder, "this is a folder");
    assertRefused(folder.resolve("nowhere.npy"), "there is no such file");
  }

  @Test
  void refusesWhatIsNotFinite() throws IOException {
    assertRefused(file(1, HEADER, hex(0, 1, 2, Float.NaN, 4, 5)), "the array: value 3");
    assertRefused(
        file(1, HEADER, hex(0, 1, 2, 3, 4, Float.NEGATIVE_INFINITY)), "the array: value 5");
  }

  @Test
  void noMutationDoesHarm() throws IOException {
    Path file = folder.resolve("mutated.npy");
    byte[] valid = Files.readAllBytes(file(1, HEADER.replace("<f4", "|u1"), "000102030405"));
    Mutations.assertHarmless(file, valid, () -> NpyFile.read(file));
  }

  private static String hex(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return HexFormat.of().formatHex(bytes.array());
  }

  private Path file(int version, String header, String data) throws IOException {
    byte[] values = HexFormat.of().parseHex(data);
    int start = version == 1 ? 10 : 12;
    int length = Math.ceilDiv(start + header.length() + 1, 64) * 64 - start;
    ByteBuffer bytes = ByteBuffer.allocate(start + length + values.length);
    bytes.order(ByteOrder.LITTLE_ENDIAN).put(HexFormat.of().parseHex("934e554d5059"));
    bytes.put((byte) version).put((byte) 0);
    if (version == 1) {
      bytes.putShort((short) length);
    } else {
      bytes.putInt(length);
    }
    String line = header + " ".repeat(length - header.length() - 1) + "\n";
    return raw(bytes.put(line.getBytes(StandardCharsets.ISO_8859_1)).put(values).array());
  }

  private Path raw(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("array.npy"), bytes);
  }

  private static void assertRefused(Path file, String... parts) {
    Refusal.assertRefused(file, () -> NpyFile.read(file), parts);
  }
}
