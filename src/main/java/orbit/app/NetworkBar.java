package orbit.app;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import orbit.circuit.CircuitPlan;
import orbit.format.LocalModels;
import orbit.format.NativeModel;
import orbit.network.Model;
import orbit.network.ValueRange;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Above a network: where it is from, and a field to name any layer; of one out of somebody else's
 * file what was assumed, and the way to keep it; of a known one its published circuits.
 */
final class NetworkBar extends HBox {

  private NetworkBar() {
    getStyleClass().add("network-bar");
    setAlignment(Pos.CENTER_LEFT);
  }

  static NetworkBar above(MainWindow window, NetworkOrigin origin, SurveySlot survey) {
    boolean foreign = !origin.model().format().equals(NativeModel.FORMAT);
    NetworkBar bar = new NetworkBar();
    bar.getChildren().add(new LayerField(window, origin));
    Label what =
        new Label(foreign ? sentence(origin.model()) : origin.model().about().provenance());
    what.setMaxWidth(Double.MAX_VALUE);
    String notes = String.join("\n", origin.model().about().sentences());
    what.setTooltip(new Tooltip(notes.isEmpty() ? what.getText() : notes));
    HBox.setHgrow(what, Priority.ALWAYS);
    bar.getChildren().add(what);
    bar.getChildren().addAll(survey(survey), gallery(window), bench(window));
    if (!origin.circuits().isEmpty()) {
      bar.getChildren().add(circuits(window, origin));
    }
    if (foreign) {
      bar.getChildren().add(check(window, origin.model()));
    }
    return bar;
  }

  private static Button survey(SurveySlot slot) {
    Button button = new Button("", new FontIcon("mdi2t-table-large"));
    button.setId("open-survey");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip("All families and the circuits between them, as tables (A)"));
    slot.familiesProperty()
        .subscribe(
            known -> {
              int count = known.map(List::size).orElse(0);
              button.setText(
                  count == 0 ? "Families" : count == 1 ? "1 family" : count + " families");
              button.setDisable(known.isEmpty());
            });
    button.setOnAction(event -> slot.toggle());
    return button;
  }

  private static Button gallery(MainWindow window) {
    Button button = new Button("Gallery", new FontIcon("mdi2v-view-grid-outline"));
    button.setId("open-gallery");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip("Every unit of a layer with its picture (G)"));
    button.setOnAction(
        event ->
            window.openedProperty().get().flatMap(Opened::gallery).ifPresent(GallerySlot::toggle));
    return button;
  }

  private static Button bench(MainWindow window) {
    Button button = new Button("Stimulus bench", new FontIcon("mdi2t-tune-variant"));
    button.setId("open-bench");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip("Show the layers a stimulus and turn it (B)"));
    button.setOnAction(
        event -> window.openedProperty().get().flatMap(Opened::bench).ifPresent(BenchSlot::toggle));
    return button;
  }

  private static Button check(MainWindow window, Model read) {
    Button button = new Button("Check and keep…");
    button.setId("import-check");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> new ImportDialog(window, read, LocalModels.usual()).stage().show());
    return button;
  }

  /** The published circuits, one click each. */
  static MenuButton circuits(MainWindow window, NetworkOrigin origin) {
    MenuButton menu = new MenuButton("Published circuits");
    menu.setId("published-circuits");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    for (CircuitPlan plan : origin.circuits()) {
      MenuItem item = new MenuItem(plan.title());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> window.open(origin, plan));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static String kind(String format) {
    return switch (format) {
      case "tensorflow" -> "a TensorFlow";
      case "onnx" -> "an ONNX";
      case "pytorch" -> "a PyTorch";
      default -> "a " + format;
    };
  }

  private static String sentence(Model read) {
    ValueRange range = read.range();
    return String.format(
        Locale.ROOT,
        "Read from %s file: %d layers, input %s, values %.4g to %.4g. %s",
        kind(read.format()),
        read.layers().size(),
        read.graph().input(),
        range.low(),
        range.high(),
        String.join(" ", read.about().sentences()));
  }
}
