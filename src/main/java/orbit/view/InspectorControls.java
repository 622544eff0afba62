package orbit.view;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.geometry.Orientation;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import orbit.figure.ColourScale;
import orbit.workspace.MatrixState;
import orbit.workspace.Shown;

/** What is shown of the weights, tied or residual, and in which colours. */
final class InspectorControls extends VBox {

  private final CircuitViewModel model;
  private final Slider tie = new Slider(0, 1, 0);
  private final Label tied = new Label();
  private final CheckBox residual = new CheckBox("Residual W − PW");
  private final ComboBox<ColourScale> scale = new ComboBox<>();
  private final CheckBox automatic = new CheckBox("Range from the weights");
  private final TextField limit = new TextField();
  private final MatrixPane matrix;
  // while the controls follow the state, they change nothing
  private boolean following;

  InspectorControls(CircuitViewModel model, MatrixPane matrix) {
    this.model = model;
    this.matrix = matrix;
    getStyleClass().add("lines");
    tie.setId("tie");
    tie.setBlockIncrement(0.1);
    tie.setMajorTickUnit(0.5);
    tie.setShowTickMarks(true);
    tie.setAccessibleText("tie: 0 weights, 1 equivariant part");
    tie.valueProperty().subscribe(this::tieMoved);
    tie.valueChangingProperty().subscribe(moving -> endUnless(moving));
    residual.setId("residual");
    residual.setOnAction(event -> model.residual(residual.isSelected()));
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
    HBox.setHgrow(tie, Priority.ALWAYS);
    Label name = new Label("Tie");
    name.setMinWidth(USE_PREF_SIZE);
    tied.setMinWidth(USE_PREF_SIZE);
    HBox tieLine = new HBox(name, tie, tied);
    tieLine.getStyleClass().add("line");
    GridPane colours = new GridPane();
    colours.getStyleClass().add("table");
    colours.addRow(0, new Label("Colours"), scale);
    colours.addRow(1, new Label("± range"), limit);
    ColourBarView bar = new ColourBarView(model, matrix.largestProperty());
    bar.orientationProperty().set(Orientation.HORIZONTAL);
    bar.darkProperty().bind(matrix.darkProperty());
    getChildren()
        .addAll(
            tieLine,
            new InspectorLine("0 shows the weights W, 1 their equivariant part PW", "hint"),
            residual,
            colours,
            automatic,
            bar);
    model.stateProperty().subscribe(this::follow);
    model.symmetryProperty().subscribe(now -> enable(now.isPresent()));
    matrix.largestProperty().subscribe(now -> follow(model.state()));
  }

  private void enable(boolean measured) {
    tie.setDisable(!measured);
    residual.setDisable(!measured);
  }

  private void follow(MatrixState state) {
    following = true;
    boolean isResidual = state.shown() instanceof Shown.Residual;
    double share = state.shown() instanceof Shown.Tied(double t) ? t : 0;
    tie.setValue(share);
    tied.setText(isResidual ? "–" : String.format(Locale.ROOT, "%.2f", share));
    residual.setSelected(isResidual);
    scale.setValue(state.scale());
    automatic.setSelected(state.limit().isEmpty());
    double shown = state.limit().orElse(matrix.largestProperty().get().orElse(0));
    limit.setText(String.format(Locale.ROOT, "%.4g", shown));
    following = false;
  }

  private void tieMoved(Number value) {
    if (!following) {
      model.tie(value.doubleValue());
      endUnless(tie.isValueChanging());
    }
  }

  private void endUnless(boolean moving) {
    if (!moving) {
      model.endGesture();
    }
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
