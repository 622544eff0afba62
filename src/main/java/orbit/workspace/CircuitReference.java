package orbit.workspace;

import java.nio.file.Path;
import java.util.Optional;
import orbit.circuit.CircuitPlan;

/**
 * A circuit of a workspace: made of the model by a plan, or read from a file.
 *
 * @param name no two circuits of a workspace have the same
 * @param plan families and layers; empty for one of a file
 * @param path of the file, as {@link ModelReference#path}; else empty
 * @param sha256 of the file; else empty
 */
public record CircuitReference(
    String name, Optional<CircuitPlan> plan, String path, String sha256, Unknown unknown) {

  public static CircuitReference of(CircuitPlan plan) {
    return new CircuitReference(plan.name(), Optional.of(plan), "", "", Unknown.NOTHING);
  }

  public static CircuitReference of(String name, Path file, Path workspace, String sha256) {
    return new CircuitReference(
        name, Optional.empty(), FilePath.text(file, workspace), sha256, Unknown.NOTHING);
  }

  /** The same in another workspace. */
  CircuitReference moved(Path from, Path to) {
    return new CircuitReference(name, plan, FilePath.moved(path, from, to), sha256, unknown);
  }

  /** The same with other fields that this version does not know. */
  CircuitReference with(Unknown other) {
    return new CircuitReference(name, plan, path, sha256, other);
  }

  /** Where the file lay when the workspace was saved. */
  public Optional<Path> path(Path workspace) {
    return FilePath.of(path, workspace);
  }
}
