package orbit.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import orbit.network.FileProblem;

/**
 * The checked header of a NumPy file.
 *
 * @param descr type as the file names it
 * @param fortran whether the first index is the fastest
 * @param position of the first value in the file
 */
record NpyHeader(
    String descr,
    NumberType type,
    ByteOrder order,
    boolean fortran,
    int[] shape,
    int count,
    long position) {

  static final String MAGIC = "\u0093NUMPY";

  private static final int LONGEST = 1 << 20;

  private static final String AGAIN = "fetch or write it again";

  /**
   * @throws FileProblem whatever is wrong with the header or the length of the file
   */
  static NpyHeader read(ByteSource source) throws IOException {
    byte[] start = new byte[MAGIC.length() + 2];
    read(source, 0, start);
    if (!new String(start, 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC)) {
      throw new FileProblem("", "this is not a NumPy array", "save it with numpy.save");
    }
    int version = start[MAGIC.length()];
    if (version < 1 || version > 3 || start[MAGIC.length() + 1] != 0) {
      throw new FileProblem("header", "this version of the format is not known", "update Orbit");
    }
    byte[] length = new byte[version == 1 ? 2 : 4];
    read(source, start.length, length);
    // the missing upper bytes are zero, so that the number is never negative
    long size = ByteBuffer.wrap(Arrays.copyOf(length, 8)).order(ByteOrder.LITTLE_ENDIAN).getLong();
    long begin = (long) start.length + length.length;
    if (size > LONGEST || begin + size > source.size()) {
      throw new FileProblem(
          "header",
          "a header of %d bytes does not fit into a file of %d".formatted(size, source.size()),
          AGAIN);
    }
    byte[] text = new byte[(int) size];
    read(source, begin, text);
    return checked(
        NpyDictionary.parse(new String(text, StandardCharsets.ISO_8859_1)), source, begin + size);
  }

  private static void read(ByteSource source, long position, byte[] into) throws IOException {
    source.read(position, ByteBuffer.wrap(into));
  }

  private static NpyHeader checked(NpyDictionary header, ByteSource source, long position) {
    String descr = header.descr();
    NumberType type = type(descr);
    ByteOrder order = descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    long count = NpyArray.size(header.shape());
    String place = "shape " + Arrays.toString(header.shape());
    if (count < 0) {
      throw new FileProblem(place, "an array cannot be empty or so large", AGAIN);
    }
    long found = source.size() - position;
    if (found != count * type.bytes()) {
      throw new FileProblem(
          place, "%d bytes belong here, not %d".formatted(count * type.bytes(), found), AGAIN);
    }
    return new NpyHeader(
        descr, type, order, header.fortran(), header.shape(), (int) count, position);
  }

  private static NumberType type(String descr) {
    return switch (descr) {
      case "<f4", ">f4" -> NumberType.F32;
      case "<f8", ">f8" -> NumberType.F64;
      case "<f2", ">f2" -> NumberType.F16;
      case "|u1", "<u1", ">u1" -> NumberType.U8;
      case "<i4", ">i4" -> NumberType.I32;
      case "<i8", ">i8" -> NumberType.I64;
      default ->
          throw new FileProblem(
              "header",
              "numbers of type '"
                  + (descr.length() > 20 ? descr.substring(0, 20) + "..." : descr)
                  + "' cannot be read",
              "save them as float32");
    };
  }
}
