package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import orbit.circuit.Circuit;
import orbit.circuit.CircuitPlan;
import orbit.circuit.FamilyChoice;
import orbit.circuit.Ordering;
import orbit.figure.ColourScale;
import orbit.network.Model;
import orbit.workspace.CircuitReference;
import orbit.workspace.Look;
import orbit.workspace.MatrixState;
import orbit.workspace.ModelReference;
import orbit.workspace.Selection;
import orbit.workspace.Workspace;
import orbit.workspace.WorkspaceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceViewModelTest {

  @TempDir private Path folder;

  private final Circuit circuit = MatrixSamples.directions();
  private final Look look = new Look.OfCircuit("directions");

  private WorkspaceViewModel opened(Workspace workspace, Optional<Path> file) {
    return new WorkspaceViewModel(workspace, folder.resolve("w.orbit"), file);
  }

  private CircuitViewModel circuit(WorkspaceViewModel workspace) {
    workspace.look(look, "directions");
    MatrixState first = MatrixState.stored(circuit, ColourScale.GREYS);
    CircuitViewModel model =
        new CircuitViewModel(
            circuit, workspace.of(look, circuit, first), Runnable::run, Runnable::run);
    workspace.onMove(model::follow);
    return model;
  }

  @Test
  void whatIsOnlyLookedAtIsNotUnsaved() {
    WorkspaceViewModel workspace = opened(Workspace.empty(), Optional.empty());
    CircuitViewModel model = circuit(workspace);
    model.select(new Selection.Output(1));
    assertThat(workspace.unsavedProperty().get()).isFalse();
    assertThat(workspace.history().undoable()).contains("Select");
    model.order(Ordering.MAGNITUDE);
    assertThat(workspace.unsavedProperty().get()).isTrue();
    assertThat(workspace.isMissed()).isFalse();
    model.moveRow(0, 2);
    assertThat(workspace.isMissed()).isTrue();
    workspace.undo();
    workspace.undo();
    assertThat(workspace.unsavedProperty().get()).isFalse();
  }

  @Test
  void aPlanOfTheSameNameTakesThePlaceOfTheOneBefore() throws IOException {
    Path file = folder.resolve("later.orbit");
    CircuitPlan plan = plan("first");
    WorkspaceFile.write(file, Workspace.empty().adding(CircuitReference.of(plan)));
    String text = Files.readString(file);
    Files.writeString(file, text.replace("\"plan\": {", "\"why\": \"asked\", \"plan\": {"));
    Workspace opened = WorkspaceFile.read(file);
    WorkspaceViewModel workspace = opened(opened, Optional.of(file));
    CircuitReference before = opened.circuits().getFirst();
    assertThat(before.unknown().fields().path("why").asString("")).isEqualTo("asked");
    workspace.circuit(home -> CircuitReference.of(plan));
    assertThat(workspace.circuits()).containsExactly(before);
    assertThat(workspace.unsavedProperty().get()).isFalse();
    CircuitPlan other = plan("second");
    workspace.circuit(home -> CircuitReference.of(other));
    assertThat(workspace.circuits())
        .containsExactly(
            new CircuitReference(plan.name(), Optional.of(other), "", "", before.unknown()));
    assertThat(workspace.unsavedProperty().get()).isTrue();
  }

  private CircuitPlan plan(String notes) {
    FamilyChoice in =
        new FamilyChoice("in", OptionalInt.empty(), circuit.input().families().getFirst());
    FamilyChoice out =
        new FamilyChoice("out", OptionalInt.empty(), circuit.output().families().getFirst());
    CircuitPlan plan = CircuitPlan.between(List.of(in), List.of(out));
    return CircuitPlan.of(plan.document().put("notes", notes));
  }

  @Test
  void aNoteIsMissedUntilItIsSavedOrTakenBack() throws IOException {
    WorkspaceViewModel workspace = opened(Workspace.empty(), Optional.empty());
    workspace.noteUnit("in:0", "a");
    workspace.noteUnit("in:0", "ab");
    assertThat(workspace.isMissed()).isTrue();
    assertThat(workspace.history().actions()).containsExactly("", "Note on in:0");
    Path file = folder.resolve("w.orbit");
    WorkspaceFile.write(file, workspace.workspace());
    workspace.saved(workspace.workspace(), file);
    assertThat(workspace.isMissed()).isFalse();
    assertThat(workspace.fileProperty().get()).contains(file);
    workspace.undo();
    assertThat(workspace.isMissed()).isTrue();
    assertThat(workspace.notedProperty().getValue()).rejects("in:0");
    workspace.redo();
    assertThat(workspace.isMissed()).isFalse();
    assertThat(workspace.notedProperty().getValue()).accepts("in:0");
  }

  @Test
  void theViewOfAFileComesBackWithItsCircuit() throws IOException {
    WorkspaceViewModel before = opened(Workspace.empty(), Optional.empty());
    CircuitViewModel model = circuit(before);
    model.order(Ordering.MAGNITUDE);
    model.transpose();
    model.select(new Selection.Cell(1, 2));
    Path file = folder.resolve("w.orbit");
    WorkspaceFile.write(file, before.workspace());
    WorkspaceViewModel after = opened(WorkspaceFile.read(file), Optional.of(file));
    assertThat(circuit(after).state()).isEqualTo(model.state());
    assertThat(after.unsavedProperty().get()).isFalse();
    assertThat(after.history().undoable()).isEmpty();
  }

  @Test
  void aViewThatIsNotLookedAtIsKept() throws IOException {
    WorkspaceViewModel before = opened(Workspace.empty(), Optional.empty());
    circuit(before).order(Ordering.MAGNITUDE);
    Path file = folder.resolve("w.orbit");
    WorkspaceFile.write(file, before.workspace());
    WorkspaceViewModel after = opened(WorkspaceFile.read(file), Optional.of(file));
    assertThat(after.workspace().views()).isEqualTo(before.workspace().views()).isNotEmpty();
  }

  @Test
  void theViewOfAnotherCircuitOfThatNameIsLeft() throws IOException {
    WorkspaceViewModel before = opened(Workspace.empty(), Optional.empty());
    circuit(before).moveRow(0, 1);
    Path file = folder.resolve("w.orbit");
    WorkspaceFile.write(file, before.workspace());
    WorkspaceViewModel after = opened(WorkspaceFile.read(file), Optional.of(file));
    Circuit other = MatrixSamples.many(3, 2);
    MatrixState first = MatrixState.stored(other, ColourScale.GREYS);
    assertThat(after.of(look, other, first).current()).isEqualTo(first);
  }

  @Test
  void whatACrashLeftIsMissedAtOnce() {
    WorkspaceViewModel noted = opened(Workspace.empty(), Optional.empty());
    noted.noteFamily("in", "directions", "odd");
    WorkspaceViewModel recovered = opened(noted.workspace(), Optional.empty());
    assertThat(recovered.isMissed()).isFalse();
    recovered.behind();
    assertThat(recovered.isMissed()).isTrue();
  }

  @Test
  void theFirstUnitAndTheFirstMatrixAreNoActions() {
    Model model = NetworkSamples.small();
    NetworkViewModel network =
        new NetworkViewModel(model, ColourScale.GREYS, Runnable::run, Runnable::run);
    WorkspaceViewModel workspace = opened(Workspace.empty(), Optional.empty());
    workspace.model(home -> ModelReference.listed(model.name(), model.sha256()));
    new NetworkOnDesk(workspace, network).start();
    assertThat(workspace.history().undoable()).isEmpty();
    network.choose(model.layer("top").orElseThrow());
    assertThat(workspace.history().undoable()).contains("Show block → top");
    network.choose(new NetworkUnit(model.layer("conv1").orElseThrow(), 3));
    assertThat(workspace.history().undoable()).contains("Look at conv1:3");
    network.choose(new NetworkUnit(model.layer("top").orElseThrow(), 2));
    assertThat(workspace.history().undoable()).contains("Select");
    workspace.undo();
    assertThat(network.unitProperty().get().orElseThrow().name()).isEqualTo("conv1:3");
    assertThat(workspace.workspace().unit()).contains("conv1:3");
    assertThat(workspace.workspace().model().orElseThrow().name()).isEqualTo("small");
  }
}
