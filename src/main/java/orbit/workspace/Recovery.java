package orbit.workspace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import orbit.network.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies of what is not saved, one for each running program, in a folder of their own. A copy whose
 * program has gone is what a crash left.
 */
public final class Recovery {

  /** The field of a copy that says whose it is. */
  private static final String FIELD = "recovery";

  /** Milliseconds by which a system may tell one start otherwise, as when its clock is set. */
  private static final long STRAY = 3000;

  /** The program that writes a copy: numbers of processes are given again, starts are not. */
  public record Writer(long process, long started) {

    /** This program. */
    public static Writer here() {
      return of(ProcessHandle.current());
    }

    private static Writer of(ProcessHandle handle) {
      return new Writer(
          handle.pid(), handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    private boolean lives() {
      return ProcessHandle.of(process)
          .filter(ProcessHandle::isAlive)
          .map(Writer::of)
          .filter(now -> Math.abs(now.started() - started) <= STRAY)
          .isPresent();
    }
  }

  /**
   * What a crash left.
   *
   * @param copy where it lies
   * @param workspace with paths as from {@code file}, or from the copy where there is none
   * @param file as which it was saved before; empty if never
   * @param kept when the copy was written
   */
  public record Left(Path copy, Workspace workspace, Optional<Path> file, Instant kept) {}

  private final Path folder;
  private final Writer writer;
  private final Path copy;

  public Recovery(Path folder, Writer writer) {
    this.folder = folder;
    this.writer = writer;
    this.copy = folder.resolve(writer.process() + "-" + writer.started() + WorkspaceFile.END);
  }

  /**
   * Keeps a copy in place of the one before.
   *
   * @param home from where the workspace's paths lead
   * @param file as which it was saved last
   */
  public void keep(Workspace workspace, Path home, Optional<Path> file, Instant now)
      throws IOException {
    Files.createDirectories(folder);
    ObjectNode about = StrictJson.MAPPER.createObjectNode();
    about.put("process", writer.process()).put("started", writer.started());
    about.put("kept", now.toEpochMilli());
    file.ifPresent(saved -> about.put("file", saved.toAbsolutePath().toString()));
    WorkspaceFile.write(copy, workspace.moved(home, copy).with(FIELD, about));
  }

  /** Nothing is unsaved any more. */
  public void clear() throws IOException {
    Files.deleteIfExists(copy);
  }

  /** Removes what a crash left. */
  public static void discard(Left left) throws IOException {
    Files.deleteIfExists(left.copy());
  }

  /** What programs that have gone left, the newest first; what cannot be read is let be. */
  public List<Left> left() throws IOException {
    List<Left> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + WorkspaceFile.END)) {
      for (Path file : files) {
        if (!file.equals(copy)) {
          read(file).ifPresent(found::add);
        }
      }
    } catch (DirectoryIteratorException broken) {
      throw broken.getCause();
    }
    found.sort(Comparator.comparing(Left::kept).reversed());
    return found;
  }

  private static Optional<Left> read(Path file) {
    try {
      Workspace workspace = WorkspaceFile.read(file);
      JsonNode about = workspace.unknown().fields().path(FIELD);
      if (new Writer(about.path("process").asLong(0), about.path("started").asLong(0)).lives()) {
        return Optional.empty();
      }
      String saved = about.path("file").asString("");
      Optional<Path> home = saved.isEmpty() ? Optional.empty() : Optional.of(Path.of(saved));
      Workspace plain = workspace.without(FIELD);
      return Optional.of(
          new Left(
              file,
              home.map(to -> plain.moved(file, to)).orElse(plain),
              home,
              Instant.ofEpochMilli(about.path("kept").asLong(0))));
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }
}
