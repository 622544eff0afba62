package orbit.format;

import static orbit.format.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import orbit.network.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that claim what is not there, or want something run. */
class StateDictHostileTest {

  private static final byte[] SIX = TorchArchive.floats(ByteOrder.LITTLE_ENDIAN, 1, 2, 3, 4, 5, 6);

  @TempDir private Path folder;

  private static byte[] pickle(long claimed, long offset, long[] extents, long[] strides) {
    return PickleWriter.pickle()
        .step('}')
        .text("w")
        .tensor("FloatStorage", "0", claimed, offset, extents, strides)
        .step('s')
        .end();
  }

  private static byte[] usual() {
    return pickle(6, 0, new long[] {6}, new long[] {1});
  }

  private Path zip(byte[] pickle) throws IOException {
    Path file = folder.resolve("hostile.pth");
    TorchArchive.writeZip(file, pickle, Map.of("0", SIX));
    return file;
  }

  private Path older(byte[] pickle) throws IOException {
    Path file = folder.resolve("older.pth");
    TorchArchive.writePickles(file, pickle, Map.of("0", SIX), Map.of());
    return file;
  }

  private static void assertFileRefused(Path file, String... parts) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertRefused(file, () -> StateDictFile.read(file), parts);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(64 << 20);
  }

  @ParameterizedTest(name = "{0} numbers, offset {1}, {2} by {3}: {4}")
  @CsvSource({
    "6, 0, 1099511627776, 0, w: an extent of 1099511627776",
    "6, 0, 1099511627776, 1, w: an extent of 1099511627776",
    "6, 0, 65536 65536, 0 0, w: no tensor can be so large",
    "6, 0, 2147483647 2147483647 2147483647, 0 0 0, w: no tensor can be so large",
    "6, 0, 1048576 1024, 0 0, w: the tensors claim more numbers",
    "6, 0, 7, 1, w: it goes beyond the 6 numbers",
    "6, 1, 6, 1, w: it goes beyond the 5 numbers",
    "6, 6, 1, 1, w: it goes beyond the 0 numbers",
    "6, 7, 1, 1, w: it does not begin within the 6 numbers",
    "6, -1, 1, 1, w: it does not begin within the 6 numbers",
    "6, 9223372036854775807, 1, 1, w: it does not begin within",
    "6, 0, 2 3, 3 2, w: it goes beyond the 6 numbers",
    "6, 5, 3, -1, w: a stride of -1",
    "6, 0, 2, 9223372036854775807, w: it goes beyond",
    "6, 0, 2147483000, 9223372036854775807, w: it goes beyond",
    "6, 0, -6, 1, w: an extent of -6",
    "6, 0, 2 3, 1, 'w: 2 extents, 1 strides'",
    "7, 0, 6, 1, storage 0: it holds 6 numbers where 7 are claimed",
    "5, 0, 5, 1, storage 0: it holds 6 numbers where 5 are claimed",
    "-6, 0, 6, 1, storage 0: it holds 6 numbers where -6 are claimed",
    "1099511627776, 0, 6, 1, storage 0: it holds 6 numbers where 1099511627776 are claimed"
  })
  void sizesThatAreNotThereAreRefused(
      long claimed, long offset, String extents, String strides, String sentence)
      throws IOException {
    byte[] pickle = pickle(claimed, offset, numbers(extents), numbers(strides));
    assertFileRefused(zip(pickle), sentence);
    assertFileRefused(older(pickle), sentence);
  }

  private static long[] numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToLong(Long::parseLong).toArray();
  }

  @Test
  void aTensorOfManyIndicesIsRefused() throws IOException {
    long[] many = new long[100_000];
    Arrays.fill(many, 1);
    assertFileRefused(zip(pickle(6, 0, many, many)), "w: 100000 extents");
  }

  @Test
  void manyTensorsOfOneStorageAreRefused() throws IOException {
    PickleWriter pickle = PickleWriter.pickle().step('}').step('(');
    for (int n = 0; n < 100; n++) {
      pickle
          .text("w" + n)
          .tensor("FloatStorage", "0", 1 << 16, n, new long[] {60_000}, new long[] {1});
    }
    Path file = folder.resolve("many.pth");
    byte[] content = new byte[4 << 16];
    TorchArchive.writeZip(file, pickle.step('u').end(), Map.of("0", content));
    assertFileRefused(file, "the tensors claim more numbers than the file holds");
  }

  @Test
  void nothingOfAFileIsRun() throws IOException {
    byte[] evil =
        PickleWriter.pickle()
            .step('}')
            .text("w")
            .global("os", "system")
            .text("true")
            .step(0x85)
            .step('R')
            .step('s')
            .end();
    String sentence = "names os.system of Python, which is no part of a state_dict and was not run";
    assertFileRefused(zip(evil), "data.pkl", sentence, "model.state_dict()", "ONNX");
    assertFileRefused(older(evil), "the pickle", sentence);
    Path bare = folder.resolve("bare.pth");
    Files.write(bare, evil);
    assertFileRefused(bare, sentence);
  }

  @Test
  void valuesThatAreNotFiniteAreRefused() throws IOException {
    for (double value : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
      Path file = folder.resolve("values.pth");
      byte[] content = TorchArchive.floats(ByteOrder.LITTLE_ENDIAN, 1, 2, 3, value, 5, 6);
      TorchArchive.writeZip(file, usual(), Map.of("0", content));
      assertFileRefused(file, "w: value 3 is not a finite number");
    }
  }

  @Test
  void archivesThatAreNotWholeAreRefused() throws IOException {
    Path file = folder.resolve("archive.pth");
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a/data.pkl", usual());
    TorchArchive.writeMembers(file, members, ZipEntry.STORED);
    assertFileRefused(file, "it has no member a/data/0");
    members.put("a/data/0", SIX);
    TorchArchive.writeMembers(file, members, ZipEntry.DEFLATED);
    assertFileRefused(file, "a/data.pkl: it is compressed or encrypted");
    members.put("a/byteorder", new byte[] {'?'});
    TorchArchive.writeMembers(file, members, ZipEntry.STORED);
    assertFileRefused(file, "byteorder: neither little nor big");
    members.put("a/constants.pkl", new byte[] {'.'});
    TorchArchive.writeMembers(file, members, ZipEntry.STORED);
    assertFileRefused(file, "this is a TorchScript program");
    TorchArchive.writeMembers(file, Map.of("deep/er/data.pkl", usual()), ZipEntry.STORED);
    assertFileRefused(file, "this zip archive holds no state_dict");
  }

  @Test
  void filesThatEndTooEarlyAreRefused() throws IOException {
    byte[] zip = Files.readAllBytes(zip(usual()));
    byte[] older = Files.readAllBytes(older(usual()));
    Path file = folder.resolve("short.pth");
    for (byte[] whole : List.of(zip, older)) {
      for (int length = 1; length < whole.length; length++) {
        Files.write(file, Arrays.copyOf(whole, length));
        assertFileRefused(file, ": ");
      }
    }
  }

  /** Such as PyTorch writes them for more than 4 GB. */
  @Test
  void sizesOfSixtyFourBitsAreReadAndChecked() throws IOException {
    Path file = folder.resolve("wide.pth");
    assertThat(wide(file, 0).get("w").values()).containsExactly(1, 2, 3, 4, 5, 6);
    assertWideRefused(file, 1);
    assertWideRefused(file, Long.MAX_VALUE);
    assertWideRefused(file, Long.MIN_VALUE);
  }

  private void assertWideRefused(Path file, long more) {
    assertRefused(file, () -> wide(file, more), "the zip archive: ");
  }

  /** Moves the sizes and the place of the storage into 64 bits, and adds to the place. */
  private Map<String, Tensor> wide(Path file, long more) throws IOException {
    byte[] old = Files.readAllBytes(zip(usual()));
    var bytes = ByteBuffer.wrap(old).order(ByteOrder.LITTLE_ENDIAN);
    int end = old.length - 22;
    int list = bytes.getInt(end + 16);
    int at = list;
    while (!new String(old, at + 46, 10, StandardCharsets.UTF_8).equals("net/data/0")) {
      at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30);
    }
    int behind = at + 46 + bytes.getShort(at + 28);
    var extra = TorchArchive.bytes(28).putShort((short) 1).putShort((short) 24);
    extra.putLong(bytes.getInt(at + 24)).putLong(bytes.getInt(at + 20));
    extra.putLong(bytes.getInt(at + 42) + more);
    bytes.putInt(at + 20, -1).putInt(at + 24, -1).putInt(at + 42, -1);
    bytes.putShort(at + 30, (short) 28);
    PickleWriter out = new PickleWriter().raw(Arrays.copyOf(old, behind)).raw(extra.array());
    out.raw(Arrays.copyOfRange(old, behind, end));
    // the end of 64 bits, the way to it, and an end that does not say where the list lies
    long start = out.bytes().length;
    out.int32(0x06064b50).int64(44).int32(0).int32(0).int32(0).int64(5).int64(5);
    out.int64(start - list).int64(list);
    out.int32(0x07064b50).int32(0).int64(start).int32(1);
    bytes.putInt(end + 12, -1).putInt(end + 16, -1);
    Files.write(file, out.raw(Arrays.copyOfRange(old, end, old.length)).bytes());
    return StateDictFile.read(file);
  }
}
