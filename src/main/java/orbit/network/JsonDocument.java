package orbit.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/** A file that holds one JSON object of a version and a kind, and is small enough to be a tree. */
public final class JsonDocument {

  private static final long LARGEST = 64L << 20;

  private JsonDocument() {}

  /**
   * Reads a file and checks it.
   *
   * @param kind what the field {@code kind} says, such as {@code families}
   * @param what what belongs there, such as {@code a family file}
   * @param checked may throw {@link FileProblem}
   * @throws InvalidFileException one sentence with file, place and remedy, whatever is wrong
   */
  public static <T> T read(Path file, String kind, String what, Function<ObjectNode, T> checked)
      throws IOException {
    if (Files.isDirectory(file)) {
      throw new InvalidFileException(file, "", "this is a folder", "name " + what + " in it");
    }
    if (Files.exists(file) && Files.size(file) > LARGEST) {
      throw new InvalidFileException(file, "", "the file is over 64 MB", "open " + what);
    }
    try (JsonParser parser = StrictJson.MAPPER.createParser(file.toFile())) {
      ObjectNode document = object(parser, what);
      StrictJson.checkKind(new JsonReading(document, ""), kind);
      return checked.apply(document);
    } catch (FileProblem problem) {
      throw problem.in(file);
    } catch (JacksonException problem) {
      throw StrictJson.broken(file, problem, what);
    }
  }

  private static ObjectNode object(JsonParser parser, String what) {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new FileProblem("at the top", "the file is empty", "open " + what);
    }
    if (first != JsonToken.START_OBJECT) {
      throw new FileProblem("at the top", "this is no object", "open " + what);
    }
    ObjectNode document = StrictJson.MAPPER.createObjectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = String.valueOf(parser.currentName());
      parser.nextToken();
      document.set(name, StrictJson.MAPPER.readTree(parser));
      // as soon as it is known: the rest of a newer version may look like a mistake
      if (name.equals("orbit")) {
        StrictJson.checkVersion(new JsonReading(document, ""));
      }
    }
    if (parser.nextToken() != null) {
      throw new FileProblem("at the end", "something follows the object", "remove it");
    }
    return document;
  }

  /** Writes the file whole or not at all. */
  public static void write(Path file, ObjectNode document) throws IOException {
    AtomicFile.write(
        file,
        out ->
            StrictJson.MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValue(out, document));
  }
}
