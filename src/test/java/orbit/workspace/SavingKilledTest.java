package orbit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingKilledTest {

  @TempDir private Path folder;

  @Test
  void aProgramThatIsKilledWhileSavingLeavesAWholeWorkspace()
      throws IOException, InterruptedException {
    Path file = folder.resolve("w.orbit");
    Process saving =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessSaving.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = saving.inputReader()) {
      assertThat(out.readLine()).isEqualTo("saving");
      Thread.sleep(41);
    } finally {
      saving.destroyForcibly();
      saving.waitFor();
    }
    Notes notes = WorkspaceFile.read(file).notes();
    assertThat(notes.units()).hasSize(300);
    assertThat(notes.units().values()).containsOnly(notes.unit("conv2d0:0"));
  }
}
