package orbit.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import orbit.network.FileProblem;

/** How a file holds numbers. They become float32, rounded to nearest where they are wider. */
enum NumberType {
  F32(4),
  F64(8),
  F16(2),
  /** The upper half of a float32. */
  BF16(2),
  U8(1),
  I32(4),
  I64(8);

  private static final int PIECE = 1 << 20;

  private final int bytes;

  NumberType(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one number. */
  int bytes() {
    return bytes;
  }

  /** Whether it holds whole numbers only. */
  boolean isWhole() {
    return this == U8 || this == I32 || this == I64;
  }

  private float at(ByteBuffer buffer) {
    return switch (this) {
      case F32 -> buffer.getFloat();
      case F64 -> (float) buffer.getDouble();
      case F16 -> Float.float16ToFloat(buffer.getShort());
      case BF16 -> Float.intBitsToFloat(buffer.getShort() << 16);
      case U8 -> Byte.toUnsignedInt(buffer.get());
      case I32 -> buffer.getInt();
      case I64 -> buffer.getLong();
    };
  }

  /**
   * Reads numbers that stand one after the other. The caller has made sure that the file holds as
   * many, so that no more memory is taken than twice the file's size.
   *
   * @param place for complaints
   * @throws FileProblem if one is not finite
   */
  float[] read(ByteSource source, long position, int count, ByteOrder order, String place)
      throws IOException {
    float[] values = new float[count];
    long length = (long) count * bytes;
    ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, length)).order(order);
    int n = 0;
    for (long done = 0; done < length; done += piece.limit()) {
      piece.clear().limit((int) Math.min(piece.capacity(), length - done));
      source.read(position + done, piece);
      while (piece.hasRemaining()) {
        float value = at(piece);
        if (!Float.isFinite(value)) {
          throw notFinite(place, n, value);
        }
        values[n++] = value;
      }
    }
    return values;
  }

  /** Reads as many numbers as the buffer holds; its order of bytes counts. */
  void read(ByteBuffer from, float[] into) {
    if (this == F32) {
      from.asFloatBuffer().get(into, 0, from.remaining() / bytes);
      return;
    }
    for (int n = 0; from.remaining() >= bytes; n++) {
      into[n] = at(from);
    }
  }

  /**
   * @throws FileProblem naming the place if a value is not finite
   */
  void check(float[] values, String place) {
    for (int n = 0; n < values.length; n++) {
      if (!Float.isFinite(values[n])) {
        throw notFinite(place, n, values[n]);
      }
    }
  }

  private FileProblem notFinite(String place, int index, float value) {
    String reason =
        this == F64 && !Float.isNaN(value) ? "does not fit float32" : "is not a finite number";
    return new FileProblem(
        place, "value " + index + " " + reason, "write the file again with finite values");
  }
}
