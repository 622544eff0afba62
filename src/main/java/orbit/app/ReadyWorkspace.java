package orbit.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orbit.circuit.CircuitAssembly;
import orbit.circuit.CircuitFile;
import orbit.circuit.CircuitPlan;
import orbit.network.Model;
import orbit.workspace.BenchState;

/**
 * A workspace of which all is done that is slow, so that it can be shown at once.
 *
 * @param made the circuit of the network that was on screen; empty where there was none
 * @param warning what is otherwise than it was, as sentences; empty for nothing
 */
record ReadyWorkspace(Document.OfWorkspace opened, Optional<Made> made, String warning) {

  /** A circuit of a network. */
  record Made(CircuitPlan plan, CircuitFile file) {}

  /** Makes what is shown first; slow. */
  static ReadyWorkspace of(Document.OfWorkspace opened, BooleanSupplier cancelled) {
    return switch (opened.source()) {
      case WorkspaceSource.Network(Document.OfModel found, String warning) ->
          withPicture(of(opened, found.model(), warning, cancelled));
      case WorkspaceSource.Circuit circuit ->
          new ReadyWorkspace(opened, Optional.empty(), circuit.warning());
      case WorkspaceSource.Missing(String sentence) ->
          new ReadyWorkspace(opened, Optional.empty(), sentence);
    };
  }

  private static ReadyWorkspace of(
      Document.OfWorkspace opened, Model model, String warning, BooleanSupplier cancelled) {
    Optional<CircuitPlan> plan = opened.workspace().look().flatMap(opened.workspace()::plan);
    try {
      Optional<Made> made = plan.map(p -> new Made(p, CircuitAssembly.of(p, model, 0, cancelled)));
      return new ReadyWorkspace(opened, made, warning);
    } catch (CancellationException overtaken) {
      throw overtaken;
    } catch (RuntimeException problem) {
      // notes and other views are worth the network without its circuit
      String sentence = plan.orElseThrow().title() + ": " + problem.getMessage() + ".";
      return new ReadyWorkspace(opened, Optional.empty(), both(warning, sentence));
    }
  }

  /** The picture on the bench is read again. */
  private static ReadyWorkspace withPicture(ReadyWorkspace ready) {
    Document.OfWorkspace opened = ready.opened();
    Optional<BenchState> bench = opened.workspace().bench();
    if (bench.isEmpty()) {
      return ready;
    }
    try {
      BenchState restored = BenchPicture.restored(bench.get(), opened.home());
      return new ReadyWorkspace(opened.with(restored), ready.made(), ready.warning());
    } catch (IOException problem) {
      String sentence = String.valueOf(problem.getMessage());
      return new ReadyWorkspace(opened, ready.made(), both(ready.warning(), sentence));
    }
  }

  private static String both(String one, String other) {
    return Stream.of(one, other).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
  }
}
