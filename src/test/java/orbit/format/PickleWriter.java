package orbit.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes pickles step by step, also such as Python would not write. */
final class PickleWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Begins a pickle of protocol 2. */
  static PickleWriter pickle() {
    return new PickleWriter().step(0x80, 2);
  }

  /** A step's code and the bytes behind it. */
  PickleWriter step(int... bytes) {
    for (int value : bytes) {
      out.write(value);
    }
    return this;
  }

  PickleWriter step(char code) {
    return step((int) code);
  }

  PickleWriter text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return step('X').int32(bytes.length).raw(bytes);
  }

  PickleWriter whole(long number) {
    return step(0x8a, 8).int64(number);
  }

  PickleWriter global(String module, String name) {
    return step('c').raw((module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
  }

  PickleWriter tuple(long... numbers) {
    step('(');
    for (long number : numbers) {
      whole(number);
    }
    return step('t');
  }

  PickleWriter storage(String type, String key, long count) {
    return step('(')
        .text("storage")
        .global("torch", type)
        .text(key)
        .text("cpu")
        .whole(count)
        .step('t')
        .step('Q');
  }

  /** A tensor of a storage of its own. */
  PickleWriter tensor(
      String type, String key, long count, long offset, long[] extents, long[] strides) {
    return global("torch._utils", "_rebuild_tensor_v2")
        .step('(')
        .storage(type, key, count)
        .whole(offset)
        .tuple(extents)
        .tuple(strides)
        .step(0x89)
        .global("collections", "OrderedDict")
        .step(')')
        .step('R')
        .step('t')
        .step('R');
  }

  PickleWriter int32(int number) {
    return raw(little(4).putInt(number).array());
  }

  PickleWriter int64(long number) {
    return raw(little(8).putLong(number).array());
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  PickleWriter raw(byte... bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /** Ends the pickle. */
  byte[] end() {
    return step('.').bytes();
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
