package orbit.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import orbit.network.InvalidFileException;
import orbit.network.Model;

/** Opens a model of any format that Orbit knows. */
public final class ModelFile {

  private static final String KNOWN = "open a folder with a model.json, or the model.json in it";

  private ModelFile() {}

  /**
   * @throws InvalidFileException one sentence, whatever is wrong; where the format is unknown it
   *     says what can be opened
   */
  public static Model read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      if (!Files.exists(path.resolve(NativeModel.DOCUMENT))) {
        throw new InvalidFileException(path, "", "this folder holds no model", KNOWN);
      }
      return NativeModel.read(path);
    }
    ByteSource.check(path, "a model");
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return NativeModel.read(path);
    }
    if (name.endsWith(".safetensors")) {
      throw new InvalidFileException(path, "", "these are weights without their network", KNOWN);
    }
    throw new InvalidFileException(path, "", "this is no model that Orbit can read", KNOWN);
  }
}
