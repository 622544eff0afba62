package orbit.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps two programs from fetching the same model at once; ends with the program at the latest. */
final class InstallLock implements Closeable {

  private final FileChannel channel;

  private InstallLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @param folder made if it is not there; keeps an empty file
   * @throws DownloadException if the model is being fetched already
   */
  static InstallLock take(Path folder, String name) throws IOException {
    Path file = folder.resolve(name + ".lock");
    FileChannel channel = open(file);
    if (!isMine(channel)) {
      channel.close();
      throw new DownloadException(
          "%s: another Orbit is fetching %s; wait until it is done.".formatted(file, name));
    }
    return new InstallLock(channel);
  }

  private static FileChannel open(Path file) throws DownloadException {
    try {
      Path folder = file.getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    } catch (IOException unwritten) {
      throw new DownloadException(
          "%s: %s; check the disk and the permissions of its folder."
              .formatted(file, DownloadProblem.reason(unwritten)));
    }
  }

  private static boolean isMine(FileChannel channel) {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException here) {
      return false;
    } catch (IOException unsupported) {
      // some network drives know no locks
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
