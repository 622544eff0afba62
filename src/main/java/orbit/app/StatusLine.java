package orbit.app;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line below: what the pointer is on, and at its end the engine. */
final class StatusLine extends HBox {

  StatusLine(ObservableValue<Optional<Opened.Matrix>> matrix, EngineStart engine) {
    getStyleClass().add("readout");
    Label readout = new Label();
    readout
        .textProperty()
        .bind(
            matrix
                .flatMap(m -> m.map(shown -> shown.pane().readoutProperty()).orElse(null))
                .orElse(""));
    readout.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(readout, Priority.ALWAYS);
    Label state = new Label();
    state.getStyleClass().add("hint");
    state.setMinWidth(Region.USE_PREF_SIZE);
    state.textProperty().bind(engine.stateProperty());
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(engine.detailProperty());
    state.setTooltip(tip);
    getChildren().addAll(readout, state);
  }
}
