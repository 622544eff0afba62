package orbit.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import orbit.discovery.CircuitSearch;
import orbit.discovery.FoundCircuit;

/** Circuits that were found, as lines of text. */
final class CircuitTable {

  /** Correlation from which two weight patterns are called the same. */
  private static final double SAME = 0.9;

  private static final double SIGNIFICANT = 0.05;

  private CircuitTable() {}

  static void print(List<FoundCircuit> circuits, PrintWriter out) {
    if (circuits.isEmpty()) {
      return;
    }
    out.println("circuits: strength, score, chance, p");
    for (FoundCircuit found : circuits) {
      out.printf(
          Locale.ROOT,
          "  %-48s %-26s %-16s %5.2f  %.3f  %.3f ± %.3f  %.3f%n",
          found.circuit().name(),
          found.kind(),
          found.circuit().group().name(),
          found.strength(),
          found.score(),
          found.chance().mean(),
          found.chance().deviation(),
          found.chance().pValue());
    }
    List<FoundCircuit> sure =
        circuits.stream().filter(found -> found.chance().pValue() <= SIGNIFICANT).toList();
    for (CircuitSearch.Likeness pair : CircuitSearch.alike(sure, SAME)) {
      out.printf(
          Locale.ROOT,
          "  %s is %s %s (%.2f)%n",
          pair.one().circuit().name(),
          pair.transposed() ? "the transpose of" : "the same pattern as",
          pair.other().circuit().name(),
          pair.correlation());
    }
  }
}
