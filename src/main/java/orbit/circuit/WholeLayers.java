package orbit.circuit;

import java.util.ArrayList;
import java.util.List;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.network.Layer;
import orbit.network.Weights;
import orbit.symmetry.Action;
import orbit.symmetry.Group;

/**
 * All weights between two layers as a circuit. Nothing is known of how the units are related: the
 * group is trivial and each side lists every unit of its layer, in the order of their numbers.
 */
public final class WholeLayers {

  private static final Group TRIVIAL = new Group.Cyclic(Action.ROTATION, 1);

  private WholeLayers() {}

  /**
   * @param weights from every unit of one layer to every unit of the other
   * @param inputNames what the units of the first layer are called; empty where only by number
   * @throws IllegalArgumentException if there are more or fewer
   */
  public static Circuit between(Layer from, Layer to, Weights weights, List<String> inputNames) {
    String name = from.name() + " → " + to.name();
    return new Circuit(name, TRIVIAL, side(from, inputNames), side(to, List.of()), weights);
  }

  /**
   * Whether nothing relates the units of a circuit: there is no symmetry to measure, no frame to
   * turn to and no order but by number or by the weights.
   */
  public static boolean unrelated(Circuit circuit) {
    return circuit.group().order() == 1 && listed(circuit.input()) && listed(circuit.output());
  }

  private static boolean listed(Side side) {
    return side.families().stream()
        .allMatch(family -> family.arrangement() instanceof Arrangement.Variants);
  }

  private static Side side(Layer layer, List<String> names) {
    List<Member> members = new ArrayList<>();
    for (int unit = 0; unit < layer.units(); unit++) {
      members.add(Member.unit(unit, "", new Place.Variant(names.isEmpty() ? "" : names.get(unit))));
    }
    Family all = Family.listed(layer.name(), TRIVIAL, new Arrangement.Variants(), members);
    return new Side(layer.name(), List.of(all));
  }
}
