package orbit.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import orbit.format.SafetensorsFile;
import orbit.format.Sha256;
import orbit.network.AtomicFile;
import orbit.network.InvalidFileException;
import orbit.training.Recipe;
import orbit.training.Snapshot;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a training goes on: {@code checkpoint.json}, which names the file with the tensors. The
 * tensors are written first, so that a crash leaves the old pair or the new one.
 */
final class CheckpointFile {

  private static final String DOCUMENT = "checkpoint.json";
  private static final String REMEDY = "begin anew with --restart";
  private static final Pattern TENSORS = Pattern.compile("checkpoint-\\d+\\.safetensors");
  private static final long LONGEST = 100_000;

  /**
   * @param threads of the engine, on which the weights depend
   */
  private record Document(
      @Nullable Recipe recipe,
      int threads,
      int step,
      double seconds,
      double loss,
      @Nullable String file,
      @Nullable String sha256) {}

  private final Path folder;

  CheckpointFile(Path folder) {
    this.folder = folder;
  }

  void write(Snapshot snapshot, int threads) throws IOException {
    Files.createDirectories(folder);
    String name = "checkpoint-%d.safetensors".formatted(snapshot.step());
    Path tensors = folder.resolve(name);
    SafetensorsFile.write(tensors, snapshot.tensors(), Map.of());
    Document document =
        new Document(
            snapshot.recipe(),
            threads,
            snapshot.step(),
            snapshot.seconds(),
            snapshot.loss(),
            name,
            Sha256.of(tensors));
    byte[] text = JsonMapper.shared().writeValueAsBytes(document);
    AtomicFile.write(folder.resolve(DOCUMENT), out -> out.write(text));
    delete(name);
  }

  /**
   * The saved state, if there is one.
   *
   * @throws InvalidFileException if it is damaged, or of another recipe or number of threads
   */
  Optional<Snapshot> read(Recipe recipe, int threads) throws IOException {
    Path file = folder.resolve(DOCUMENT);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Document document = document(file);
    Recipe begun = document.recipe();
    String name = document.file();
    if (begun == null
        || name == null
        || !TENSORS.matcher(name).matches()
        || document.step() < 1
        || document.step() > begun.steps()
        || !(document.seconds() >= 0 && Double.isFinite(document.loss()))) {
      throw new InvalidFileException(file, "", "this is no saved training", REMEDY);
    }
    if (!recipe.equals(begun) || document.threads() != threads) {
      throw new InvalidFileException(
          file,
          "",
          "this training was begun with other settings (%d steps, seed %d, %d threads)"
              .formatted(begun.steps(), begun.seed(), document.threads()),
          "use the same settings, or begin anew with --restart");
    }
    Path tensors = folder.resolve(name);
    if (!Files.isRegularFile(tensors) || !Sha256.of(tensors).equals(document.sha256())) {
      throw damaged(name + " is missing or damaged");
    }
    return Optional.of(
        new Snapshot(
            recipe,
            document.step(),
            document.seconds(),
            document.loss(),
            List.copyOf(SafetensorsFile.read(tensors).values())));
  }

  /** The complaint about tensors that cannot be gone on from. */
  InvalidFileException damaged(String problem) {
    return new InvalidFileException(folder.resolve(DOCUMENT), "file", problem, REMEDY);
  }

  private static Document document(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
      throw new InvalidFileException(file, "", "this is no saved training", REMEDY);
    }
    Document read;
    try {
      read =
          JsonMapper.shared()
              .readerFor(Document.class)
              .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .readValue(Files.readAllBytes(file));
    } catch (JacksonException broken) {
      throw new InvalidFileException(file, "", "this is no saved training", REMEDY);
    }
    if (read == null) {
      throw new InvalidFileException(file, "", "this is no saved training", REMEDY);
    }
    return read;
  }

  /** Forgets the saved state. */
  void delete() throws IOException {
    Files.deleteIfExists(folder.resolve(DOCUMENT));
    delete("");
  }

  /** Deletes the tensors of earlier states; other files are the user's. */
  private void delete(String except) throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "checkpoint-*.safetensors")) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (!name.equals(except) && TENSORS.matcher(name).matches() && Files.isRegularFile(file)) {
          Files.delete(file);
        }
      }
    }
  }
}
