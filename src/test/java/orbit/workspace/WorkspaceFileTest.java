package orbit.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import orbit.circuit.Ordering;
import orbit.network.InvalidFileException;
import orbit.stimulus.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceFileTest {

  @TempDir private Path folder;

  @Test
  void everythingIsRead() throws IOException {
    Workspace workspace = Samples.workspace(folder);
    ModelReference model = workspace.model().orElseThrow();
    assertThat(model.path(folder.resolve("sample.orbit")))
        .contains(folder.toAbsolutePath().resolveSibling("models").resolve("leaves"));
    assertThat(workspace.families().entries().getFirst().layer()).isEqualTo("conv2d0");
    assertThat(workspace.circuit("lines to curves").orElseThrow().plan()).isPresent();
    assertThat(workspace.circuit("mine").orElseThrow().sha256()).isEqualTo("abc");
    SavedView view = workspace.views().get(new Look.OfCircuit("lines to curves"));
    assertThat(view.frame()).isEqualTo(Frame.CANONICAL);
    assertThat(view.shown()).isEqualTo(new Shown.Tied(0.25));
    assertThat(view.selection()).isEqualTo(new Selection.Cell(0, 1));
    assertThat(view.limit()).isEqualTo(OptionalDouble.of(0.5));
    assertThat(view.layout()).isPresent();
    SavedView layers = workspace.views().get(new Look.Layers("conv2d0", "conv2d1"));
    assertThat(layers.ordering()).contains(Ordering.MAGNITUDE);
    assertThat(layers.shown()).isEqualTo(new Shown.Residual());
    Comparison comparison = workspace.comparison().orElseThrow();
    assertThat(comparison.of()).isEqualTo(new Look.Layers("conv2d0", "conv2d1"));
    assertThat(comparison.with().orElseThrow().sha256()).isEqualTo("def");
    assertThat(comparison.view().ordering()).contains(Ordering.RELATIVE);
    assertThat(comparison.linking())
        .isEqualTo(
            new Beside.Linking(
                false,
                Optional.of(
                    new Beside.OwnLimits(OptionalDouble.empty(), OptionalDouble.of(0.25)))));
    BenchState bench = workspace.bench().orElseThrow();
    assertThat(bench.settings().get(Parameter.ROTATION)).isEqualTo(30);
    assertThat(bench.units()).containsExactly(40, 45);
    assertThat(bench.unit()).isEqualTo(OptionalInt.of(40));
    assertThat(workspace.notes().unit("conv2d0:45")).isEqualTo("dead?");
    assertThat(workspace.notes().family("conv2d0", "Edges")).isEqualTo("one place is empty");
  }

  @Test
  void keysAreSortedAndEachItemHasALine() throws IOException {
    String written = WorkspaceFile.text(Samples.workspace(folder));
    // the stimulus' other settings are written, too
    assertThat(written.replaceAll("\"settings\": [^}]*", "\"settings\""))
        .isEqualTo(Samples.TEXT.replaceAll("\"settings\": [^}]*", "\"settings\""));
    Path again = folder.resolve("again.orbit");
    WorkspaceFile.write(again, Samples.workspace(folder));
    assertThat(WorkspaceFile.text(WorkspaceFile.read(again))).isEqualTo(written);
  }

  @Test
  void whatTwoPeopleNoteMergesInGit() throws IOException, InterruptedException {
    assumeTrue(run(folder, "git", "--version") == 0, "skipped: there is no git");
    Workspace base = Samples.workspace(folder);
    Notes notes = base.notes();
    write("base", base);
    write("mine", noted(base, notes.withUnit("conv2d0:1", "mine")));
    write("yours", noted(base, notes.withUnit("conv2d1:7", "yours")));
    assertThat(run(folder, "git", "merge-file", "mine.orbit", "base.orbit", "yours.orbit"))
        .isZero();
    Notes merged = WorkspaceFile.read(folder.resolve("mine.orbit")).notes();
    assertThat(merged.units()).hasSize(4).containsEntry("conv2d0:1", "mine");
    assertThat(merged.unit("conv2d1:7")).isEqualTo("yours");
  }

  private void write(String name, Workspace workspace) throws IOException {
    WorkspaceFile.write(folder.resolve(name + ".orbit"), workspace);
  }

  private static Workspace noted(Workspace base, Notes notes) {
    return new Workspace(
        base.model(),
        base.families(),
        base.circuits(),
        base.views(),
        base.look(),
        base.unit(),
        base.bench(),
        base.comparison(),
        notes,
        base.unknown());
  }

  private static int run(Path folder, String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException missing) {
      return -1;
    }
  }

  @Test
  void unknownFieldsAreKeptEverywhere() throws IOException {
    String text =
        Samples.TEXT
            .replace("\"kind\": \"workspace\",", "\"kind\": \"workspace\", \"later\": [1, 2.50],")
            .replace("\"whole\": false", "\"whole\": false, \"warmth\": 3")
            .replace("\"name\": \"leaves\",", "\"name\": \"leaves\", \"mood\": \"good\",")
            .replace("\"name\": \"mine\",", "\"name\": \"mine\", \"why\": null,")
            .replace("\"residual\": true,", "\"residual\": true, \"grain\": {\"a\": 1},")
            .replace("\"of\": {", "\"tint\": true, \"of\": {")
            .replace("\"sha256\": \"def\"", "\"sha256\": \"def\", \"doi\": \"10\"")
            .replace("\"order\": \"relative\",", "\"order\": \"relative\", \"haze\": 0.5,")
            .replace("\"hole\": true,", "\"hole\": true, \"cause\": \"dead\",")
            .replace("\"notes\": {", "\"notes\": {\"authors\": [\"A\"],");
    Path file = Files.writeString(folder.resolve("later.orbit"), text);
    WorkspaceFile.write(file, WorkspaceFile.read(file));
    assertThat(file)
        .content()
        .contains(
            "\"later\": [1, 2.50]",
            "\"warmth\": 3",
            "\"mood\": \"good\"",
            "\"why\": null",
            "\"grain\": {\"a\": 1}",
            "\"cause\": \"dead\"",
            "\"tint\": true",
            "\"doi\": \"10\"",
            "\"haze\": 0.5",
            "\"authors\": [\"A\"]");
  }

  @Test
  void aNewerVersionIsRefusedInASentence() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("newer.orbit"),
            Samples.TEXT
                .replace("\"orbit\": 1", "\"orbit\": 2")
                .replace("\"notes\": {", "\"notes\": 7, \"x\": {"));
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> WorkspaceFile.read(file))
        .withMessageContaining("newer.orbit")
        .withMessageContaining("newer than this Orbit; update Orbit.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"name\": \"leaves\"|\"name\": 5|/model/name",
        "\"stimulus\": \"line\"|\"stimulus\": \"lien\"|/bench/stimulus",
        "\"rotation\": 30.0|\"rotaton\": 30.0|/bench/settings/rotaton",
        "\"scale\": 1.5|\"scale\": 15|/bench/settings/scale",
        "\"steps\": 36|\"steps\": 0|/bench/steps",
        "\"order\": \"magnitude\"|\"order\": \"size\"|/views/1/order",
        "[1, 0]|[1, 1]|/views/0/layout/inputs/0",
        "\"tie\": 0.25|\"tie\": 2|/views/0/tie",
        "\"colours\": \"greys\"|\"colours\": \"grey\"|/views/1/colours",
        "\"of\": {|\"for\": {|/comparison/of",
        "\"order\": \"relative\"|\"order\": \"none\"|/comparison/view/order",
        "\"ownLimitBeside\": 0.25|\"ownLimitBeside\": -1|/comparison/ownLimitBeside",
        "\"name\": \"theirs, theirs.json\"|\"name\": 3|/comparison/with/name",
        "\"name\": \"mine\"|\"name\": \"lines to curves\"|/circuits/1/name",
        "\"unit\": 3}|\"unit\": -3}|/circuits/0/plan",
        "\"layer\": \"conv2d0\",\\n      \"name\": \"Edges\"|\"name\": \"Edges\"|/families/0/layer",
        "\"unit\": 40},|\"unit\": \"x\"},|/families/0/units/0/unit",
        "\"conv2d0:45\": \"dead?\"|\"conv2d0:45\": 1|/notes/units/conv2d0:45",
        "\"dead?\"|dead?|line 113",
        "\"window\": {|\"window\": {\"height\": 1,|line 139"
      })
  void aMistakeIsNamedByItsPlace(String before, String after, String place) throws IOException {
    String wrong = Samples.TEXT.replace(before.replace("\\n", "\n"), after);
    assertThat(wrong).isNotEqualTo(Samples.TEXT);
    Path file = Files.writeString(folder.resolve("wrong.orbit"), wrong);
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> WorkspaceFile.read(file))
        .satisfies(
            problem ->
                assertThat(problem.getMessage())
                    .startsWith(file.toString())
                    .contains(place)
                    .contains("; ")
                    .endsWith(".")
                    .doesNotContain("\n"));
  }

  @Test
  void aFolderThatMayNotBeWrittenLeavesTheOldFile() throws IOException {
    Workspace workspace = Samples.workspace(folder);
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Path file = locked.resolve("w.orbit");
    WorkspaceFile.write(file, Workspace.empty());
    String before = Files.readString(file);
    assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "skipped: root");
    try {
      assertThatIOException()
          .isThrownBy(() -> WorkspaceFile.write(file, workspace))
          .withMessage(
              "%s cannot be saved: writing is not permitted; what was saved before is untouched,"
                      .formatted(file)
                  + " save elsewhere.");
    } finally {
      locked.toFile().setWritable(true);
    }
    assertThat(file).hasContent(before);
  }

  @Test
  void aMissingFolderIsNamed() throws IOException {
    Workspace workspace = Samples.workspace(folder);
    assertThatIOException()
        .isThrownBy(() -> WorkspaceFile.write(folder.resolve("no/w.orbit"), workspace))
        .withMessageContaining("its folder is not there");
  }

  @Test
  void pathsLeadWhereTheyLedFromAnotherFolder() throws IOException {
    Workspace workspace = Samples.workspace(folder);
    Path from = folder.resolve("sample.orbit");
    Path to = folder.resolve("a/b/moved.orbit");
    Workspace moved = workspace.moved(from, to);
    assertThat(moved.model().orElseThrow().path()).isEqualTo("../../../models/leaves");
    assertThat(moved.model().orElseThrow().path(to))
        .isEqualTo(workspace.model().orElseThrow().path(from));
    assertThat(moved.circuit("mine").orElseThrow().path(to))
        .isEqualTo(workspace.circuit("mine").orElseThrow().path(from));
    assertThat(moved.comparison().flatMap(Comparison::with).flatMap(with -> with.path(to)))
        .isPresent()
        .isEqualTo(
            workspace.comparison().flatMap(Comparison::with).flatMap(with -> with.path(from)));
    assertThat(moved.moved(to, from)).isEqualTo(workspace);
  }

  @Test
  void blankNotesAreNone() {
    Notes notes = Notes.NONE.withUnit("a:1", "x").withFamily("a", "F", "y");
    assertThat(notes.withUnit("a:1", "  ").withFamily("a", "F", "")).isEqualTo(Notes.NONE);
    assertThat(List.of(notes.unit("a:1"), notes.family("a", "F"), notes.unit("b:1")))
        .containsExactly("x", "y", "");
    assertThat(Optional.of(notes).filter(Notes::isEmpty)).isEmpty();
  }
}
