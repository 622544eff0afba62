package orbit.discovery;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import orbit.circuit.Circuit;
import orbit.circuit.Layout;
import orbit.circuit.Order;
import orbit.circuit.Side;
import orbit.circuit.WeightViews;

/** Circuits whose units stand at each other's places: what chance makes of the same kernels. */
final class Permuted {

  private Permuted() {}

  static Circuit of(Circuit circuit, SplittableRandom random) {
    Order outputs = shuffled(circuit.output(), random);
    Order inputs = shuffled(circuit.input(), random);
    return new Circuit(
        circuit.name(),
        circuit.group(),
        circuit.input(),
        circuit.output(),
        WeightViews.laidOut(circuit.weights(), Layout.of(outputs, inputs)));
  }

  /** Holes stay where they are. */
  private static Order shuffled(Side side, SplittableRandom random) {
    int[] units = IntStream.range(0, side.size()).filter(u -> !side.isHole(u)).toArray();
    int[] order = IntStream.range(0, side.size()).toArray();
    for (int k = units.length - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int kept = order[units[k]];
      order[units[k]] = order[units[other]];
      order[units[other]] = kept;
    }
    return Order.of(order);
  }
}
