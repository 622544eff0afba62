package orbit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import orbit.format.PictureFile;
import orbit.format.Sha256;
import orbit.network.Batch;
import orbit.network.Shape;
import orbit.network.ValueRange;
import orbit.stimulus.StoredPicture;
import orbit.workspace.BenchState;
import orbit.workspace.PictureReference;

/** Pictures of the user's own for the bench. */
final class BenchPicture {

  private static final Shape COLOURS = new Shape(3, 1, 1);

  private BenchPicture() {}

  /** Reads a picture, whole; slow. */
  static StoredPicture read(Path file) throws IOException {
    Batch colours = PictureFile.read(file, COLOURS, new ValueRange(0, 1));
    return new StoredPicture(String.valueOf(file.getFileName()), colours)
        .in(file.toAbsolutePath(), Sha256.of(file));
  }

  /**
   * The bench of a workspace with the picture that was on it; slow.
   *
   * @param home from where the path leads
   * @throws IOException one sentence, if the picture is not there or not the same
   */
  static BenchState restored(BenchState bench, Path home) throws IOException {
    Optional<PictureReference> wanted = bench.picture();
    if (wanted.isEmpty()) {
      return bench;
    }
    PictureReference picture = wanted.get();
    String instead = "; " + bench.stimulus().name() + " stands in its place on the bench.";
    Path file =
        picture
            .path(home)
            .filter(Files::isRegularFile)
            .orElseThrow(
                () -> new IOException("The picture " + picture.path() + " is not there" + instead));
    if (!Sha256.of(file).equals(picture.sha256())) {
      throw new IOException(
          file + " has changed since this workspace was saved (its SHA-256 is another)" + instead);
    }
    try {
      StoredPicture whole = read(file);
      return bench.showing(
          picture
              .square()
              .map(part -> whole.crop(part.top(), part.left(), part.side()))
              .orElse(whole));
    } catch (IllegalArgumentException beyond) {
      throw new IOException(file + ": " + beyond.getMessage() + instead, beyond);
    }
  }
}
