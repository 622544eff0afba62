package orbit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import orbit.circuit.CircuitFile;
import orbit.circuit.CircuitPlan;
import orbit.format.Sha256;
import orbit.network.Model;
import orbit.view.WorkspaceViewModel;
import orbit.workspace.CircuitReference;
import orbit.workspace.Desk;
import orbit.workspace.Look;
import orbit.workspace.Recovery;
import orbit.workspace.Workspace;
import orbit.workspace.WorkspaceFile;
import org.controlsfx.control.action.Action;

/**
 * Room for the workspace of what is open: begun with it or opened from a file, and left with it.
 */
final class WorkspaceSlot {

  private final MainWindow window;
  private final WorkspaceSaving saving;
  private final ReadOnlyObjectWrapper<Optional<WorkspaceViewModel>> workspace =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<NetworkOrigin> origin = Optional.empty();
  private Optional<Autosave> autosave = Optional.empty();
  private Subscription following = Subscription.EMPTY;

  WorkspaceSlot(MainWindow window) {
    this.window = window;
    this.saving = new WorkspaceSaving(window);
  }

  /** The workspace; empty where nothing is open, or nothing that can be kept in one. */
  ReadOnlyObjectProperty<Optional<WorkspaceViewModel>> workspaceProperty() {
    return workspace.getReadOnlyProperty();
  }

  /** The network that is open, or of which a circuit is. */
  Optional<NetworkOrigin> origin() {
    return origin;
  }

  /** Keeps copies from now on, and offers what a crash has left. */
  void keep(Autosave copies) {
    autosave = Optional.of(copies);
    copies.begin(() -> workspace.get());
  }

  void close() {
    autosave.ifPresent(Autosave::end);
  }

  /** The workspace of a network: the open one if it is of this network, or else a new one. */
  WorkspaceViewModel of(NetworkOrigin of) {
    boolean same =
        origin.map(NetworkOrigin::model).filter(model -> isSame(model, of.model())).isPresent();
    if (same && workspace.get().isPresent()) {
      origin = Optional.of(of);
      return workspace.get().get();
    }
    WorkspaceViewModel begun = fresh();
    begun.model(home -> ModelPlace.reference(of, home));
    return begin(begun, Optional.of(of));
  }

  private static boolean isSame(Model one, Model other) {
    return one.name().equals(other.name()) && one.sha256().equals(other.sha256());
  }

  /** A workspace with one circuit, which is of no network. */
  WorkspaceViewModel begin(Path path, CircuitFile file) {
    WorkspaceViewModel begun = fresh();
    String name = file.circuit().name();
    begun.circuit(home -> CircuitReference.of(name, path, home, sha256(path)));
    return begin(begun, Optional.empty());
  }

  private static String sha256(Path path) {
    try {
      return Sha256.of(path);
    } catch (IOException example) {
      // an example of the program is no file of its own
      return "";
    }
  }

  private static WorkspaceViewModel fresh() {
    Path home = Path.of("untitled" + WorkspaceFile.END).toAbsolutePath();
    return new WorkspaceViewModel(Workspace.empty(), home, Optional.empty());
  }

  /** A workspace of a file, whose network was found. */
  WorkspaceViewModel begin(Document.OfWorkspace opened, NetworkOrigin found) {
    WorkspaceViewModel begun = opened(opened);
    begun.relocated(home -> ModelPlace.reference(found, home, opened.workspace().model()));
    return begin(begun, Optional.of(found));
  }

  /** A workspace of a file, whose circuit was found. */
  WorkspaceViewModel begin(Document.OfWorkspace opened, Path circuit) {
    return begin(opened(opened), Optional.empty());
  }

  private static WorkspaceViewModel opened(Document.OfWorkspace opened) {
    WorkspaceViewModel begun =
        new WorkspaceViewModel(opened.workspace(), opened.home(), opened.file());
    opened.left().ifPresent(copy -> begun.behind());
    return begun;
  }

  private WorkspaceViewModel begin(WorkspaceViewModel begun, Optional<NetworkOrigin> of) {
    end();
    origin = of;
    workspace.set(Optional.of(begun));
    following =
        Subscription.combine(
            begun.onMove(this::follow),
            begun.fileProperty().subscribe(this::showTitle),
            begun.unsavedProperty().subscribe(this::showTitle),
            begun.deskProperty().subscribe(this::showTitle));
    return begun;
  }

  /** Leaves the workspace. */
  void end() {
    following.unsubscribe();
    following = Subscription.EMPTY;
    origin = Optional.empty();
    workspace.set(Optional.empty());
  }

  /** Adds a circuit of the network. */
  void add(CircuitPlan plan) {
    workspace.get().ifPresent(open -> open.circuit(home -> CircuitReference.of(plan)));
  }

  /** Shows the circuit or the network that the history has come to. */
  private void follow() {
    if (workspace.get().isEmpty() || origin.isEmpty()) {
      return;
    }
    Desk desk = workspace.get().get().deskProperty().get();
    String shown =
        window.openedProperty().get().map(Opened::alone).orElse(null)
                instanceof OpenedCircuit circuit
            ? circuit.name()
            : "";
    switch (desk.look().orElse(null)) {
      case Look.OfCircuit(String name) when !name.equals(shown) ->
          workspace
              .get()
              .get()
              .workspace()
              .plan(desk.look().get())
              .ifPresent(plan -> window.open(origin.orElseThrow(), plan));
      case Look.Layers layers when !shown.isEmpty() -> window.show(origin.orElseThrow());
      case null, default -> {}
    }
  }

  /** The name of what is open, with a mark for what is not saved. */
  void showTitle() {
    Optional<Path> file = workspace.get().flatMap(open -> open.fileProperty().get());
    String name = window.openedProperty().get().map(Opened::name).orElse("");
    String titled =
        file.map(path -> path.getFileName() + (name.isEmpty() ? "" : " – " + name)).orElse(name);
    boolean missed = workspace.get().filter(WorkspaceViewModel::isMissed).isPresent();
    window.stage().setTitle(titled.isEmpty() ? "Orbit" : (missed ? "*" : "") + titled + " – Orbit");
  }

  /** Saves where it was saved, or asks where; whether it is saved now. */
  boolean save() {
    return workspace.get().filter(saving::save).isPresent();
  }

  boolean saveAs() {
    return workspace.get().filter(saving::saveAs).isPresent();
  }

  /** Whether what is open may be left: nothing would be missed, or the user says so. */
  boolean mayLeave() {
    boolean leaves =
        workspace.get().filter(WorkspaceViewModel::isMissed).map(saving::ask).orElse(true);
    if (leaves) {
      autosave.ifPresent(Autosave::forget);
    }
    return leaves;
  }

  /** What a crash left is open now, and need not be left any longer once there is another copy. */
  void tookOver(Recovery.Left left) {
    autosave.ifPresent(copies -> copies.takeOver(left));
  }

  /** What would be lost of what is open now; empty where nothing can be kept. */
  Optional<Workspace> lasting() {
    return workspace.get().map(open -> open.workspace().lasting());
  }

  /** Says what is missing; the user may show where it is. */
  void offerToRelocate(Document.OfWorkspace opened, String sentence) {
    if (opened.workspace().model().isEmpty()) {
      window.say(sentence);
      return;
    }
    window.offer(sentence, new Action("Locate…", event -> Choosers.locate(window, opened)));
    Unattended.complain(sentence);
  }
}
