package orbit.circuit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import orbit.family.Family;
import orbit.family.Place;
import orbit.network.Weights;

/**
 * Ways to order the units of a circuit. Each keeps the units of a family together, so that the
 * reordered circuit is a circuit again.
 */
public enum Ordering {
  /** By the number of the unit within its family; factors and holes come last, as listed. */
  INDEX,
  /** By place on the orbit (element), by scale in a chain, as listed among variants. */
  ELEMENT,
  /** Outputs by element; for each output, inputs by the relative element {@code g_o^-1 g_i}. */
  RELATIVE,
  /** Similar neighbours: the Fiedler vector of the similarity of their weights. */
  SERIATION,
  /** Largest norm of the weights first, families by their mean. */
  MAGNITUDE;

  /** The name in commands and files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The layout of the whole matrix in this order, not transposed. */
  public Layout layout(Circuit circuit) {
    return switch (this) {
      case INDEX -> Layout.of(byIndex(circuit.output()), byIndex(circuit.input()));
      case ELEMENT -> Layout.of(byElement(circuit.output()), byElement(circuit.input()));
      case RELATIVE -> relative(circuit);
      case SERIATION -> {
        Weights weights = circuit.weights();
        Weights transposed = WeightViews.laidOut(weights, Layout.stored(circuit).transpose());
        yield Layout.of(
            blocks(circuit.output(), Seriation.ofOutputs(weights)),
            blocks(circuit.input(), Seriation.ofOutputs(transposed)));
      }
      case MAGNITUDE -> {
        double[] outputs = Norms.ofOutputs(circuit.weights());
        double[] inputs = Norms.ofInputs(circuit.weights());
        yield Layout.of(
            blocks(circuit.output(), negated(outputs)), blocks(circuit.input(), negated(inputs)));
      }
    };
  }

  private static Order byIndex(Side side) {
    return sorted(
        side.size(),
        Comparator.<Integer>comparingInt(side::familyIndex)
            .thenComparingInt(u -> side.member(u).unit().orElse(Integer.MAX_VALUE)));
  }

  private static Order byElement(Side side) {
    return sorted(
        side.size(),
        Comparator.<Integer>comparingInt(side::familyIndex)
            .thenComparingDouble(u -> elementKey(side, u)));
  }

  private static double elementKey(Side side, int unit) {
    return switch (side.member(unit).place()) {
      case Place.Scale scale -> scale.ratio();
      case Place.OnOrbit on -> side.place(unit);
      case Place.Variant variant -> side.place(unit);
    };
  }

  private static Layout relative(Circuit circuit) {
    Order outputs = byElement(circuit.output());
    Side input = circuit.input();
    List<Order> inputs = new ArrayList<>();
    for (int row = 0; row < outputs.size(); row++) {
      int o = outputs.unitAt(row);
      int back = circuit.group().inverse(circuit.output().carrier(o));
      inputs.add(
          sorted(
              input.size(),
              Comparator.<Integer>comparingInt(input::familyIndex)
                  .thenComparingDouble(
                      i ->
                          input.member(i).place() instanceof Place.Scale scale
                              ? scale.ratio()
                              : input.movedPlace(back, i))));
    }
    return inputs.isEmpty()
        ? Layout.of(outputs, Order.identity(input.size()))
        : new Layout(outputs, inputs, false);
  }

  /** Sorts by family (by the mean key of its units), then by key, then as listed. */
  private static Order blocks(Side side, double[] keys) {
    List<Family> families = side.families();
    double[] mean = new double[families.size()];
    for (int u = 0; u < side.size(); u++) {
      mean[side.familyIndex(u)] += keys[u] / families.get(side.familyIndex(u)).members().size();
    }
    return sorted(
        side.size(),
        Comparator.<Integer>comparingDouble(u -> mean[side.familyIndex(u)])
            .thenComparingInt(side::familyIndex)
            .thenComparingDouble(u -> keys[u]));
  }

  private static Order sorted(int size, Comparator<Integer> by) {
    return Order.of(
        IntStream.range(0, size).boxed().sorted(by).mapToInt(Integer::intValue).toArray());
  }

  private static double[] negated(double[] keys) {
    return IntStream.range(0, keys.length).mapToDouble(u -> -keys[u]).toArray();
  }
}
