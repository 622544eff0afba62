package orbit.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import orbit.circuit.Chance;
import orbit.circuit.Circuit;
import orbit.circuit.EquivariantPart;
import orbit.circuit.Side;
import orbit.circuit.UnitWeights;
import orbit.family.Family;
import orbit.network.Weights;
import orbit.task.Progress;

/** The circuits between the families of two layers, strongest symmetry first. */
public final class CircuitSearch {

  /** Enough to rank many circuits; one that is opened is analysed with more. */
  private static final int PERMUTATIONS = 199;

  /** Where few permutations say that a circuit may stand, so many tell how surely. */
  private static final int MANY_PERMUTATIONS = 1999;

  private static final double PROMISING = 0.05;

  private CircuitSearch() {}

  /**
   * All pairs of families on orbits, except two invariant ones, by score against chance and then by
   * strength.
   *
   * @param weights between all units of the two layers, [unit of the second][unit of the first]
   * @param seed of the permutations
   * @throws CancellationException if the watcher ends it
   */
  public static List<FoundCircuit> between(
      String from,
      List<Family> inputs,
      String to,
      List<Family> outputs,
      Weights weights,
      long seed,
      Progress progress) {
    double usual = Math.sqrt(meanEnergy(weights));
    List<FoundCircuit> found = new ArrayList<>();
    int all = inputs.size() * outputs.size();
    int done = 0;
    for (Family input : inputs) {
      for (Family output : outputs) {
        int before = done++;
        if (!progress.goOn(before, all)) {
          throw new CancellationException("the search for circuits was stopped");
        }
        circuit(from, input, to, output, weights)
            .map(circuit -> found(circuit, usual, seed, () -> progress.goOn(before, all)))
            // no weights between the two, no score
            .filter(each -> !Double.isNaN(each.score()))
            .ifPresent(found::add);
      }
    }
    correct(found);
    found.sort(
        Comparator.comparingDouble((FoundCircuit each) -> each.chance().pValue())
            .thenComparingDouble(each -> -each.strength()));
    return found;
  }

  private static void correct(List<FoundCircuit> found) {
    double[] p = found.stream().mapToDouble(each -> each.chance().pValue()).toArray();
    double[] q = FalseDiscoveries.qValues(p);
    for (int k = 0; k < q.length; k++) {
      found.set(k, found.get(k).among(q[k]));
    }
  }

  /** The circuit of two families on orbits of one group; empty if there is no such group. */
  public static Optional<Circuit> circuit(
      String from, Family input, String to, Family output, Weights weights) {
    boolean square = weights.height() == weights.width();
    if (!square || input.isInvariant() && output.isInvariant()) {
      return Optional.empty();
    }
    return CommonGroup.of(input, output)
        .map(
            both -> {
              Side in = new Side(from, List.of(both.get(0)));
              Side out = new Side(to, List.of(both.get(1)));
              String name = "%s %s to %s %s".formatted(from, input.name(), to, output.name());
              return new Circuit(
                  name, both.get(0).group(), in, out, new UnitWeights(in, out, weights));
            });
  }

  private static FoundCircuit found(
      Circuit circuit, double usual, long seed, BooleanSupplier goesOn) {
    double score = new EquivariantPart(circuit).score(circuit.weights());
    Chance few =
        Chance.sampled(circuit, score, PERMUTATIONS, seed, (done, all) -> goesOn.getAsBoolean());
    Chance chance =
        few.pValue() > PROMISING
            ? few
            : Chance.sampled(
                circuit, score, MANY_PERMUTATIONS, seed, (done, all) -> goesOn.getAsBoolean());
    double strength = Math.sqrt(meanEnergy(circuit.weights())) / usual;
    double p = chance.pValue();
    return new FoundCircuit(circuit, strength, score, chance, p, CircuitPattern.of(circuit));
  }

  private static double meanEnergy(Weights weights) {
    float[] kernel = new float[weights.kernelSize()];
    double sum = 0;
    long cells = 0;
    for (int o = 0; o < weights.outputs(); o++) {
      for (int i = 0; i < weights.inputs(); i++) {
        if (weights.present(o, i)) {
          weights.read(o, i, kernel);
          for (float value : kernel) {
            sum += (double) value * value;
          }
          cells++;
        }
      }
    }
    return cells == 0 ? 0 : sum / cells;
  }
}
