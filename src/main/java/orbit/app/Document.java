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
import orbit.format.ModelFile;
import orbit.network.Model;
import orbit.network.StrictJson;
import orbit.stimulus.TuningFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What a file turned out to hold. */
sealed interface Document {

  record OfCircuit(CircuitFile file) implements Document {}

  /**
   * @param circuits the published circuits that the model has the units for
   * @param folder of a native model
   */
  record OfModel(Model model, List<CircuitPlan> circuits, Optional<Path> folder)
      implements Document {}

  record OfTuning(TuningFile file) implements Document {}

  record Refused(String sentence) implements Document {}

  /** Whether a folder is a model, rather than a folder of pictures. */
  static boolean isModelFolder(Path path) {
    return Files.isRegularFile(path.resolve("model.json"));
  }

  /** Reads a circuit file, a tuning file, or a model of any format; slow. */
  static Document read(Path path) {
    try {
      if (kind(path).equals(TuningFile.KIND)) {
        return new OfTuning(TuningFile.read(path));
      }
      if (!isModel(path)) {
        return new OfCircuit(CircuitFile.read(path));
      }
      Model model = ModelFile.read(path);
      return new OfModel(model, Catalogue.bundled().circuitsOf(model), folder(path));
    } catch (IOException problem) {
      return new Refused(String.valueOf(problem.getMessage()));
    }
  }

  /** Beside the {@code model.json} of a network, so that a folder of other files brings none. */
  private static Optional<Path> folder(Path path) {
    Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
    return Optional.ofNullable(folder).filter(Document::isModelFolder);
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
