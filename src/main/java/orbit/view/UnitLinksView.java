package orbit.view;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import orbit.figure.ColourScale;

/** The strongest links of a unit to one side, each a button that leads to the other unit. */
final class UnitLinksView extends VBox {

  private static final int TILE = 22;

  private final ObservableValue<UnitLinks> links;
  private final ObservableValue<ColourScale> scale;
  private final NetworkViewModel model;
  private final String title;

  /**
   * @param title such as {@code Strongest inputs}
   */
  UnitLinksView(
      String title,
      ObservableValue<UnitLinks> links,
      ObservableValue<ColourScale> scale,
      NetworkViewModel model) {
    this.title = title;
    this.links = links;
    this.scale = scale;
    this.model = model;
    getStyleClass().add("section");
    links.subscribe(now -> show());
    scale.subscribe(now -> show());
  }

  private void show() {
    getChildren().clear();
    switch (links.getValue()) {
      case UnitLinks.None none -> {}
      case UnitLinks.Computing(var layer) -> {
        heading(layer.name());
        getChildren().add(new InspectorLine("Computing…", "hint"));
      }
      case UnitLinks.Failed(var layer, String sentence) -> {
        heading(layer.name());
        getChildren().add(new InspectorLine(sentence, "warning"));
      }
      case UnitLinks.Found found -> {
        heading(found.layer().name());
        list("excitatory, by positive weights", "‖max(W, 0)‖", found.excitatory(), found);
        list("inhibitory, by negative weights", "‖min(W, 0)‖", found.inhibitory(), found);
      }
    }
    boolean any = !getChildren().isEmpty();
    setVisible(any);
    setManaged(any);
  }

  private void heading(String layer) {
    getChildren().add(new InspectorLine(title + " " + layer, "section-title"));
  }

  private void list(String what, String norm, List<UnitLinks.Link> shown, UnitLinks.Found found) {
    Label line = new InspectorLine(shown.isEmpty() ? what + ": none" : what, "hint");
    line.setTooltip(new Tooltip("Strength is the norm " + norm + " of the kernel W"));
    getChildren().add(line);
    VBox entries = new VBox();
    shown.forEach(link -> entries.getChildren().add(entry(link, found.weights())));
    getChildren().add(entries);
  }

  private Button entry(UnitLinks.Link link, PairWeights weights) {
    ImageView tile =
        new ImageView(
            PixelImage.ofKernel(
                link.kernel(),
                weights.weights().height(),
                weights.weights().width(),
                scale.getValue(),
                (float) weights.limit(),
                2 * TILE));
    tile.setFitWidth(TILE);
    tile.setFitHeight(TILE);
    tile.setPreserveRatio(true);
    String unit = model.layers().name(link.unit());
    Label name = new Label(unit);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label strength = new Label(String.format(Locale.ROOT, "%.3f", link.strength()));
    strength.getStyleClass().add("number");
    strength.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(tile, name, strength);
    line.getStyleClass().add("line");
    Button entry = new Button();
    entry.getStyleClass().setAll("link-entry");
    entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    entry.setGraphic(line);
    entry.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(entry.widthProperty().subtract(12));
    entry.setAccessibleText(unit + ", strength " + strength.getText());
    entry.setTooltip(new Tooltip("Show " + unit));
    entry.setOnAction(event -> model.choose(link.unit()));
    return entry;
  }
}
