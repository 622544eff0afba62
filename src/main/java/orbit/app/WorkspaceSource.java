package orbit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import orbit.circuit.CircuitFile;
import orbit.format.ModelCatalogue;
import orbit.format.Sha256;
import orbit.workspace.CircuitReference;
import orbit.workspace.Look;
import orbit.workspace.ModelReference;
import orbit.workspace.Workspace;

/** What a workspace is about, as it was found. */
sealed interface WorkspaceSource {

  /**
   * @param warning what has changed since, as a sentence; empty for nothing
   */
  record Network(Document.OfModel found, String warning) implements WorkspaceSource {}

  record Circuit(CircuitFile file, Path path, String warning) implements WorkspaceSource {}

  /** Not there, or not to be read. */
  record Missing(String sentence) implements WorkspaceSource {}

  /**
   * Finds and reads it; slow.
   *
   * @param home from where the workspace's paths lead
   */
  static WorkspaceSource find(Workspace workspace, Path home) {
    return workspace
        .model()
        .map(model -> network(model, home))
        .orElseGet(() -> circuit(workspace, home));
  }

  private static WorkspaceSource network(ModelReference model, Path home) {
    Optional<Path> path = model.path(home).filter(Files::exists).or(() -> listed(model.name()));
    if (path.isEmpty()) {
      String where = model.path(home).map(gone -> " is not at " + gone).orElse(" is not installed");
      return new Missing(
          "The network " + model.name() + " of this workspace" + where + "; show where it is.");
    }
    return networkAt(model, path.get());
  }

  /** A file that may be the model. */
  static WorkspaceSource networkAt(ModelReference model, Path path) {
    try {
      Document.OfModel read = Document.OfModel.read(path);
      String warning =
          read.model().sha256().equals(model.sha256())
              ? ""
              : "The network "
                  + model.name()
                  + " is not the one that this workspace was made with (its SHA-256 is another);"
                  + " what was found in it may no longer hold.";
      return new Network(read, warning);
    } catch (IOException problem) {
      return new Missing(String.valueOf(problem.getMessage()));
    }
  }

  private static Optional<Path> listed(String name) {
    try {
      return ModelCatalogue.usual().entries().stream()
          .filter(entry -> entry.name().equals(name))
          .findFirst()
          .map(ModelCatalogue.Entry::path);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static WorkspaceSource circuit(Workspace workspace, Path home) {
    Optional<CircuitReference> shown =
        workspace
            .look()
            .flatMap(
                look ->
                    look instanceof Look.OfCircuit(String name)
                        ? workspace.circuit(name)
                        : Optional.empty())
            .or(() -> workspace.circuits().stream().findFirst());
    Optional<Path> path = shown.flatMap(circuit -> circuit.path(home));
    if (path.isEmpty()) {
      return new Missing("This workspace names neither a network nor a circuit.");
    }
    Optional<Examples.Example> example =
        Examples.all().stream()
            .filter(one -> path.get().endsWith(one.resource()) && !Files.exists(path.get()))
            .findFirst();
    try {
      if (example.isPresent()) {
        return new Circuit(
            CircuitFile.read(Examples.copy(example.get())), Path.of(example.get().resource()), "");
      }
      CircuitFile file = CircuitFile.read(path.get());
      boolean same = Sha256.of(path.get()).equals(shown.get().sha256());
      return new Circuit(
          file,
          path.get(),
          same ? "" : path.get() + " has changed since this workspace was saved.");
    } catch (IOException problem) {
      return new Missing(String.valueOf(problem.getMessage()));
    }
  }
}
