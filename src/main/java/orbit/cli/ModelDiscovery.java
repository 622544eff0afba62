package orbit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import orbit.circuit.CircuitAssembly;
import orbit.discovery.CircuitSearch;
import orbit.discovery.Discovered;
import orbit.discovery.FamilyChain;
import orbit.discovery.FamilyChains;
import orbit.discovery.FamilySizes;
import orbit.discovery.FoundCircuit;
import orbit.discovery.LayerTuning;
import orbit.discovery.Likeness;
import orbit.discovery.ResponseDiscovery;
import orbit.discovery.Responses;
import orbit.discovery.WeightLadder;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.family.Family;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.stimulus.Probe;
import orbit.task.Progress;

/** Families, circuits and chains of some layers of a model, with a bar for each long part. */
record ModelDiscovery(Model model, List<Layer> layers, long seed, PrintWriter err) {

  /**
   * @param chains what is found across layers is added
   */
  List<Discovered> byResponses(List<FamilyChain> chains) throws EngineUnavailableException {
    EngineLibrary library = EngineLibrary.load();
    List<Discovered> found = new ArrayList<>();
    List<FamilySizes> sizes = new ArrayList<>();
    for (Layer layer : layers) {
      try (Probe probe = Probe.open(model, layer, graph -> new DjlNetwork(graph, library))) {
        List<Responses> responses = watched("pictures", bar -> LayerTuning.of(probe, bar));
        found.add(
            watched("units", bar -> ResponseDiscovery.of(layer, probe, responses, seed, bar)));
        if (layers.size() > 1) {
          List<Family> families = found.getLast().all();
          sizes.add(watched("pictures", bar -> FamilySizes.of(probe, families, bar)));
        }
      }
    }
    chains.addAll(watched("layers", bar -> FamilyChains.among(sizes, seed, bar)));
    return found;
  }

  List<Discovered> byWeights() {
    return watched("layers", bar -> WeightLadder.of(model, layers, seed, bar));
  }

  /** Between the families of each two layers that follow. */
  List<FoundCircuit> circuits(List<Discovered> found) {
    List<FoundCircuit> between = new ArrayList<>();
    for (int l = 1; l < layers.size(); l++) {
      Layer from = layers.get(l - 1);
      Layer to = layers.get(l);
      Discovered inputs = found.get(l - 1);
      Discovered outputs = found.get(l);
      between.addAll(
          watched(
              "circuits",
              bar ->
                  CircuitSearch.between(
                      from.name(),
                      inputs.all(),
                      to.name(),
                      outputs.all(),
                      CircuitAssembly.weights(model, from, to, () -> false),
                      seed,
                      bar)));
    }
    return between;
  }

  List<Likeness> alike(List<FoundCircuit> circuits) {
    return watched("comparisons", bar -> Likeness.among(circuits, seed, bar));
  }

  private <T> T watched(String what, Function<Progress, T> work) {
    return ProgressBar.watched(what, err, work);
  }
}
