package orbit.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePathTest {

  @TempDir private Path folder;

  @Test
  void aWorkspaceInTheFolderOfItsModelFindsIt() {
    Path workspace = folder.resolve("w.orbit");
    ModelReference model = ModelReference.of("leaves", folder, workspace, "abc");
    assertThat(model.path()).isEqualTo(".");
    assertThat(model.path(workspace)).contains(folder.toAbsolutePath().normalize());
    Path elsewhere = folder.resolve("a/w.orbit");
    assertThat(model.moved(workspace, elsewhere).path()).isEqualTo("..");
    assertThat(model.moved(workspace, elsewhere).moved(elsewhere, workspace)).isEqualTo(model);
  }

  @Test
  void aBackslashIsPartOfANameWhereItSeparatesNothing() {
    assumeTrue(File.separatorChar == '/', "skipped: here it separates");
    Path workspace = folder.resolve("w.orbit");
    Path odd = folder.resolve("lines\\curves.json");
    CircuitReference circuit = CircuitReference.of("odd", odd, workspace, "abc");
    assertThat(circuit.path(workspace)).contains(odd.toAbsolutePath().normalize());
  }
}
