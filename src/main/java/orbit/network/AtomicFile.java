package orbit.network;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file whole or not at all. */
public final class AtomicFile {

  /** Writes the content; may close the stream. */
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes beside the file and moves over it, so that a crash leaves the old file or the new one.
   *
   * @throws IOException if it cannot be written; the old file is as it was
   */
  public static void write(Path file, Content content) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "this is a folder");
    }
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    // not createTempFile, whose files only their owner may read
    String name = "." + target.getFileName() + "." + UUID.randomUUID() + ".part";
    Path beside = target.resolveSibling(name);
    try {
      try (FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        OutputStream out = new Unclosed(Channels.newOutputStream(channel));
        content.write(out);
        out.flush();
        channel.force(true);
      }
      move(beside, target);
    } catch (FileSystemException problem) {
      // named by the file that was asked for, not by the one beside it
      throw new FileSystemException(file.toString(), null, reason(problem));
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static String reason(FileSystemException problem) {
    return switch (problem) {
      case NoSuchFileException missing -> "its folder is not there";
      case AccessDeniedException denied -> "writing is not permitted";
      default -> problem.getReason() == null ? "it cannot be written" : problem.getReason();
    };
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Keeps the channel open for the last force, whatever the content closes. */
  private static final class Unclosed extends BufferedOutputStream {
    Unclosed(OutputStream out) {
      super(out, 1 << 16);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
