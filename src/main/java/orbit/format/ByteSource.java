package orbit.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import orbit.network.FileProblem;
import orbit.network.InvalidFileException;

/** The bytes of a file that may be larger than one array. */
final class ByteSource implements Closeable {

  private final FileChannel channel;
  private final long size;

  private ByteSource(FileChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  /**
   * @param what what belongs there, such as {@code a NumPy array}
   * @throws InvalidFileException if there is no file that can be read, or it is empty
   */
  static ByteSource open(Path file, String what) throws IOException {
    check(file, what);
    try {
      FileChannel channel = FileChannel.open(file);
      return new ByteSource(channel, channel.size());
    } catch (AccessDeniedException denied) {
      throw new InvalidFileException(
          file, "", "reading is not permitted", "change its permissions");
    }
  }

  /** As {@link #open} does, without opening it. */
  static void check(Path file, String what) throws IOException {
    if (!Files.exists(file)) {
      throw new InvalidFileException(file, "", "there is no such file", "check the name");
    }
    if (Files.isDirectory(file)) {
      throw new InvalidFileException(file, "", "this is a folder", "open " + what + " in it");
    }
    if (!Files.isRegularFile(file)) {
      throw new InvalidFileException(file, "", "this is a device, not a file", "open " + what);
    }
    if (!Files.isReadable(file)) {
      throw new InvalidFileException(
          file, "", "reading is not permitted", "change its permissions");
    }
    if (Files.size(file) == 0) {
      throw new InvalidFileException(file, "", "the file is empty", "fetch or write it again");
    }
  }

  /** Number of bytes when it was opened. */
  long size() {
    return size;
  }

  /**
   * Fills the rest of the buffer and turns it for reading.
   *
   * @throws FileProblem if the file ends before
   */
  void read(long position, ByteBuffer into) throws IOException {
    long at = position;
    while (into.hasRemaining()) {
      int count = channel.read(into, at);
      if (count < 0) {
        throw new FileProblem("", "the file ends too early", "fetch or write it again");
      }
      at += count;
    }
    into.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
