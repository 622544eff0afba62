package orbit.discovery;

import orbit.circuit.Chance;
import orbit.circuit.Circuit;

/**
 * The weights between two families of two layers, and what they are worth.
 *
 * @param strength root mean square of its cells' energies in shares of that of all cells between
 *     the two layers
 * @param score {@code ‖P W‖² / ‖W‖²}
 * @param chance scores with the units permuted
 * @param qValue share of false ones to expect among all circuits with a p-value as low as this
 * @param pattern its weights as a pattern that does not depend on where 0 is
 */
public record FoundCircuit(
    Circuit circuit,
    double strength,
    double score,
    Chance chance,
    double qValue,
    CircuitPattern pattern) {

  /** The same among others. */
  FoundCircuit among(double corrected) {
    return new FoundCircuit(circuit, strength, score, chance, corrected, pattern);
  }

  /** Deviations by which the score exceeds the mean of chance. */
  public double excess() {
    return chance.deviation() > 0 ? (score - chance.mean()) / chance.deviation() : 0;
  }

  /** Such as {@code invariant->equivariant}. */
  public String kind() {
    return circuit.kind();
  }
}
