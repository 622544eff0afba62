package orbit.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import orbit.network.FileProblem;

/**
 * The one file of a zip that is wanted, of known content. Nothing else is unpacked, and no name in
 * the archive ever says where to write.
 *
 * @param name as the archive spells it, exactly
 * @param bytes its exact size when unpacked
 * @param sha256 64 hexadecimal digits, lower case
 */
public record ZipMember(String name, long bytes, String sha256) {

  private static final String REMEDY = "fetch the archive again";

  /** The last part of the name. */
  public String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /**
   * Unpacks the member.
   *
   * @param to written anew; not left behind if anything is wrong
   * @throws orbit.network.InvalidFileException if the archive is broken, has no such member or two,
   *     or the member has another size or content
   */
  public void unpack(Path archive, Path to) throws IOException {
    ByteSource.check(archive, "the archive");
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      extract(zip, only(zip), to);
    } catch (ZipException | EOFException broken) {
      throw problem("this is no whole zip archive").in(archive);
    } catch (FileProblem problem) {
      throw problem.in(archive);
    }
  }

  /**
   * @throws orbit.network.InvalidFileException if the file is not this member, unpacked
   */
  void check(Path file) throws IOException {
    ByteSource.check(file, name);
    try {
      checkSize(Files.size(file));
      checkContent(file);
    } catch (FileProblem problem) {
      throw problem.in(file);
    }
  }

  private ZipEntry only(ZipFile zip) {
    List<? extends ZipEntry> found =
        zip.stream().filter(entry -> entry.getName().equals(name)).limit(2).toList();
    if (found.isEmpty()) {
      throw problem("the archive has no such member");
    }
    if (found.size() > 1) {
      throw problem("the archive has this member twice");
    }
    return found.getFirst();
  }

  private void extract(ZipFile zip, ZipEntry entry, Path to) throws IOException {
    boolean good = false;
    try {
      checkSize(entry.getSize());
      write(zip, entry, to);
      checkContent(to);
      good = true;
    } finally {
      if (!good) {
        Files.deleteIfExists(to);
      }
    }
  }

  private void write(ZipFile zip, ZipEntry entry, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      try (InputStream in = zip.getInputStream(entry)) {
        copy(in, out);
      }
    }
  }

  /** Copies all, and no more than the size that is wanted, for an archive may lie of its own. */
  void copy(InputStream in, OutputStream out) throws IOException {
    byte[] piece = new byte[1 << 16];
    long written = 0;
    for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
      written += count;
      checkSize(Math.max(written, bytes));
      out.write(piece, 0, count);
    }
    checkSize(written);
  }

  private void checkSize(long found) {
    if (found != bytes) {
      throw problem("%s bytes where %d belong".formatted(found > bytes ? "more" : found, bytes));
    }
  }

  private void checkContent(Path file) throws IOException {
    String found = Sha256.of(file);
    if (!found.equals(sha256)) {
      throw problem("the SHA-256 is %s instead of %s".formatted(found, sha256));
    }
  }

  private FileProblem problem(String problem) {
    return new FileProblem(name, problem, REMEDY);
  }
}
