package orbit.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** A window of a person's picture with the unit's value; pressed it becomes the stimulus. */
final class ExampleTile extends Button {

  private static final double SIDE = 56;

  private final StackPane room = new StackPane();
  private final Tooltip tip;

  ExampleTile(String value, String file) {
    super(value);
    getStyleClass().add("example-tile");
    room.getStyleClass().add("gallery-picture");
    room.setMinSize(SIDE, SIDE);
    room.setPrefSize(SIDE, SIDE);
    room.setMaxSize(SIDE, SIDE);
    setGraphic(room);
    setContentDisplay(ContentDisplay.TOP);
    setAlignment(Pos.TOP_CENTER);
    tip =
        new Tooltip(
            "%s\nvalue before ReLU %s\nClick: show it to the layer on the stimulus bench"
                .formatted(file, value));
    setTooltip(tip);
    setAccessibleText(file + ", value " + value);
  }

  void show(Image image) {
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    view.setFitWidth(SIDE);
    view.setFitHeight(SIDE);
    room.getChildren().setAll(view);
  }

  void complain(String problem) {
    FontIcon icon = new FontIcon("mdi2i-image-broken-variant");
    icon.getStyleClass().add("gallery-none");
    room.getChildren().setAll(icon);
    tip.setText(problem);
  }
}
