package orbit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import orbit.circuit.Circuit;
import orbit.circuit.CircuitAssembly;
import orbit.circuit.CircuitFile;
import orbit.circuit.CircuitPlan;
import orbit.circuit.WholeLayers;
import orbit.figure.kind.FigureSettings;
import orbit.figure.sheet.Provenance;
import orbit.format.Sha256;
import orbit.network.ExpandedWeights;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.view.LayerPair;
import orbit.workspace.Beside;
import orbit.workspace.Look;
import orbit.workspace.SavedView;
import orbit.workspace.Workspace;

/**
 * A circuit to be compared with the one that is open.
 *
 * @param what which one it is
 * @param view in which a workspace or figure shows it
 * @param provenance of a figure of it; may read a file, so slow
 */
record Compared(
    Beside.What what,
    Circuit circuit,
    Optional<SavedView> view,
    Function<FigureSettings, Provenance> provenance) {

  /** Its name beside the other. */
  String title() {
    return what.name();
  }

  /** The matrix of a file that belongs beside an open one. */
  static Compared read(Path path, Circuit open, BooleanSupplier cancelled) throws IOException {
    return switch (Document.read(path)) {
      case Document.OfCircuit(CircuitFile file) -> of(path, file, Optional.empty()).in(path);
      case Document.OfModel found -> of(found, open, cancelled).in(path, found.model().sha256());
      case Document.OfWorkspace found -> of(found, cancelled).in(path);
      case Document.OfTuning tuning ->
          throw new IOException(
              path + " holds tuning curves, not a matrix; choose a circuit, figure or network");
      case Document.Refused(String sentence) -> throw new IOException(sentence);
    };
  }

  private Compared in(Path path) throws IOException {
    return in(path, Files.exists(path) ? Sha256.of(path) : "");
  }

  private Compared in(Path path, String sha256) {
    return new Compared(Beside.What.of(title(), path, sha256), circuit, view, provenance);
  }

  /** A circuit of a network. */
  static Compared of(Model model, CircuitPlan plan, BooleanSupplier cancelled) {
    CircuitFile file = CircuitAssembly.of(plan, model, 0, cancelled);
    return new Compared(
        Beside.What.of(plan.name() + " of " + model.name(), plan),
        file.circuit(),
        Optional.empty(),
        CircuitOrigin.of(model, plan).provenance());
  }

  private static Compared of(Path path, CircuitFile file, Optional<SavedView> view) {
    return new Compared(
        Beside.What.again(file.circuit().name() + ", " + path.getFileName()),
        file.circuit(),
        view,
        CircuitOrigin.of(path, file).provenance());
  }

  /** The circuit of the same name, or the same layers. */
  private static Compared of(Document.OfModel found, Circuit open, BooleanSupplier cancelled)
      throws IOException {
    Model model = found.model();
    Optional<CircuitPlan> plan =
        found.circuits().stream()
            .filter(one -> Objects.equals(one.name(), open.name()))
            .findFirst();
    if (plan.isPresent()) {
      return of(model, plan.get(), cancelled);
    }
    if (!WholeLayers.unrelated(open)) {
      throw new IOException(
          model.name()
              + " has no circuit "
              + open.name()
              + "; open the weights between two layers, or save a circuit of it to a file");
    }
    return layers(model, open.input().layer(), open.output().layer(), cancelled);
  }

  private static Compared layers(Model model, String from, String to, BooleanSupplier cancelled)
      throws IOException {
    LayerPair pair = new LayerPair(layer(model, from), layer(model, to));
    Circuit circuit =
        WholeLayers.between(
            pair.from(),
            pair.to(),
            ExpandedWeights.between(model.graph(), pair.from().node(), pair.to().node(), cancelled)
                .weights(),
            List.of());
    return new Compared(
        Beside.What.again(pair + " of " + model.name()),
        circuit,
        Optional.empty(),
        CircuitOrigin.of(model, pair));
  }

  private static Layer layer(Model model, String name) throws IOException {
    return model.layers().stream()
        .filter(layer -> layer.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    model.name() + " has no layer " + name + "; choose layers that both have"));
  }

  private static Compared of(Document.OfWorkspace found, BooleanSupplier cancelled)
      throws IOException {
    Workspace workspace = found.workspace();
    Optional<Look> look = workspace.look();
    Optional<SavedView> view = look.flatMap(l -> Optional.ofNullable(workspace.views().get(l)));
    Compared read =
        switch (found.source()) {
          case WorkspaceSource.Circuit(CircuitFile file, Path path, String warning) ->
              of(path, file, view);
          case WorkspaceSource.Missing(String sentence) -> throw new IOException(sentence);
          case WorkspaceSource.Network(Document.OfModel model, String warning) ->
              switch (look.orElse(null)) {
                case Look.OfCircuit(String name) ->
                    of(model.model(), plan(workspace, name), cancelled);
                case Look.Layers(String from, String to) ->
                    layers(model.model(), from, to, cancelled);
                case null -> throw new IOException("the workspace shows no matrix");
              };
        };
    return new Compared(read.what(), read.circuit(), view, read.provenance());
  }

  private static CircuitPlan plan(Workspace workspace, String name) throws IOException {
    return workspace
        .circuit(name)
        .flatMap(reference -> reference.plan())
        .orElseThrow(() -> new IOException("the workspace has no circuit " + name));
  }
}
