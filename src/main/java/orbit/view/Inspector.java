package orbit.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import orbit.circuit.CircuitFile;

/** What is known of the open circuit and of the selection, in sections one below the other. */
public final class Inspector extends ScrollPane {

  /**
   * @param origin the file, or what the circuit was made of
   * @param matrix whose pictures show the selected unit, and whose range the colour bar shows
   */
  public Inspector(CircuitViewModel model, CircuitFile file, String origin, MatrixPane matrix) {
    getStyleClass().add("inspector");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(240);
    VBox sections =
        new VBox(
            section("Selection", new InspectorSelection(model, matrix.picturesProperty())),
            section("Symmetry", new InspectorScore(model)),
            section("Tie and colours", new InspectorControls(model, matrix)),
            section("Units that deviate most", new InspectorDeviations(model, matrix)),
            section("Spectrum", new InspectorSpectrum(model)),
            section("Circuit", new InspectorCircuit(file, origin)));
    sections.getStyleClass().add("sections");
    setContent(sections);
  }

  private static Node section(String title, Node content) {
    Label heading = new Label(title);
    heading.getStyleClass().add("section-title");
    VBox section = new VBox(heading, content);
    section.getStyleClass().add("section");
    return section;
  }
}
