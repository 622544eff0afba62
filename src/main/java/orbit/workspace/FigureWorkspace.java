package orbit.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orbit.circuit.CircuitPlan;
import orbit.figure.kind.FigureSettings;
import orbit.figure.sheet.Provenance;
import orbit.network.FileProblem;
import orbit.network.JsonReading;
import tools.jackson.databind.node.ObjectNode;

/** The view that a figure shows, as a workspace in which nothing else was done. */
public final class FigureWorkspace {

  private FigureWorkspace() {}

  /**
   * Of a figure of a network.
   *
   * @return empty for one of a file
   * @throws FileProblem if the figure says what Orbit would not
   */
  public static Optional<Workspace> of(Provenance figure) {
    Optional<CircuitPlan> plan =
        figure.json().path(Provenance.PLAN) instanceof ObjectNode document
            ? Optional.of(CircuitPlan.of(document))
            : Optional.empty();
    JsonReading layers = new JsonReading(figure.json(), "").field(Provenance.LAYERS);
    if (plan.isEmpty() && layers.isMissing()) {
      return Optional.empty();
    }
    Look look =
        plan.<Look>map(made -> new Look.OfCircuit(made.name()))
            .orElseGet(() -> ViewJson.look(new JsonReading(figure.json(), "")));
    return Optional.of(
        workspace(
            Optional.of(ModelReference.listed(figure.model(), figure.modelSha256())),
            plan.map(CircuitReference::of).stream().toList(),
            look,
            FigureSettings.of(figure.settings())));
  }

  /**
   * Of a figure of a circuit's file.
   *
   * @param name of the circuit
   * @param circuit where the file lies
   * @param figure where the figure lies, from where the workspace's paths lead
   */
  public static Workspace of(
      FigureSettings settings, String name, Path circuit, Path figure, String sha256) {
    return workspace(
        Optional.empty(),
        List.of(CircuitReference.of(name, circuit, figure, sha256)),
        new Look.OfCircuit(name),
        settings);
  }

  private static Workspace workspace(
      Optional<ModelReference> model,
      List<CircuitReference> circuits,
      Look look,
      FigureSettings settings) {
    Workspace empty = Workspace.empty();
    return new Workspace(
        model,
        empty.families(),
        circuits,
        Map.of(look, SavedView.of(settings)),
        Optional.of(look),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Notes.NONE,
        Unknown.NOTHING);
  }
}
