package orbit.view;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.layout.VBox;
import orbit.circuit.Circuit;
import orbit.circuit.CircuitFile;
import orbit.circuit.Side;
import orbit.family.Family;

/** What the file says of its circuit, and where it comes from. */
final class InspectorCircuit extends VBox {

  /**
   * @param origin the file, or what the circuit was made of
   */
  InspectorCircuit(CircuitFile file, String origin) {
    getStyleClass().add("lines");
    Circuit circuit = file.circuit();
    add(file.title(), "");
    add(circuit.kind().replace("->", " → ") + ", group " + circuit.group().name(), "");
    add("Inputs: " + side(circuit.input()), "");
    add("Outputs: " + side(circuit.output()), "");
    add(
        "Kernels "
            + circuit.weights().height()
            + " × "
            + circuit.weights().width()
            + ", cross-correlation, row 0 at the top",
        "");
    if (!file.source().isEmpty()) {
      add(file.source(), "hint");
    }
    add(origin, "hint");
  }

  private static String side(Side side) {
    long holes = IntStream.range(0, side.size()).filter(side::isHole).count();
    String families = side.families().stream().map(Family::name).collect(Collectors.joining("; "));
    return side.layer()
        + ", "
        + (side.size() - holes)
        + " units"
        + (holes > 0 ? " and " + holes + " holes" : "")
        + " ("
        + families
        + ")";
  }

  private void add(String text, String style) {
    getChildren().add(new InspectorLine(text, style));
  }
}
