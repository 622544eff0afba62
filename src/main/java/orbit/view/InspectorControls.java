package orbit.view;

import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import orbit.workspace.MatrixState;
import orbit.workspace.Shown;

/** What is shown of the weights, tied or residual, and in which colours. */
final class InspectorControls extends VBox {

  private final CircuitViewModel model;
  private final Slider tie = new Slider(0, 1, 0);
  private final Label tied = new Label();
  private final CheckBox residual = new CheckBox("Residual W − PW");
  // while the controls follow the state, they change nothing
  private boolean following;

  InspectorControls(CircuitViewModel model, MatrixPane matrix) {
    this.model = model;
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
    HBox.setHgrow(tie, Priority.ALWAYS);
    Label name = new Label("Tie");
    name.setMinWidth(USE_PREF_SIZE);
    tied.setMinWidth(USE_PREF_SIZE);
    HBox tieLine = new HBox(name, tie, tied);
    tieLine.getStyleClass().add("line");
    getChildren()
        .addAll(
            tieLine,
            new InspectorLine("0 shows the weights W, 1 their equivariant part PW", "hint"),
            residual,
            new InspectorColours(model, matrix));
    model.stateProperty().subscribe(this::follow);
    model.symmetryProperty().subscribe(now -> enable(now.isPresent()));
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
}
