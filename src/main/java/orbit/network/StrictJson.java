package orbit.network;

import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as Orbit's files hold it, and one sentence for text that is none. */
public final class StrictJson {

  /** Keeps every number as it is written, and refuses what no honest file holds. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  // read, to be refused with its place
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(64)
                          .maxStringLength(1_000_000)
                          .maxNumberLength(400)
                          .maxDocumentLength(2_000_000_000L)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private StrictJson() {}

  /**
   * Says why a file could not be read as JSON.
   *
   * @param what what belongs there, such as {@code a circuit file}
   */
  public static InvalidFileException broken(Path file, JacksonException problem, String what) {
    if (!Files.exists(file)) {
      return new InvalidFileException(file, "", "there is no such file", "check the name");
    }
    if (!Files.isReadable(file)) {
      return new InvalidFileException(
          file, "", "reading is not permitted", "change its permissions");
    }
    return broken(problem, what).in(file);
  }

  /** The same for text that stands within a file. */
  public static FileProblem broken(JacksonException problem, String what) {
    String place =
        Optional.ofNullable(problem.getLocation())
            .filter(at -> at.getLineNr() > 0)
            .map(at -> "line " + at.getLineNr() + ", column " + at.getColumnNr())
            .orElse("");
    String text = String.valueOf(problem.getOriginalMessage());
    if (problem instanceof StreamConstraintsException) {
      return new FileProblem(place, "a value is too long or too deeply nested", "open " + what);
    }
    if (text.startsWith("Duplicate")) {
      return new FileProblem(place, "a field stands twice in one object", "remove one of the two");
    }
    if (problem.getCause() instanceof MalformedInputException || text.contains("UTF-8")) {
      return new FileProblem(place, "the text is not UTF-8", "save it as UTF-8");
    }
    return text.contains("end-of-input") || text.contains("Unexpected end")
        ? new FileProblem(place, "the file ends too early", "fetch or write it again")
        : new FileProblem(place, "this is not valid JSON", "open " + what);
  }

  /**
   * @throws FileProblem unless the document is of this version
   */
  public static void checkVersion(JsonReading document) {
    JsonReading json = document.field("orbit");
    if (json.isMissing()) {
      throw new FileProblem("/orbit", "the version is missing", "add \"orbit\": 1");
    }
    double version = json.number();
    if (version > 1) {
      throw new FileProblem(
          "/orbit", "version " + json.shown() + " is newer than this Orbit", "update Orbit");
    }
    if (version != 1) {
      throw new FileProblem("/orbit", "there is no version " + json.shown(), "set it to 1");
    }
  }

  /**
   * @throws FileProblem unless the document is of this version and kind
   */
  public static void checkKind(JsonReading document, String wanted) {
    checkVersion(document);
    String kind = document.field("kind").text();
    if (!kind.equals(wanted)) {
      throw new FileProblem(
          "/kind",
          "this is a file of kind '" + (kind.length() > 40 ? "..." : kind) + "'",
          "open one of kind '" + wanted + "'");
    }
  }
}
