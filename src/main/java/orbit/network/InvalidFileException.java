package orbit.network;

import java.io.IOException;
import java.nio.file.Path;

/** A file that cannot be used: one sentence that names the file, the place in it and the remedy. */
public final class InvalidFileException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param file the file, as the user named it
   * @param place where in the file: a JSON pointer, a line, a tensor's name; may be empty
   * @param problem what is wrong there
   * @param remedy what the user can do
   */
  public InvalidFileException(Path file, String place, String problem, String remedy) {
    super(
        file
            + (place.isEmpty() ? "" : ", " + place)
            + ": "
            + problem
            + "; "
            + remedy
            + (remedy.endsWith(".") ? "" : "."));
  }
}
