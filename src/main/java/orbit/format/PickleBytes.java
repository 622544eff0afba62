package orbit.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import orbit.network.FileProblem;

/** Bytes of a pickle, one after the other, little-endian; never more memory than there are. */
final class PickleBytes {

  private static final int PIECE = 1 << 13;

  private static final int LONGEST_LINE = 1000;

  private static final int LONGEST_NUMBER = 1000;

  private static final int LONGEST_TEXTS = 64 << 20;

  private final ByteSource source;
  private final long end;
  private final ByteBuffer piece = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);
  private long next;
  private long texts;

  /**
   * @param end where the bytes end at the latest; within the file
   */
  PickleBytes(ByteSource source, long position, long end) {
    this.source = source;
    this.next = position;
    this.end = end;
    piece.limit(0);
  }

  /** Where the next byte lies in the file. */
  long position() {
    return next - piece.remaining();
  }

  /** Makes so many bytes stand in the piece. */
  private ByteBuffer need(int count) throws IOException {
    if (piece.remaining() < count) {
      if (count > end - position()) {
        throw early();
      }
      long from = position();
      piece.clear().limit((int) Math.min(PIECE, end - from));
      source.read(from, piece);
      next = from + piece.limit();
    }
    return piece;
  }

  private static FileProblem early() {
    return new FileProblem("", "it ends too early", "save or fetch the file again");
  }

  int unsigned8() throws IOException {
    return Byte.toUnsignedInt(need(1).get());
  }

  int unsigned16() throws IOException {
    return Short.toUnsignedInt(need(2).getShort());
  }

  int signed32() throws IOException {
    return need(4).getInt();
  }

  long unsigned32() throws IOException {
    return Integer.toUnsignedLong(need(4).getInt());
  }

  long signed64() throws IOException {
    return need(8).getLong();
  }

  /** The one number that a pickle holds big-endian. */
  double real() throws IOException {
    return Double.longBitsToDouble(Long.reverseBytes(need(8).getLong()));
  }

  /** Two's complement, the lowest byte first. */
  BigInteger whole(long length) throws IOException {
    if (length > LONGEST_NUMBER || length < 0) {
      throw new FileProblem("", "a number of %d bytes".formatted(length), TorchObjects.REMEDY);
    }
    byte[] bytes = bytes((int) length);
    for (int n = 0; n < bytes.length / 2; n++) {
      byte low = bytes[n];
      bytes[n] = bytes[bytes.length - 1 - n];
      bytes[bytes.length - 1 - n] = low;
    }
    return bytes.length == 0 ? BigInteger.ZERO : new BigInteger(bytes);
  }

  /** UTF-8. */
  String text(long length) throws IOException {
    texts += length;
    if (length < 0 || length > LONGEST_TEXTS || texts > LONGEST_TEXTS) {
      throw new FileProblem("", "more than 64 MB of text", TorchObjects.REMEDY);
    }
    return new String(bytes((int) length), StandardCharsets.UTF_8);
  }

  private byte[] bytes(int length) throws IOException {
    if (length > end - position()) {
      throw early();
    }
    byte[] bytes = new byte[length];
    for (int done = 0; done < length; ) {
      int count = Math.min(PIECE, length - done);
      need(count).get(bytes, done, count);
      done += count;
    }
    return bytes;
  }

  /** UTF-8 up to the end of the line, which is left out. */
  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = unsigned8(); next != '\n'; next = unsigned8()) {
      if (line.size() == LONGEST_LINE) {
        throw new FileProblem("", "a name that is too long", TorchObjects.REMEDY);
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  void skip(long length) throws IOException {
    if (length < 0 || length > end - position()) {
      throw early();
    }
    next = position() + length;
    piece.limit(0);
  }
}
