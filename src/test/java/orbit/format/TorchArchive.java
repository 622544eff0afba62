package orbit.format;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files as {@code torch.save} does, in both formats. */
final class TorchArchive {

  private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);

  private TorchArchive() {}

  static ByteBuffer bytes(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] floats(ByteOrder order, double... values) {
    ByteBuffer buffer = bytes(4 * values.length).order(order);
    for (double value : values) {
      buffer.putFloat((float) value);
    }
    return buffer.array();
  }

  /** The zip archive; each storage is a member. */
  static void writeZip(Path file, byte[] pickle, Map<String, byte[]> storages) throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("net/data.pkl", pickle);
    members.put("net/byteorder", "little".getBytes(StandardCharsets.UTF_8));
    storages.forEach((key, content) -> members.put("net/data/" + key, content));
    members.put("net/version", "3\n".getBytes(StandardCharsets.UTF_8));
    writeMembers(file, members, ZipEntry.STORED);
  }

  static void writeMembers(Path file, Map<String, byte[]> members, int method) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        ZipEntry entry = new ZipEntry(member.getKey());
        entry.setMethod(method);
        entry.setSize(member.getValue().length);
        CRC32 sum = new CRC32();
        sum.update(member.getValue());
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(member.getValue());
        zip.closeEntry();
      }
    }
  }

  /**
   * The older format.
   *
   * @param storages with the bytes of one number of each
   */
  static void writePickles(
      Path file, byte[] pickle, Map<String, byte[]> storages, Map<String, Integer> sizes)
      throws IOException {
    PickleWriter out = new PickleWriter();
    byte[] magic = MAGIC.toByteArray();
    out.step(0x80, 2, 0x8a, magic.length);
    for (int n = magic.length - 1; n >= 0; n--) {
      out.step(magic[n]);
    }
    out.step('.').step(0x80, 2, 'M').step(1001 % 256, 1001 / 256).step('.');
    out.step(0x80, 2).step('}').text("little_endian").step(0x88).step('s').step('.');
    out.raw(pickle);
    out.step(0x80, 2).step(']').step('(');
    storages.keySet().forEach(out::text);
    out.step('e').step('.');
    storages.forEach(
        (key, content) -> out.int64(content.length / sizes.getOrDefault(key, 4)).raw(content));
    Files.write(file, out.bytes());
  }
}
