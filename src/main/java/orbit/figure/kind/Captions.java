package orbit.figure.kind;

import java.util.Locale;
import orbit.circuit.Analysis;
import orbit.circuit.Circuit;
import orbit.circuit.WholeLayers;

/** What captions say of a circuit. */
final class Captions {

  private Captions() {}

  /** Title, kind and group, order and frame, and which weights these are. */
  static String circuit(Shown.OfCircuit shown) {
    Circuit circuit = shown.circuit();
    StringBuilder text = new StringBuilder(sentence(shown.title()));
    text.append(' ');
    if (WholeLayers.unrelated(circuit)) {
      text.append("Kernels ");
    } else {
      text.append(kind(circuit)).append(", group ").append(circuit.group().name());
      text.append("; kernels ");
    }
    text.append(shown.weights().height()).append(" × ").append(shown.weights().width());
    if (!shown.what().isEmpty()) {
      text.append("; ").append(shown.what());
    }
    if (!shown.order().isEmpty()) {
      text.append("; order by ").append(shown.order());
    }
    text.append(shown.frame().isEmpty() ? "." : "; " + shown.frame() + ".");
    return text.toString();
  }

  private static String kind(Circuit circuit) {
    String kind = arrows(circuit.kind());
    return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
  }

  private static String arrows(String text) {
    return text.replaceAll("\\s*->\\s*", " → ");
  }

  /** Score, chance and p-value, and whether the group turns the grid exactly. */
  static String score(Analysis analysis) {
    if (Double.isNaN(analysis.score())) {
      return "All weights are zero.";
    }
    return String.format(
        Locale.ROOT,
        "Equivariance score %.3f (chance\u00a0%.3f\u00a0±\u00a0%.3f, p\u00a0=\u00a0%.3f)%s.",
        analysis.score(),
        analysis.chance().mean(),
        analysis.chance().deviation(),
        analysis.chance().pValue(),
        analysis.exact() ? "" : ", turns interpolated");
  }

  static String sentence(String text) {
    String stripped = arrows(text.strip());
    boolean ends = stripped.endsWith(".") || stripped.endsWith("?") || stripped.endsWith("!");
    return stripped.isEmpty() || ends ? stripped : stripped + ".";
  }
}
