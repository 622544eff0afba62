package orbit.workspace;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Paths in a workspace: from its own folder where there is a way, so that both can move. */
final class FilePath {

  private FilePath() {}

  /** Empty if nothing is written, or another system wrote what is no path here. */
  static Optional<Path> of(String text, Path workspace) {
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(workspace.toAbsolutePath().resolveSibling(text).normalize());
    } catch (InvalidPathException foreign) {
      return Optional.empty();
    }
  }

  /** What leads from another workspace to the same place; what is no path here stays. */
  static String moved(String text, Path from, Path to) {
    return of(text, from).map(file -> text(file, to)).orElse(text);
  }

  /** With slashes on every system; absolute where there is no way, as between drives. */
  static String text(Path target, Path workspace) {
    Path absolute = target.toAbsolutePath().normalize();
    Path folder = workspace.toAbsolutePath().normalize().getParent();
    Path shortest =
        folder != null && Objects.equals(folder.getRoot(), absolute.getRoot())
            ? folder.relativize(absolute)
            : absolute;
    // where it does not separate, a backslash is a letter like others
    String text = shortest.toString().replace(File.separatorChar, '/');
    return text.isEmpty() ? "." : text;
  }
}
