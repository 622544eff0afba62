package orbit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import orbit.circuit.CircuitFile;
import orbit.figure.kind.FigureKind;
import orbit.figure.kind.FigureSettings;
import orbit.figure.sheet.Provenance;
import orbit.figure.sheet.ProvenanceReader;
import orbit.format.Sha256;
import orbit.network.FileProblem;
import orbit.network.InvalidFileException;
import orbit.stimulus.TuningFile;
import orbit.workspace.FigureWorkspace;
import orbit.workspace.Workspace;

/** A figure that Orbit wrote, opened as what it shows. */
final class FigureDocument {

  private FigureDocument() {}

  /**
   * Finds what the figure shows, and its view; slow.
   *
   * @throws InvalidFileException one sentence, if it is none of Orbit's, or what it shows is gone
   */
  static Document read(Path figure) throws IOException {
    Provenance provenance = ProvenanceReader.read(figure);
    try {
      Optional<Workspace> ofNetwork = FigureWorkspace.of(provenance);
      if (ofNetwork.isPresent()) {
        return document(ofNetwork.get(), figure);
      }
      FigureSettings settings = FigureSettings.of(provenance.settings());
      Path source = source(provenance, figure);
      if (isOfTuning(settings.kind())) {
        return new Document.OfTuning(TuningFile.read(source));
      }
      CircuitFile file = CircuitFile.read(source);
      String sha256 = provenance.sha256().isEmpty() ? Sha256.of(source) : provenance.sha256();
      return document(
          FigureWorkspace.of(settings, file.circuit().name(), source, figure, sha256), figure);
    } catch (FileProblem problem) {
      throw problem.within("metadata").in(figure);
    }
  }

  private static Document document(Workspace workspace, Path figure) {
    return new Document.OfWorkspace(
        workspace,
        figure,
        Optional.empty(),
        Optional.empty(),
        WorkspaceSource.find(workspace, figure));
  }

  private static boolean isOfTuning(FigureKind kind) {
    return kind == FigureKind.CURVES || kind == FigureKind.POLAR || kind == FigureKind.ALIGNED;
  }

  /** The file that was shown: beside the figure, in the working folder, or an example. */
  private static Path source(Provenance provenance, Path figure) throws IOException {
    String name = provenance.file();
    if (name.isEmpty()) {
      throw new InvalidFileException(
          figure,
          "",
          "it was made of what is in no file",
          "open the tuning file or network itself");
    }
    Path beside = figure.toAbsolutePath().resolveSibling(name);
    Path here = Path.of("").toAbsolutePath().resolve(name);
    if (Files.isRegularFile(beside)) {
      return beside;
    }
    if (Files.isRegularFile(here)) {
      return here;
    }
    Optional<Examples.Example> example =
        Examples.all().stream().filter(one -> one.resource().equals(name)).findFirst();
    if (example.isPresent() && provenance.sha256().isEmpty()) {
      return Examples.copy(example.get());
    }
    throw new InvalidFileException(
        figure, "", "it shows " + name + ", which is not beside it", "put it there, or open it");
  }
}
