package orbit.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import orbit.network.InvalidFileException;
import orbit.network.Model;

/**
 * The folder of the user's own models: a model is there whole or not at all.
 *
 * @param folder need not exist
 */
public record LocalModels(Path folder) {

  private static final Set<String> PARTS = Set.of(NativeModel.DOCUMENT, NativeModel.WEIGHTS);

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
    refuseMore(kept);
    Files.createDirectories(folder);
    Path making = Files.createTempDirectory(folder, ".making");
    Path before = making.resolveSibling(making.getFileName() + "-before");
    try {
      NativeModel.write(making, model);
      if (Files.exists(kept)) {
        Files.move(kept, before);
      }
      Files.move(making, kept);
    } finally {
      remove(making);
      remove(before);
    }
    return kept;
  }

  /** A folder with more in it than a model is not ours to delete. */
  private static void refuseMore(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (!files.map(file -> String.valueOf(file.getFileName())).allMatch(PARTS::contains)) {
        throw new InvalidFileException(
            folder, "", "there are other files in the model's folder", "use another name");
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      for (String name : PARTS) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.delete(folder);
    }
  }
}
