package orbit.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import orbit.circuit.CircuitAssembly;
import orbit.circuit.CircuitFile;
import orbit.circuit.CircuitPlan;
import orbit.circuit.FamilyChoice;
import orbit.format.ModelCatalogue;
import orbit.stimulus.TuningFile;
import orbit.task.NewestWins;
import orbit.view.CircuitViewModel;
import orbit.view.NetworkViewModel;
import orbit.view.WorkspaceViewModel;
import orbit.workspace.Look;
import orbit.workspace.MatrixState;

/** Reads what the user opens and shows it; what is open stays if it cannot be read. */
final class Opening {

  private final MainWindow window;
  private final WorkspaceSlot workspaces;
  private final NewestWins reading;
  private boolean busy;

  Opening(MainWindow window, WorkspaceSlot workspaces) {
    this.window = window;
    this.workspaces = workspaces;
    this.reading = new NewestWins(window.worker(), window.receiver());
  }

  /** Whether something is being read. */
  boolean isBusy() {
    return busy;
  }

  void cancel() {
    busy = false;
    reading.cancel();
  }

  /** Opens a file that is remembered. */
  void open(Path path) {
    open(path.toString(), () -> path, path, () -> window.preferences().addRecent(path));
  }

  /** Opens a model that is listed by its name; only the user's own are remembered. */
  void openListed(ModelCatalogue.Entry entry) {
    if (entry.origin() == ModelCatalogue.Origin.LOCAL) {
      open(entry.path());
    } else {
      open(entry.path().toString(), entry::path, entry.path(), () -> {});
    }
  }

  /** Opens the network that comes with the program, which is not remembered. */
  void openShipped() {
    Shipped.model().ifPresent(path -> open(path.toString(), () -> path, path, () -> {}));
  }

  /** Opens an example; it is copied aside and not remembered. */
  void openExample(Examples.Example example) {
    open(example.title(), () -> Examples.copy(example), Path.of(example.resource()), () -> {});
  }

  private void open(String name, Supplier<Path> path, Path shownAs, Runnable remember) {
    if (!workspaces.mayLeave()) {
      return;
    }
    busy = true;
    reading.submit(
        overtaken -> ReadAhead.read(path.get()),
        document -> {
          busy = false;
          show(document, shownAs, remember);
        },
        failure -> {
          busy = false;
          window.say(name + " cannot be opened: " + failure.getMessage() + ".");
        });
  }

  private void show(Document document, Path shownAs, Runnable remember) {
    switch (document) {
      case Document.OfCircuit(CircuitFile file) -> {
        remember.run();
        show(file, shownAs, workspaces.begin(shownAs, file));
      }
      case Document.OfModel read -> {
        remember.run();
        show(NetworkOrigin.of(read));
      }
      case Document.OfTuning(TuningFile file) -> {
        remember.run();
        workspaces.end();
        window.show(new OpenedTuning(window, file, shownAs));
      }
      case Document.OfWorkspace opened -> {
        if (Files.exists(shownAs)) {
          remember.run();
        }
        show(opened);
      }
      case Document.Refused(String sentence) -> window.say(sentence);
    }
  }

  /** Shows what was on screen when the workspace was saved. */
  void show(Document.OfWorkspace opened) {
    switch (opened.source()) {
      case WorkspaceSource.Network(var found, String warning) -> {
        NetworkOrigin origin =
            NetworkOrigin.of(found).with(FamilyChoice.all(opened.workspace().families()));
        WorkspaceViewModel workspace = workspaces.begin(opened, origin);
        Optional<CircuitPlan> plan =
            workspace.deskProperty().get().look().flatMap(look -> plan(workspace, look));
        plan.ifPresentOrElse(made -> open(origin, made), () -> show(origin));
        if (!warning.isEmpty()) {
          window.say(warning);
        }
      }
      case WorkspaceSource.Circuit(CircuitFile file, Path path, String warning) -> {
        show(file, path, workspaces.begin(opened, path));
        if (!warning.isEmpty()) {
          window.say(warning);
        }
      }
      case WorkspaceSource.Missing(String sentence) -> workspaces.offerToRelocate(opened, sentence);
    }
  }

  static Optional<CircuitPlan> plan(WorkspaceViewModel workspace, Look look) {
    return look instanceof Look.OfCircuit(String name)
        ? workspace.circuits().stream()
            .filter(reference -> reference.name().equals(name))
            .findFirst()
            .flatMap(reference -> reference.plan())
        : Optional.empty();
  }

  private void show(CircuitFile file, Path path, WorkspaceViewModel workspace) {
    window.show(
        new OpenedCircuit(
            window,
            CircuitOrigin.of(path, file),
            file,
            circuit(file, workspace),
            workspace,
            window.unitPictures(),
            Optional.empty(),
            () -> {}));
  }

  /** Shows a network, with the published circuits that it has the units for. */
  void show(NetworkOrigin origin) {
    // a circuit that is still being made must not take its place
    cancel();
    WorkspaceViewModel workspace = workspaces.of(origin);
    NetworkViewModel model =
        new NetworkViewModel(
            origin.model(), window.preferredScale(), window.worker(), window.receiver());
    model.onFailure(window::say);
    window.show(
        new OpenedNetwork(window, model, new Visualizing(window, origin), origin, workspace));
  }

  /** Makes a circuit of a network and shows it. */
  void open(NetworkOrigin origin, CircuitPlan plan) {
    reading.submit(
        overtaken -> CircuitAssembly.of(plan, origin.model(), 0, overtaken),
        file -> {
          WorkspaceViewModel workspace = workspaces.of(origin);
          workspaces.add(plan);
          Visualizing visualizing = new Visualizing(window, origin);
          window.show(
              new OpenedCircuit(
                  window,
                  CircuitOrigin.of(origin.model(), plan),
                  file,
                  circuit(file, workspace),
                  workspace,
                  visualizing.pictures(),
                  Optional.of(new CircuitBar(window, origin, plan, file)),
                  visualizing::close));
        },
        failure -> window.say(plan.title() + ": " + failure.getMessage() + "."));
  }

  private CircuitViewModel circuit(CircuitFile file, WorkspaceViewModel workspace) {
    Look look = new Look.OfCircuit(file.circuit().name());
    workspace.look(look, file.circuit().name());
    MatrixState first = MatrixState.stored(file.circuit(), window.preferredScale());
    CircuitViewModel model =
        new CircuitViewModel(
            file.circuit(),
            workspace.of(look, file.circuit(), first),
            window.worker(),
            window.receiver());
    model.onFailure(window::say);
    return model;
  }
}
