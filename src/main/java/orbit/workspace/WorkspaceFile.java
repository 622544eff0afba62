package orbit.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import orbit.network.AtomicFile;
import orbit.network.InvalidFileException;
import orbit.network.JsonDocument;

/** Workspaces in files {@code .orbit}. */
public final class WorkspaceFile {

  /** How the name of such a file ends. */
  public static final String END = ".orbit";

  private WorkspaceFile() {}

  /**
   * @throws InvalidFileException one sentence with file, place and remedy, whatever is wrong
   */
  public static Workspace read(Path file) throws IOException {
    return JsonDocument.read(file, Workspace.KIND, "a workspace", WorkspaceJson::read);
  }

  /**
   * Writes the file whole or not at all.
   *
   * @throws IOException one sentence that names the file; the old file is as it was
   */
  public static void write(Path file, Workspace workspace) throws IOException {
    byte[] bytes = text(workspace).getBytes(StandardCharsets.UTF_8);
    try {
      AtomicFile.write(file, out -> out.write(bytes));
    } catch (IOException problem) {
      String reason =
          problem instanceof FileSystemException named && named.getReason() != null
              ? named.getReason()
              : String.valueOf(problem.getMessage());
      throw new IOException(
          "%s cannot be saved: %s; what was saved before is untouched, save elsewhere."
              .formatted(file, reason),
          problem);
    }
  }

  static String text(Workspace workspace) {
    return MergeableJson.of(WorkspaceJson.write(workspace));
  }
}
