package orbit.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import orbit.discovery.FoundCircuit;
import orbit.discovery.Likeness;

/** Circuits that were found, as lines of text. */
final class CircuitTable {

  private CircuitTable() {}

  static void print(List<FoundCircuit> circuits, List<Likeness> alike, PrintWriter out) {
    if (circuits.isEmpty()) {
      return;
    }
    out.println("circuits: strength, score, chance, p, q");
    for (FoundCircuit found : circuits) {
      out.printf(
          Locale.ROOT,
          "  %-48s %-26s %-16s %5.2f  %.3f  %.3f ± %.3f  %.3f  %.3f%n",
          found.circuit().name(),
          found.kind(),
          found.circuit().group().name(),
          found.strength(),
          found.score(),
          found.chance().mean(),
          found.chance().deviation(),
          found.chance().pValue(),
          found.qValue());
    }
    for (Likeness pair : alike) {
      out.printf(
          Locale.ROOT,
          "  %s is %s %s (%.2f, q = %.3f)%n",
          pair.one().circuit().name(),
          pair.transposed() ? "the transpose of" : "the same pattern as",
          pair.other().circuit().name(),
          pair.correlation(),
          pair.qValue());
    }
  }
}
