package orbit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import orbit.circuit.Catalogue;
import orbit.circuit.CircuitFile;
import orbit.circuit.CircuitPlan;
import orbit.figure.sheet.FigureFile;
import orbit.format.ModelFile;
import orbit.network.Model;
import orbit.network.StrictJson;
import orbit.stimulus.TuningFile;
import orbit.workspace.BenchState;
import orbit.workspace.Recovery;
import orbit.workspace.Workspace;
import orbit.workspace.WorkspaceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What a file turned out to hold. */
sealed interface Document {

  record OfCircuit(CircuitFile file) implements Document {}

  /**
   * @param circuits the published circuits that the model has the units for
   * @param folder of a native model
   * @param path from which it was read
   */
  record OfModel(Model model, List<CircuitPlan> circuits, Optional<Path> folder, Path path)
      implements Document {

    /** Reads a model of any format. */
    static OfModel read(Path path) throws IOException {
      Model model = ModelFile.read(path);
      return new OfModel(model, Catalogue.bundled().circuitsOf(model), Document.folder(path), path);
    }
  }

  record OfTuning(TuningFile file) implements Document {}

  /**
   * @param home from where its paths lead
   * @param file in which it is saved; empty for one that a crash left before it was
   * @param left the copy that it was read from after a crash; its file holds less
   */
  record OfWorkspace(
      Workspace workspace,
      Path home,
      Optional<Path> file,
      Optional<Recovery.Left> left,
      WorkspaceSource source)
      implements Document {

    /** What a crash left; slow. */
    static OfWorkspace of(Recovery.Left left) {
      Path home = left.file().orElse(left.copy());
      return new OfWorkspace(
          left.workspace(),
          home,
          left.file(),
          Optional.of(left),
          WorkspaceSource.find(left.workspace(), home));
    }

    /** The same with the bench as it was. */
    OfWorkspace with(BenchState bench) {
      return new OfWorkspace(workspace.with(bench), home, file, left, source);
    }

    /** The same with what it is about found elsewhere. */
    OfWorkspace with(WorkspaceSource found) {
      return new OfWorkspace(workspace, home, file, left, found);
    }
  }

  record Refused(String sentence) implements Document {}

  /** Whether a folder is a model, rather than a folder of pictures. */
  static boolean isModelFolder(Path path) {
    return Files.isRegularFile(path.resolve("model.json"));
  }

  /** Reads a workspace, a circuit or tuning file, a figure, or a model of any format; slow. */
  static Document read(Path path) {
    try {
      if (kind(path).equals(Workspace.KIND) || isNamed(path, WorkspaceFile.END)) {
        Workspace workspace = WorkspaceFile.read(path);
        WorkspaceSource source = WorkspaceSource.find(workspace, path);
        return new OfWorkspace(workspace, path, Optional.of(path), Optional.empty(), source);
      }
      if (Files.isRegularFile(path) && FigureFile.of(path).isPresent()) {
        return FigureDocument.read(path);
      }
      if (kind(path).equals(TuningFile.KIND)) {
        return new OfTuning(TuningFile.read(path));
      }
      if (!isModel(path)) {
        return new OfCircuit(CircuitFile.read(path));
      }
      return OfModel.read(path);
    } catch (IOException problem) {
      return new Refused(String.valueOf(problem.getMessage()));
    }
  }

  /** Beside the {@code model.json} of a network, so that a folder of other files brings none. */
  private static Optional<Path> folder(Path path) {
    Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
    return Optional.ofNullable(folder).filter(Document::isModelFolder);
  }

  private static boolean isNamed(Path path, String end) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(end);
  }

  private static boolean isModel(Path path) {
    return switch (kind(path)) {
      case "model" -> true;
      case "circuit" -> false;
      // what is wrong with it is said by the reader of what its name promises
      default -> {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        yield Files.isDirectory(path) || name.equals("model.json") || !name.endsWith(".json");
      }
    };
  }

  /** The word that a file of Orbit's own says of itself near its beginning; empty for none. */
  private static String kind(Path path) {
    if (!Files.isRegularFile(path)) {
      return "";
    }
    try (JsonParser parser = StrictJson.MAPPER.createParser(path)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return "";
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean here = parser.currentName().equals("kind");
        parser.nextToken();
        if (here) {
          return parser.getString();
        }
        parser.skipChildren();
      }
      return "";
    } catch (JacksonException broken) {
      return "";
    }
  }
}
