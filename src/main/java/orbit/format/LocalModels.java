package orbit.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import orbit.network.InvalidFileException;
import orbit.network.Model;
import orbit.network.UserFolder;

/**
 * The folder of the user's own models: a model is there whole or not at all.
 *
 * @param folder need not exist
 */
public record LocalModels(Path folder) {

  /** This user's; {@code orbit.data} names another folder than this system's. */
  public static LocalModels usual() {
    return new LocalModels(UserFolder.DATA.path().resolve("models"));
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
    if (!isName(model.name())) {
      throw new InvalidFileException(
          folder,
          "",
          "“" + model.name() + "” cannot be the name of a model",
          "use letters, digits, dots, dashes and spaces");
    }
    Path kept = folder.resolve(model.name());
    try (ModelStaging staging = ModelStaging.open(kept)) {
      NativeModel.write(staging.model(), model);
      staging.publish();
    }
    return kept;
  }
}
