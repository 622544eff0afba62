package orbit.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import orbit.network.AtomicFile;

/** Writes named arrays as NumPy's {@code .npz}: a zip of {@code .npy} files. */
public final class NpzFile {

  /** The first moment that a zip can name, so that equal arrays make equal bytes. */
  private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** What can stand in such a file. */
  public sealed interface Values {

    /** Float32 in C order. */
    record Numbers(int[] shape, float[] values) implements Values {

      /**
       * @throws IllegalArgumentException if the values do not fill the shape
       */
      public Numbers {
        if (NpyArray.size(shape) != values.length) {
          throw new IllegalArgumentException(
              values.length + " values do not fill " + Arrays.toString(shape));
        }
      }
    }

    /** Texts in a row. */
    record Texts(List<String> texts) implements Values {
      public Texts {
        texts = List.copyOf(texts);
      }
    }
  }

  private NpzFile() {}

  /** Writes the file whole or not at all, the arrays in the order of the map. */
  public static void write(Path file, Map<String, Values> arrays) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          for (Map.Entry<String, Values> array : arrays.entrySet()) {
            ZipEntry entry = new ZipEntry(array.getKey() + ".npy");
            entry.setTimeLocal(FIXED);
            zip.putNextEntry(entry);
            write(zip, array.getValue());
            zip.closeEntry();
          }
          zip.finish();
        });
  }

  private static void write(OutputStream out, Values values) throws IOException {
    switch (values) {
      case Values.Numbers numbers -> {
        out.write(NpyFile.prefix("<f4", numbers.shape()));
        SafetensorsFile.write(out, numbers.values());
      }
      case Values.Texts texts -> texts(out, texts.texts());
    }
  }

  /** As NumPy keeps texts: all as long as the longest, four bytes a character. */
  private static void texts(OutputStream out, List<String> texts) throws IOException {
    int longest =
        Math.max(1, texts.stream().mapToInt(t -> t.codePointCount(0, t.length())).max().orElse(1));
    out.write(NpyFile.prefix("<U" + longest, new int[] {texts.size()}));
    for (String text : texts) {
      byte[] bytes = new byte[4 * longest];
      ByteBuffer line = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      text.codePoints().forEach(line::putInt);
      out.write(bytes);
    }
  }
}
