package orbit.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A large picture with a line below it, or what is to be done for one. */
final class GalleryTile extends VBox {

  private final StackPane room = new StackPane();
  private final ObservableValue<Number> side;

  /**
   * @param side height and width of the picture
   */
  GalleryTile(String caption, String tip, ObservableValue<Number> side) {
    this.side = side;
    getStyleClass().add("gallery-tile");
    room.getStyleClass().add("gallery-picture");
    room.prefWidthProperty().bind(side);
    room.prefHeightProperty().bind(side);
    room.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    Label label = new Label(caption);
    label.getStyleClass().add("gallery-name");
    label.maxWidthProperty().bind(room.prefWidthProperty());
    label.setTooltip(new Tooltip(tip));
    Tooltip.install(room, new Tooltip(tip));
    setAlignment(Pos.TOP_CENTER);
    setAccessibleText(caption + ", " + tip);
    getChildren().addAll(room, label);
  }

  void show(Image image) {
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    view.fitWidthProperty().bind(side);
    view.fitHeightProperty().bind(side);
    room.getChildren().setAll(view);
  }

  /** Shows how far the picture is that is wanted, or a button that wants it. */
  void offer(String id, VisualizationViewModel making, VisualizationWish wish) {
    room.getChildren().setAll(offered(id, making, wish));
  }

  private static Node offered(String id, VisualizationViewModel making, VisualizationWish wish) {
    if (making.progress(wish).isPresent()) {
      ProgressBar bar = new ProgressBar();
      bar.setMaxWidth(80);
      bar.progressProperty().bind(making.stateProperty().map(VisualizationState::fraction));
      return bar;
    }
    if (making.isWanted(wish)) {
      Label label = new Label("waiting");
      label.getStyleClass().add("hint");
      return label;
    }
    Button make = new Button("Make");
    make.setId(id);
    make.setAccessibleText("make a picture of " + wish.name());
    make.setOnAction(event -> making.want(List.of(wish)));
    return make;
  }

  /** The picture that it shows. */
  Optional<Image> image() {
    return room.getChildren().stream()
        .filter(ImageView.class::isInstance)
        .map(ImageView.class::cast)
        .map(ImageView::getImage)
        .findFirst();
  }
}
