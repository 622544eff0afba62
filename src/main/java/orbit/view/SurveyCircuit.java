package orbit.view;

import java.util.List;
import java.util.OptionalInt;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import orbit.circuit.CircuitPlan;
import orbit.circuit.FamilyChoice;
import orbit.circuit.Side;
import orbit.discovery.FoundCircuit;

/**
 * A circuit of the survey.
 *
 * @param bands how many
 */
public record SurveyCircuit(FoundCircuit found, int bands) {

  static SurveyCircuit of(FoundCircuit found) {
    return new SurveyCircuit(found, new Bands(found.circuit()).count());
  }

  String from() {
    return found.circuit().input().layer();
  }

  String to() {
    return found.circuit().output().layer();
  }

  String input() {
    return found.circuit().input().families().getFirst().name();
  }

  String output() {
    return found.circuit().output().families().getFirst().name();
  }

  /** Such as {@code inv → eqv}. */
  String kind() {
    return found
        .kind()
        .replace("invariant", "inv")
        .replace("equivariant", "eqv")
        .replace("->", " → ");
  }

  /** The plan that makes it again, to be analysed with more permutations. */
  public CircuitPlan plan() {
    Circuit circuit = found.circuit();
    return CircuitPlan.between(choices(circuit.input()), choices(circuit.output()));
  }

  private static List<FamilyChoice> choices(Side side) {
    return side.families().stream()
        .map(family -> new FamilyChoice(side.layer(), OptionalInt.empty(), family))
        .toList();
  }
}
