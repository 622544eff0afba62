package orbit.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * The beginning of a file that is being fetched, {@code NAME.part}, and in {@code NAME.part.tag}
 * which version of the file the server said it is of.
 */
final class PartFile implements Closeable {

  private static final Pattern HEADER_TEXT = Pattern.compile("[\\x20-\\x7e]{1,1000}");

  private final Path file;
  private final Path tag;
  private final FileChannel channel;
  private long size;

  private PartFile(Path file, Path tag, FileChannel channel) throws IOException {
    this.file = file;
    this.tag = tag;
    this.channel = channel;
    this.size = channel.size();
  }

  /**
   * Opens what there is, or begins with nothing.
   *
   * @param whole the file it will be; its folder is made
   */
  static PartFile open(Path whole) throws IOException {
    Path folder = whole.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    Path file = whole.resolveSibling(whole.getFileName() + ".part");
    Path tag = whole.resolveSibling(whole.getFileName() + ".part.tag");
    return new PartFile(
        file, tag, FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE));
  }

  Path path() {
    return file;
  }

  /** Number of bytes that are there. */
  long size() {
    return size;
  }

  /** The version as the server named it, an ETag or a date; empty if it is not known. */
  String version() throws IOException {
    if (!Files.isRegularFile(tag) || Files.size(tag) > 1000) {
      return "";
    }
    // as Latin-1, which every sequence of bytes is
    String text = new String(Files.readAllBytes(tag), StandardCharsets.ISO_8859_1);
    return HEADER_TEXT.matcher(text).matches() ? text : "";
  }

  /** Forgets all bytes; those that follow are of the given version, which may be empty. */
  void restart(String version) throws IOException {
    if (size > 0) {
      channel.truncate(0);
      size = 0;
    }
    if (HEADER_TEXT.matcher(version).matches()) {
      Files.writeString(tag, version);
    } else {
      Files.deleteIfExists(tag);
    }
  }

  void append(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      size += channel.write(bytes, size);
    }
  }

  /** Makes sure that the bytes outlast a power cut. */
  void force() throws IOException {
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (size == 0) {
      delete();
    }
  }

  /** Removes both files, after closing. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(tag);
  }
}
