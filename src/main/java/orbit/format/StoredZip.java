package orbit.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import orbit.network.FileProblem;

/**
 * A zip archive whose members lie in it as they are. PyTorch never compresses; what is compressed
 * is refused, so that nothing grows while it is read.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">the format</a>
 */
final class StoredZip {

  /** Where a member's bytes lie in the file. */
  record Place(long position, long size) {}

  private record Member(int method, int flags, long packed, long size, long header) {}

  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LONG_END = 0x06064b50;
  private static final int LONG_END_SIZE = 56;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_SIZE = 20;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int HEADER = 0x04034b50;
  private static final int HEADER_SIZE = 30;
  private static final long UNSAID = 0xffffffffL;
  private static final int LONGEST = 64 << 20;

  private final ByteSource source;
  private final Map<String, Member> members;

  private StoredZip(ByteSource source, Map<String, Member> members) {
    this.source = source;
    this.members = members;
  }

  /** Whether the file begins as a zip archive does. */
  static boolean begins(ByteSource source) throws IOException {
    return source.size() > END_SIZE && piece(source, 0, 4).getInt() == HEADER;
  }

  /**
   * Reads the list of members.
   *
   * @throws FileProblem if the archive is broken
   */
  static StoredZip read(ByteSource source) throws IOException {
    int tail = (int) Math.min(source.size(), END_SIZE + 0xffff);
    long start = source.size() - tail;
    ByteBuffer buffer = piece(source, start, tail);
    int at = tail - END_SIZE;
    while (at >= 0 && buffer.getInt(at) != END) {
      at--;
    }
    if (at < 0) {
      throw broken("the list of members at its end is missing");
    }
    long size = Integer.toUnsignedLong(buffer.getInt(at + 12));
    long offset = Integer.toUnsignedLong(buffer.getInt(at + 16));
    if (at >= LOCATOR_SIZE && buffer.getInt(at - LOCATOR_SIZE) == LOCATOR) {
      ByteBuffer large = piece(source, buffer.getLong(at - LOCATOR_SIZE + 8), LONG_END_SIZE);
      if (large.getInt(0) != LONG_END) {
        throw broken("the list of members at its end is missing");
      }
      size = large.getLong(40);
      offset = large.getLong(48);
    }
    if (size < 0 || size > LONGEST) {
      throw broken("a list of members of " + Long.toUnsignedString(size) + " bytes");
    }
    return new StoredZip(source, members(piece(source, offset, (int) size)));
  }

  private static Map<String, Member> members(ByteBuffer list) {
    Map<String, Member> members = new LinkedHashMap<>();
    for (int at = 0; at < list.limit(); ) {
      if (list.limit() - at < ENTRY_SIZE || list.getInt(at) != ENTRY) {
        throw broken("its list of members is broken");
      }
      int name = Short.toUnsignedInt(list.getShort(at + 28));
      int extra = Short.toUnsignedInt(list.getShort(at + 30));
      int comment = Short.toUnsignedInt(list.getShort(at + 32));
      int behind = at + ENTRY_SIZE + name + extra;
      if (behind + comment > list.limit()) {
        throw broken("its list of members is broken");
      }
      byte[] text = new byte[name];
      list.get(at + ENTRY_SIZE, text);
      String called = new String(text, StandardCharsets.UTF_8);
      if (members.put(called, member(list, at, behind - extra, behind)) != null) {
        throw broken("it has a member twice");
      }
      at = behind + comment;
    }
    return members;
  }

  /** An entry of the list; sizes that do not fit 32 bits stand in its extra field. */
  private static Member member(ByteBuffer list, int at, int extra, int end) {
    long size = Integer.toUnsignedLong(list.getInt(at + 24));
    long packed = Integer.toUnsignedLong(list.getInt(at + 20));
    long header = Integer.toUnsignedLong(list.getInt(at + 42));
    for (int field = extra; field + 4 <= end; ) {
      int next = field + 4 + Short.toUnsignedInt(list.getShort(field + 2));
      if (list.getShort(field) == 1 && next <= end) {
        int number = field + 4;
        if (size == UNSAID && number + 8 <= next) {
          size = list.getLong(number);
          number += 8;
        }
        if (packed == UNSAID && number + 8 <= next) {
          packed = list.getLong(number);
          number += 8;
        }
        if (header == UNSAID && number + 8 <= next) {
          header = list.getLong(number);
        }
      }
      field = next;
    }
    return new Member(list.getShort(at + 10), list.getShort(at + 8), packed, size, header);
  }

  Set<String> names() {
    return members.keySet();
  }

  /**
   * @throws FileProblem if there is no such member, or it is not stored as it is
   */
  Place find(String name) throws IOException {
    Member member = members.get(name);
    if (member == null) {
      throw broken("it has no member " + (Names.fit(name) ? name : "of that name"));
    }
    if (member.method() != 0 || (member.flags() & 1) != 0 || member.packed() != member.size()) {
      throw new FileProblem(
          name, "it is compressed or encrypted", "save the file with torch.save as it is");
    }
    ByteBuffer header = piece(source, member.header(), HEADER_SIZE);
    if (header.getInt(0) != HEADER) {
      throw broken("a member does not lie where its list says");
    }
    long position =
        member.header()
            + HEADER_SIZE
            + Short.toUnsignedInt(header.getShort(26))
            + Short.toUnsignedInt(header.getShort(28));
    if (member.size() < 0 || member.size() > source.size() - position) {
      throw broken("a member goes beyond its end");
    }
    return new Place(position, member.size());
  }

  private static ByteBuffer piece(ByteSource source, long position, int size) throws IOException {
    if (position < 0 || position > source.size() - size) {
      throw broken("a part lies beyond its end");
    }
    ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    source.read(position, buffer);
    return buffer;
  }

  private static FileProblem broken(String problem) {
    return new FileProblem("the zip archive", problem, "fetch or write it again");
  }
}
