package orbit.format;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import orbit.network.InvalidFileException;
import orbit.network.Model;

/**
 * The folder of the user's own models: a model is there whole or not at all.
 *
 * @param folder need not exist
 */
public record LocalModels(Path folder) {

  /** This user's. */
  public static LocalModels usual() {
    return new LocalModels(ModelPlaces.local());
  }

  /** Whether a model can have this name, which is also its folder's. */
  public static boolean isName(String name) {
    return name.matches("[A-Za-z0-9][A-Za-z0-9._ -]{0,99}") && !name.endsWith(" ");
  }

  public boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /**
   * Writes a model in Orbit's own form; one of the same name is replaced.
   *
   * @return the model's folder
   * @throws InvalidFileException if it cannot have this name
   */
  public Path keep(Model model) throws IOException {
    Path kept = folder.resolve(model.name());
    if (!isName(model.name())) {
      throw new InvalidFileException(
          folder,
          "",
          "“" + model.name() + "” cannot be the name of a model",
          "use letters, digits, dots, dashes and spaces");
    }
    Files.createDirectories(folder);
    Path making = Files.createTempDirectory(folder, ".making");
    try {
      NativeModel.write(making, model);
      remove(kept);
      try {
        Files.move(making, kept, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException elsewhere) {
        Files.move(making, kept);
      }
    } finally {
      remove(making);
    }
    return kept;
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    // only what a model consists of: a folder with more in it is not ours to delete
    for (String name : new String[] {NativeModel.DOCUMENT, NativeModel.WEIGHTS}) {
      Files.deleteIfExists(folder.resolve(name));
    }
    try (Stream<Path> rest = Files.list(folder)) {
      if (rest.findAny().isPresent()) {
        throw new InvalidFileException(
            folder, "", "there are other files in the model's folder", "use another name");
      }
    }
    Files.delete(folder);
  }
}
