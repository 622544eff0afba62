package orbit.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import orbit.network.FileProblem;

/**
 * The bytes of a whole file, or of the one member of a zip that is wanted. Nothing is unpacked to
 * disk.
 *
 * @param name of the file, or of the member
 * @param sha256 of the bytes
 * @param fileSha256 of the file; the same unless it is a zip
 */
record FileContent(String name, byte[] bytes, String sha256, String fileSha256) {

  /** The longest array of bytes that every Java has. */
  private static final long MOST_BYTES = Integer.MAX_VALUE - 16;

  /**
   * Weights are packed to about nine tenths; what grows so much more is made to fill the memory.
   */
  private static final long MOST_GROWTH = 100;

  /** Small files of one value only may grow by more. */
  private static final long SMALL = 16 << 20;

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /**
   * @param ending of the member's name, such as {@code .pb}
   * @param what what belongs there, such as {@code a frozen graph}
   * @throws FileProblem if it is too large, or a zip that is broken, holds no such member or
   *     several
   * @throws orbit.network.InvalidFileException if there is no file that can be read
   */
  static FileContent read(Path file, String ending, String what) throws IOException {
    ByteSource.check(file, what);
    if (isZip(file)) {
      return member(file, ending, what);
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new FileProblem("", "this is longer than 2 GiB", "open a smaller one");
    }
    byte[] bytes = Files.readAllBytes(file);
    String sha256 = Sha256.of(bytes);
    return new FileContent(Names.shown(file.getFileName().toString()), bytes, sha256, sha256);
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  private static FileContent member(Path file, String ending, String what) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry member = only(zip, ending, what);
      byte[] bytes = unpacked(zip, member, Files.size(file));
      String name = Names.shown(member.getName());
      return new FileContent(name, bytes, Sha256.of(bytes), Sha256.of(file));
    } catch (ZipException | EOFException | IllegalArgumentException broken) {
      throw new FileProblem("", "this zip is broken", "fetch it again");
    }
  }

  private static ZipEntry only(ZipFile zip, String ending, String what) {
    List<? extends ZipEntry> found =
        zip.stream()
            .filter(entry -> !entry.isDirectory() && entry.getName().endsWith(ending))
            // what a Mac adds to each file
            .filter(entry -> !entry.getName().matches("(.*/)?\\._[^/]*"))
            .limit(2)
            .toList();
    if (found.isEmpty()) {
      throw new FileProblem(
          "", "this zip holds no file *" + ending, "open a zip with " + what + " in it");
    }
    if (found.size() > 1) {
      throw new FileProblem(
          "",
          "this zip holds several files *%s, such as %s and %s"
              .formatted(
                  ending, Names.shown(found.get(0).getName()), Names.shown(found.get(1).getName())),
          "unpack it and open one of them");
    }
    return found.getFirst();
  }

  private static byte[] unpacked(ZipFile zip, ZipEntry member, long packed) throws IOException {
    int most = (int) Math.min(MOST_BYTES, Math.max(SMALL, MOST_GROWTH * packed));
    try (InputStream in = zip.getInputStream(member)) {
      byte[] bytes = member.getSize() > most ? new byte[0] : in.readNBytes(most);
      if (member.getSize() > most || in.read() >= 0) {
        throw new FileProblem(
            Names.shown(member.getName()),
            "unpacked it is longer than %d MB, which is too much for a zip of this size"
                .formatted(most >> 20),
            "unpack it and open the file itself");
      }
      return bytes;
    }
  }
}
