package orbit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

  /** The first process of a system lives, but did not start then. */
  private static final Recovery.Writer GONE = new Recovery.Writer(1, 5);

  private static final Instant NOW = Instant.ofEpochMilli(1_800_000_000_123L);

  @TempDir private Path folder;

  @Test
  void whatACrashLeftIsFoundWithItsFileAndPaths() throws IOException {
    Workspace workspace = Samples.workspace(folder);
    Path file = folder.resolve("sample.orbit");
    new Recovery(folder.resolve("cache"), GONE).keep(workspace, file, Optional.of(file), NOW);
    Recovery next = new Recovery(folder.resolve("cache"), Recovery.Writer.here());
    List<Recovery.Left> left = next.left();
    assertThat(left).hasSize(1);
    assertThat(left.getFirst().file()).contains(file.toAbsolutePath());
    assertThat(left.getFirst().kept()).isEqualTo(NOW);
    assertThat(WorkspaceFile.text(left.getFirst().workspace()))
        .isEqualTo(WorkspaceFile.text(workspace));
    Recovery.discard(left.getFirst());
    assertThat(next.left()).isEmpty();
  }

  @Test
  void whatWasNeverSavedLeadsFromItsCopy() throws IOException {
    Workspace workspace = Samples.workspace(folder);
    Path home = folder.resolve("sample.orbit");
    new Recovery(folder.resolve("cache"), GONE).keep(workspace, home, Optional.empty(), NOW);
    Recovery.Left left =
        new Recovery(folder.resolve("cache"), Recovery.Writer.here()).left().getFirst();
    assertThat(left.file()).isEmpty();
    assertThat(left.workspace().model().orElseThrow().path(left.copy()))
        .isEqualTo(workspace.model().orElseThrow().path(home));
  }

  @Test
  void aProgramThatRunsKeepsItsCopyToItself() throws IOException {
    Recovery.Writer here = Recovery.Writer.here();
    Recovery mine = new Recovery(folder, here);
    mine.keep(Workspace.empty(), folder.resolve("x.orbit"), Optional.empty(), NOW);
    Files.move(
        folder.resolve(here.process() + "-" + here.started() + ".orbit"),
        folder.resolve("other.orbit"));
    assertThat(mine.left()).isEmpty();
  }

  @Test
  void aProgramWhoseStartIsTimedALittleOtherwiseStillRuns() throws IOException {
    Recovery.Writer here = Recovery.Writer.here();
    Recovery.Writer shifted = new Recovery.Writer(here.process(), here.started() - 1500);
    Recovery.Writer before = new Recovery.Writer(here.process(), here.started() - 60_000);
    Path home = folder.resolve("x.orbit");
    new Recovery(folder, shifted).keep(Workspace.empty(), home, Optional.empty(), NOW);
    assertThat(new Recovery(folder, here).left()).isEmpty();
    new Recovery(folder, before).keep(Workspace.empty(), home, Optional.empty(), NOW);
    assertThat(new Recovery(folder, here).left()).hasSize(1);
  }

  @Test
  void clearedThereIsNothingLeft() throws IOException {
    Recovery gone = new Recovery(folder, GONE);
    gone.keep(Workspace.empty(), folder.resolve("x.orbit"), Optional.empty(), NOW);
    gone.clear();
    assertThat(new Recovery(folder, Recovery.Writer.here()).left()).isEmpty();
  }

  @Test
  void brokenCopiesAndMissingFoldersAreLetBe() throws IOException {
    Files.writeString(folder.resolve("7-7.orbit"), "{\"orbit\": 1, \"kind\": \"workspace\", ");
    assertThat(new Recovery(folder, Recovery.Writer.here()).left()).isEmpty();
    assertThat(new Recovery(folder.resolve("no"), GONE).left()).isEmpty();
  }
}
