package orbit.app;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import orbit.network.Model;
import orbit.network.ValueRange;

/** Above a network out of somebody else's file: what was assumed of it, and the way to keep it. */
final class ImportBar extends HBox {

  ImportBar(Model read, Runnable check) {
    getStyleClass().add("import-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label what = new Label(sentence(read));
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    Button button = new Button("Check and keep…");
    button.setId("import-check");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> check.run());
    getChildren().addAll(what, button);
  }

  private static String sentence(Model read) {
    ValueRange range = read.range();
    String notes =
        read.about().notes().isEmpty() ? "" : ". " + String.join(" ", read.about().notes());
    return String.format(
        Locale.ROOT,
        "Read from a %s file: %d layers, input %s, values %.4g to %.4g%s",
        read.format(),
        read.layers().size(),
        read.graph().input(),
        range.low(),
        range.high(),
        notes);
  }
}
