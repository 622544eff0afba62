package orbit.workspace;

import java.nio.file.Path;
import java.util.Objects;

/** Paths in a workspace: from its own folder where there is a way, so that both can move. */
final class FilePath {

  private FilePath() {}

  /**
   * @throws java.nio.file.InvalidPathException if another system wrote what is no path here
   */
  static Path of(String text, Path workspace) {
    return workspace.toAbsolutePath().resolveSibling(text).normalize();
  }

  /** With slashes on every system; absolute where there is no way, as between drives. */
  static String text(Path target, Path workspace) {
    Path absolute = target.toAbsolutePath().normalize();
    Path folder = workspace.toAbsolutePath().normalize().getParent();
    Path shortest =
        folder != null && Objects.equals(folder.getRoot(), absolute.getRoot())
            ? folder.relativize(absolute)
            : absolute;
    return shortest.toString().replace('\\', '/');
  }
}
