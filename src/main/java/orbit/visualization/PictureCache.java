package orbit.visualization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pictures on disk by all that they depend on: {@code MODEL/LAYER_OBJECTIVE-HASH-INDEX.png}. What
 * was used last is kept; what is damaged counts as missing. May be asked from several threads.
 */
public final class PictureCache {

  /** Enough for all units of InceptionV1. */
  public static final long USUAL = 500_000_000;

  private record Entry(Path file, long bytes, FileTime used) {}

  private final Path folder;
  private final long most;

  /**
   * @param folder made when it is needed
   * @param most bytes that pictures may take
   */
  public PictureCache(Path folder, long most) {
    this.folder = folder;
    this.most = most;
  }

  /** The pictures of a request, if all of them are there. */
  public synchronized Optional<Visualization> find(Request request) {
    List<Picture> pictures = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int index = 0; index < request.settings().pictures(); index++) {
      Path file = file(request, index);
      Optional<StoredPicture.Read> read = StoredPicture.read(file, request, index);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      touch(file);
      pictures.add(read.get().picture());
      read.get().value().ifPresent(values::add);
    }
    boolean told = values.size() == pictures.size();
    return Optional.of(new Visualization(request, pictures, told ? values : List.of()));
  }

  /** Whether there are files of all pictures of a request; they are not read. */
  public boolean has(Request request) {
    return IntStream.range(0, request.settings().pictures())
        .allMatch(index -> Files.isRegularFile(file(request, index)));
  }

  /** The file of the first picture of a request; empty if there is none. */
  public Optional<Path> file(Request request) {
    return Optional.of(file(request, 0)).filter(Files::isRegularFile);
  }

  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException readOnly) {
      // then it is only older than it could be
    }
  }

  /**
   * Keeps pictures, and drops those not used for longest where there is no room.
   *
   * @throws IOException if they cannot be written
   */
  public synchronized void keep(Visualization made) throws IOException {
    for (int index = 0; index < made.pictures().size(); index++) {
      Path file = file(made.request(), index);
      Files.createDirectories(file.getParent());
      StoredPicture.write(file, made, index);
    }
    drop();
  }

  private void drop() throws IOException {
    List<Entry> entries = entries();
    long bytes = entries.stream().mapToLong(Entry::bytes).sum();
    entries.sort(Comparator.comparing(Entry::used));
    for (Entry entry : entries) {
      if (bytes <= most) {
        return;
      }
      Files.deleteIfExists(entry.file());
      bytes -= entry.bytes();
    }
  }

  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
        if (about.isRegularFile() && file.toString().endsWith(".png")) {
          entries.add(new Entry(file, about.size(), about.lastModifiedTime()));
        }
      }
    } catch (UncheckedIOException problem) {
      throw problem.getCause();
    }
    return entries;
  }

  private Path file(Request request, int index) {
    String label = request.layer() + "_" + request.objective().label();
    String readable = label.replaceAll("[^A-Za-z0-9._-]", "-");
    String name =
        readable.substring(0, Math.min(80, readable.length()))
            + "-"
            + hash(request.text())
            + "-"
            + index
            + ".png";
    String model = request.model().substring(0, Math.min(12, request.model().length()));
    return folder.resolve(model).resolve(name);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
