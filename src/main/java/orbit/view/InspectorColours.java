package orbit.view;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.geometry.Orientation;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import orbit.figure.ColourScale;
import orbit.workspace.MatrixState;

/** In which colours weights are shown, and the range of the colours. */
final class InspectorColours extends VBox {

  private final CircuitViewModel model;
  private final ComboBox<ColourScale> scale = new ComboBox<>();
  private final CheckBox automatic = new CheckBox("Range from the weights");
  private final TextField limit = new TextField();
  private final MatrixPane matrix;
  // while the controls follow the state, they change nothing
  private boolean following;

  InspectorColours(CircuitViewModel model, MatrixPane matrix) {
    this.model = model;
    this.matrix = matrix;
    getStyleClass().add("lines");
    scale.getItems().setAll(ColourScale.all());
    scale.setMaxWidth(Double.MAX_VALUE);
    scale.setOnAction(event -> chooseScale());
    automatic.setOnAction(event -> chooseRange());
    limit.setId("range");
    limit.setPrefColumnCount(7);
    limit.setOnAction(
        event -> {
          typeLimit();
          // keys and undo belong to the matrix again
          matrix.requestFocus();
        });
    limit.focusedProperty().subscribe(focused -> typeUnless(focused));
    GridPane colours = new GridPane();
    colours.getStyleClass().add("table");
    colours.addRow(0, new Label("Colours"), scale);
    colours.addRow(1, new Label("± range"), limit);
    ColourBarView bar = new ColourBarView(model, matrix.largestProperty());
    bar.orientationProperty().set(Orientation.HORIZONTAL);
    bar.darkProperty().bind(matrix.darkProperty());
    getChildren().addAll(colours, automatic, bar);
    model.stateProperty().subscribe(this::follow);
    matrix.largestProperty().subscribe(now -> follow(model.state()));
  }

  private void follow(MatrixState state) {
    following = true;
    scale.setValue(state.scale());
    automatic.setSelected(state.limit().isEmpty());
    double shown = state.limit().orElse(matrix.largestProperty().get().orElse(0));
    limit.setText(String.format(Locale.ROOT, "%.4g", shown));
    following = false;
  }

  private void chooseScale() {
    if (!following && scale.getValue() != null) {
      model.scale(scale.getValue());
    }
  }

  private void chooseRange() {
    model.limit(automatic.isSelected() ? OptionalDouble.empty() : matrix.largestProperty().get());
    model.endGesture();
  }

  private void typeUnless(boolean focused) {
    if (!focused) {
      typeLimit();
    }
  }

  private void typeLimit() {
    String now = limit.getText().strip();
    double before = model.state().limit().orElse(matrix.largestProperty().get().orElse(0));
    if (now.equals(String.format(Locale.ROOT, "%.4g", before))) {
      return;
    }
    try {
      double typed = Double.parseDouble(now);
      if (typed > 0 && Double.isFinite((float) typed) && (float) typed > 0) {
        model.limit(OptionalDouble.of(typed));
        model.endGesture();
      }
    } catch (NumberFormatException noNumber) {
      // the field goes back to the number that holds
    }
    follow(model.state());
  }
}
