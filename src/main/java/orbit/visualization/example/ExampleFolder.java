package orbit.visualization.example;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import orbit.network.InvalidFileException;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a folder and of the folders in it, by name; never none.
 *
 * @param folder absolute
 */
public record ExampleFolder(Path folder, List<ExampleFolder.Entry> pictures) {

  /**
   * @param name within the folder, parts separated by {@code /}
   * @param modified milliseconds since 1970
   */
  public record Entry(String name, long bytes, long modified) {}

  public ExampleFolder {
    pictures = List.copyOf(pictures);
  }

  /**
   * Finds the files whose names end in {@code .png}, {@code .jpg} or {@code .jpeg}; hidden ones and
   * links to folders are passed over, as is what may not be read.
   *
   * @throws IOException one sentence, if the folder cannot be read or holds no picture
   * @throws CancellationException if no longer wanted
   */
  public static ExampleFolder list(Path named, BooleanSupplier cancelled) throws IOException {
    Path folder = named.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
      throw new InvalidFileException(
          named, "", "this is no folder that may be read", "choose a folder of PNG or JPEG files");
    }
    List<Entry> found = new ArrayList<>();
    Files.walkFileTree(folder, new Walk(folder, found, cancelled));
    if (found.isEmpty()) {
      throw new InvalidFileException(
          named, "", "there is no PNG or JPEG file in this folder", "choose another folder");
    }
    found.sort(Comparator.comparing(Entry::name));
    return new ExampleFolder(folder, found);
  }

  /** The file of a picture. */
  public Path file(int picture) {
    return folder.resolve(pictures.get(picture).name());
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Entry> found;
    private final BooleanSupplier cancelled;

    Walk(Path folder, List<Entry> found, BooleanSupplier cancelled) {
      this.folder = folder;
      this.found = found;
      this.cancelled = cancelled;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes about) {
      return inner.equals(folder) || !hidden(inner)
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("the search for pictures was stopped");
      }
      String name = file.toString().toLowerCase(Locale.ROOT);
      boolean picture = name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
      if (picture && !about.isDirectory() && !hidden(file)) {
        String inside = folder.relativize(file).toString().replace('\\', '/');
        found.add(new Entry(inside, about.size(), about.lastModifiedTime().toMillis()));
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean hidden(Path file) {
      return String.valueOf(file.getFileName()).startsWith(".");
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException unreadable) {
      return FileVisitResult.CONTINUE;
    }
  }
}
