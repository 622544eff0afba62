package orbit.workspace;

import java.nio.file.Path;
import java.util.Optional;
import orbit.stimulus.Parameter;
import orbit.stimulus.Settings;
import orbit.stimulus.StoredPicture;

/**
 * A picture of the user's own on the bench, by its file and never by its pixels.
 *
 * @param path as {@link ModelReference#path}
 * @param sha256 of the file
 * @param square the part of the picture that is shown; empty for all
 * @param settings how it is shown
 * @param parameter over which curves run
 */
public record PictureReference(
    String path,
    String sha256,
    Optional<StoredPicture.Square> square,
    Settings settings,
    Parameter parameter,
    Unknown unknown) {

  /** The picture of a bench; empty for one that is in no file, or a stimulus that Orbit draws. */
  static Optional<PictureReference> of(
      BenchState bench, Path home, Optional<PictureReference> before) {
    return bench.stimulus() instanceof StoredPicture picture
        ? picture
            .source()
            .map(
                source ->
                    new PictureReference(
                        FilePath.text(source.file(), home),
                        source.sha256(),
                        source.square(),
                        bench.settings(),
                        bench.parameter(),
                        before
                            .filter(known -> known.sha256().equals(source.sha256()))
                            .map(PictureReference::unknown)
                            .orElse(Unknown.NOTHING)))
        : Optional.empty();
  }

  /** The same in another workspace. */
  PictureReference moved(Path from, Path to) {
    return new PictureReference(
        FilePath.moved(path, from, to), sha256, square, settings, parameter, unknown);
  }

  /** Where the picture lay when the workspace was saved. */
  public Optional<Path> path(Path workspace) {
    return FilePath.of(path, workspace);
  }
}
