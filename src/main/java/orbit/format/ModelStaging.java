package orbit.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import orbit.network.InvalidFileException;
import org.jspecify.annotations.Nullable;

/**
 * A hidden folder beside a model's place in which the model is made. Moving it to its place is one
 * step; where an older one makes way for it, a crash between the two steps is put right the next
 * time. One program at a time.
 */
final class ModelStaging implements Closeable {

  private final Path place;
  private final Path folder;
  private final Path old;

  private ModelStaging(Path place) {
    this.place = place;
    this.folder = place.resolveSibling("." + place.getFileName() + ".part");
    this.old = folder.resolve("old");
  }

  /**
   * @param place the folder that the model will be; made only by {@link #publish}
   * @throws InvalidFileException if something other than a model, or more than one, is there
   */
  static ModelStaging open(Path place) throws IOException {
    ModelStaging staging = new ModelStaging(place);
    staging.close();
    if (Files.exists(place) && !Files.exists(place.resolve(NativeModel.DOCUMENT))) {
      throw new InvalidFileException(
          place, "", "something other than a model is in its place", "move it elsewhere");
    }
    refuseMore(place);
    Files.createDirectories(staging.folder);
    return staging;
  }

  /** What the user put beside a model is not ours to delete. */
  private static void refuseMore(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return;
    }
    try (Stream<Path> files = Files.list(place)) {
      if (!files.map(file -> String.valueOf(file.getFileName())).allMatch(ModelStaging::isPart)) {
        throw new InvalidFileException(
            place, "", "there are other files in the model's folder", "use another name");
      }
    }
  }

  private static boolean isPart(String name) {
    return name.equals(NativeModel.DOCUMENT) || name.endsWith(".safetensors");
  }

  /** A file that is needed meanwhile. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** The folder to write the model to. */
  Path model() {
    return folder.resolve("model");
  }

  /** Moves the model to its place; if that fails, what was there is there again. */
  void publish() throws IOException {
    if (Files.exists(place)) {
      Files.move(place, old);
    }
    Files.move(model(), place);
  }

  /** Puts back what a failure left out of its place, and removes the rest. */
  @Override
  public void close() throws IOException {
    if (Files.exists(old) && !Files.exists(place)) {
      Files.move(old, place);
    }
    if (Files.exists(folder)) {
      Files.walkFileTree(folder, new Removal());
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
