package orbit.cli;

import orbit.circuit.Ordering;
import picocli.CommandLine.Option;

/** In which order the units of a circuit stand, and in which frame its kernels. */
final class OrderChoice {

  @Option(
      names = "--by",
      defaultValue = "element",
      paramLabel = "ORDER",
      description = "Order of units: index, element, relative, seriation or magnitude.")
  private Ordering by = Ordering.ELEMENT;

  @Option(
      names = "--align",
      description = "Turn every kernel back by its output's element: the canonical frame.")
  private boolean align;

  Ordering by() {
    return by;
  }

  boolean align() {
    return align;
  }
}
