package orbit.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import orbit.circuit.CircuitAssembly;
import orbit.circuit.CircuitFile;
import orbit.circuit.CircuitPlan;
import orbit.format.ModelCatalogue;
import orbit.stimulus.TuningFile;
import orbit.task.NewestWins;
import orbit.view.CircuitViewModel;
import orbit.view.NetworkViewModel;
import orbit.view.WorkspaceViewModel;
import orbit.workspace.Look;
import orbit.workspace.MatrixState;
import orbit.workspace.ModelReference;
import orbit.workspace.Recovery;
import orbit.workspace.Workspace;

/**
 * Reads what the user opens and shows it; what is open stays if it cannot be read. Files, networks
 * that were moved, what a crash left and circuits are one queue, in which the newest wins.
 */
final class Opening {

  private final MainWindow window;
  private final WorkspaceSlot workspaces;
  private final NewestWins reading;
  private boolean busy;
  // what the user was willing to leave
  private Optional<Workspace> asked = Optional.empty();

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
    leaving(name, overtaken -> showing(ReadAhead.read(path.get()), shownAs, remember, overtaken));
  }

  /** Opens a workspace whose network lies elsewhere than it says. */
  void locate(Document.OfWorkspace opened, Path network) {
    ModelReference wanted = opened.workspace().model().orElseThrow();
    leaving(
        network.toString(),
        overtaken ->
            showing(opened.with(WorkspaceSource.networkAt(wanted, network)), () -> {}, overtaken));
  }

  /** Opens what a crash left. */
  void recover(Recovery.Left left) {
    leaving(
        left.copy().toString(),
        overtaken -> showing(Document.OfWorkspace.of(left), () -> {}, overtaken));
  }

  /**
   * Opens something in place of what is open, if that may be left.
   *
   * @param work all that is slow about it; returns what shows it
   */
  private void leaving(String name, Function<BooleanSupplier, Runnable> work) {
    if (workspaces.mayLeave()) {
      window.hideMessage();
      asked = workspaces.lasting();
      submit(name + " cannot be opened", work);
    }
  }

  private void submit(String failed, Function<BooleanSupplier, Runnable> work) {
    busy = true;
    reading.submit(
        work,
        show -> {
          busy = false;
          show.run();
        },
        failure -> {
          busy = false;
          window.say(failed + ": " + failure.getMessage() + ".");
        });
  }

  /** Shows something new; what was done while it was read has not been asked about. */
  private void replace(Runnable show) {
    if (asked.equals(workspaces.lasting()) || workspaces.mayLeave()) {
      show.run();
    }
  }

  private Runnable showing(
      Document document, Path shownAs, Runnable remember, BooleanSupplier overtaken) {
    return switch (document) {
      case Document.OfCircuit(CircuitFile file) ->
          () ->
              replace(
                  () -> {
                    remember.run();
                    show(file, shownAs, workspaces.begin(shownAs, file));
                  });
      case Document.OfModel read ->
          () ->
              replace(
                  () -> {
                    remember.run();
                    show(NetworkOrigin.of(read));
                  });
      case Document.OfTuning(TuningFile file) ->
          () ->
              replace(
                  () -> {
                    remember.run();
                    workspaces.end();
                    window.show(new OpenedTuning(window, file, shownAs));
                  });
      case Document.OfWorkspace opened ->
          showing(opened, Files.exists(shownAs) ? remember : () -> {}, overtaken);
      case Document.Refused(String sentence) -> () -> window.say(sentence);
    };
  }

  /** What was on screen when the workspace was saved is made before anything is shown. */
  private Runnable showing(
      Document.OfWorkspace opened, Runnable remember, BooleanSupplier overtaken) {
    if (opened.source() instanceof WorkspaceSource.Missing(String sentence)) {
      return () -> {
        remember.run();
        workspaces.offerToRelocate(opened, sentence);
      };
    }
    ReadyWorkspace ready = ReadyWorkspace.of(opened, overtaken);
    return () ->
        replace(
            () -> {
              remember.run();
              show(ready);
            });
  }

  private void show(ReadyWorkspace ready) {
    Document.OfWorkspace opened = ready.opened();
    switch (opened.source()) {
      case WorkspaceSource.Network(var found, String warning) -> {
        NetworkOrigin origin = NetworkOrigin.of(found);
        workspaces.begin(opened, origin);
        ready
            .made()
            .ifPresentOrElse(made -> show(origin, made.plan(), made.file()), () -> show(origin));
      }
      case WorkspaceSource.Circuit(CircuitFile file, Path path, String warning) ->
          show(file, path, workspaces.begin(opened, path));
      case WorkspaceSource.Missing missing -> {}
    }
    // what is shown hides what was said before
    if (!ready.warning().isEmpty()) {
      window.say(ready.warning());
    }
    opened.left().ifPresent(workspaces::tookOver);
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
    submit(
        plan.title(),
        overtaken -> {
          CircuitFile file = CircuitAssembly.of(plan, origin.model(), 0, overtaken);
          return () -> show(origin, plan, file);
        });
  }

  private void show(NetworkOrigin origin, CircuitPlan plan, CircuitFile file) {
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
