package orbit.workspace;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which network a workspace is about.
 *
 * @param name as the network calls itself
 * @param path as the file holds it, with slashes: from the workspace's folder where that is
 *     possible; empty for a model that every installation lists by its name
 * @param sha256 of the weights
 */
public record ModelReference(String name, String path, String sha256, Unknown unknown) {

  /** The same in another workspace. */
  ModelReference moved(Path from, Path to) {
    return new ModelReference(name, FilePath.moved(path, from, to), sha256, unknown);
  }

  /** The same model where it was found, with what else the file said of it. */
  public ModelReference relocated(ModelReference found) {
    return new ModelReference(found.name, found.path, found.sha256, unknown);
  }

  /** A model at a path. */
  public static ModelReference of(String name, Path model, Path workspace, String sha256) {
    return new ModelReference(name, FilePath.text(model, workspace), sha256, Unknown.NOTHING);
  }

  /** A model that every installation lists by its name. */
  public static ModelReference listed(String name, String sha256) {
    return new ModelReference(name, "", sha256, Unknown.NOTHING);
  }

  /** Where the model lay when the workspace was saved; empty for one that is listed by name. */
  public Optional<Path> path(Path workspace) {
    return FilePath.of(path, workspace);
  }
}
