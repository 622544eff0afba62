package orbit.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orbit.format.SafetensorsFile;
import orbit.format.Sha256;
import orbit.network.AtomicFile;
import orbit.network.InvalidFileException;
import orbit.training.Recipe;
import orbit.training.Snapshot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a training goes on: {@code checkpoint.json}, which names the file with the tensors. The
 * tensors are written first, so that a crash leaves the old pair or the new one.
 */
final class CheckpointFile {

  private static final String DOCUMENT = "checkpoint.json";
  private static final String REMEDY = "delete it to begin anew";

  /**
   * @param threads of the engine, on which the weights depend
   */
  private record Document(
      Recipe recipe, int threads, int step, double seconds, String file, String sha256) {}

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
    if (!document.recipe().equals(recipe) || document.threads() != threads) {
      throw new InvalidFileException(
          file,
          "",
          "this training was begun with other settings (%d steps, seed %d, %d threads)"
              .formatted(document.recipe().steps(), document.recipe().seed(), document.threads()),
          "use the same settings, or begin anew with --restart");
    }
    Path tensors = folder.resolve(document.file());
    if (!Files.exists(tensors) || !Sha256.of(tensors).equals(document.sha256())) {
      throw new InvalidFileException(
          file, "file", document.file() + " is missing or damaged", "begin anew with --restart");
    }
    return Optional.of(
        new Snapshot(
            recipe,
            document.step(),
            document.seconds(),
            List.copyOf(SafetensorsFile.read(tensors).values())));
  }

  private static Document document(Path file) throws IOException {
    try {
      Document read = JsonMapper.shared().readValue(Files.readAllBytes(file), Document.class);
      if (read.file() == null || read.recipe() == null || !read.file().matches("[\\w.-]+")) {
        throw new InvalidFileException(file, "", "this is no saved training", REMEDY);
      }
      return read;
    } catch (JacksonException broken) {
      throw new InvalidFileException(file, "", "this is no saved training", REMEDY);
    }
  }

  /** Forgets the saved state. */
  void delete() throws IOException {
    Files.deleteIfExists(folder.resolve(DOCUMENT));
    delete("");
  }

  private void delete(String except) throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "checkpoint-*.safetensors")) {
      for (Path file : files) {
        if (!file.endsWith(except)) {
          Files.delete(file);
        }
      }
    }
  }
}
