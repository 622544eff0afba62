package orbit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import orbit.circuit.CircuitFile;
import orbit.circuit.CircuitPlan;

/**
 * Above a circuit that was made of a network: the way back, the other circuits, the same pattern at
 * other sizes, and saving.
 */
final class CircuitBar extends HBox {

  CircuitBar(MainWindow window, NetworkOrigin origin, CircuitPlan plan, CircuitFile file) {
    getStyleClass().add("network-bar");
    setAlignment(Pos.CENTER_LEFT);
    Button back = new Button("← " + origin.model().name());
    back.setId("back-to-network");
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(event -> window.show(origin));
    Label title = new Label(plan.title());
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    getChildren().addAll(back, title);
    List<CircuitPlan> chain = origin.chainOf(plan);
    if (chain.size() > 1) {
      chain.forEach(other -> getChildren().add(size(window, origin, other, plan)));
    }
    Button save = new Button("Save Circuit…");
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.setOnAction(event -> save(window, plan, file));
    getChildren().addAll(NetworkBar.circuits(window, origin), save);
  }

  private static ToggleButton size(
      MainWindow window, NetworkOrigin origin, CircuitPlan other, CircuitPlan shown) {
    ToggleButton button = new ToggleButton(other.chain().orElseThrow().size());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setSelected(other.name().equals(shown.name()));
    button.setOnAction(
        event -> {
          button.setSelected(other.name().equals(shown.name()));
          window.open(origin, other);
        });
    return button;
  }

  private static void save(MainWindow window, CircuitPlan plan, CircuitFile file) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the circuit, which opens without its model");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Circuits", "*.json"));
    chooser.setInitialFileName(Choosers.fileName(plan.name(), ".json"));
    Optional.ofNullable(chooser.showSaveDialog(window.stage()))
        .ifPresent(target -> write(window, file, target.toPath()));
  }

  private static void write(MainWindow window, CircuitFile file, Path target) {
    try {
      file.write(target);
    } catch (IOException problem) {
      window.say(target + " cannot be written: " + problem.getMessage() + ".");
    }
  }
}
