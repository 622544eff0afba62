package orbit.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import orbit.network.Layer;
import org.controlsfx.control.GridCell;
import org.kordamp.ikonli.javafx.FontIcon;

/** One unit of the gallery: its picture, its number, and how far a picture is that is wanted. */
final class GalleryCell extends GridCell<Integer> {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");

  /** Room for the name below the picture. */
  static final double NAME = 20;

  private static final double FRAME = 6;

  private final GalleryLook look;
  private final ImageView image = new ImageView();
  private final FontIcon none = new FontIcon("mdi2i-image-off-outline");
  private final FontIcon waiting = new FontIcon("mdi2t-timer-sand");
  private final ProgressBar progress = new ProgressBar(0);
  private final Label name = new Label();
  private final Tooltip tip = new Tooltip();

  GalleryCell(GalleryLook look) {
    this.look = look;
    getStyleClass().add("gallery-cell");
    setAccessibleRole(AccessibleRole.BUTTON);
    none.getStyleClass().add("gallery-none");
    waiting.getStyleClass().add("gallery-waiting");
    image.setPreserveRatio(true);
    image.setSmooth(true);
    progress.setMaxHeight(8);
    progress.setMouseTransparent(true);
    StackPane picture = new StackPane(none, image, waiting, progress);
    picture.getStyleClass().add("gallery-picture");
    picture.setMinSize(0, 0);
    StackPane.setAlignment(progress, Pos.BOTTOM_CENTER);
    StackPane.setAlignment(waiting, Pos.TOP_RIGHT);
    name.getStyleClass().add("gallery-name");
    name.setMinHeight(Region.USE_PREF_SIZE);
    VBox box = new VBox(picture, name);
    box.setAlignment(Pos.TOP_CENTER);
    setGraphic(box);
    for (var bound : List.of(picture.prefWidthProperty(), picture.prefHeightProperty())) {
      bound.bind(look.tileProperty().subtract(FRAME));
    }
    progress.prefWidthProperty().bind(picture.prefWidthProperty().subtract(8));
    image.fitWidthProperty().bind(picture.prefWidthProperty());
    image.fitHeightProperty().bind(picture.prefHeightProperty());
    name.maxWidthProperty().bind(picture.prefWidthProperty());
    setTooltip(tip);
  }

  @Override
  protected void updateItem(Integer unit, boolean empty) {
    super.updateItem(unit, empty);
    show();
  }

  /** Shows its unit as it is now. */
  void show() {
    Integer unit = getItem();
    boolean any = unit != null && !isEmpty();
    getGraphic().setVisible(any);
    pseudoClassStateChanged(CHOSEN, any && look.model().chosenProperty().get().contains(unit));
    pseudoClassStateChanged(
        LEAD, any && look.model().leadProperty().get().equals(OptionalInt.of(unit)));
    if (any) {
      show(unit);
    }
  }

  private void show(int unit) {
    Layer layer = look.model().layerProperty().get();
    Optional<Image> picture =
        look.pictures().getValue().flatMap(p -> p.picture(layer.name(), unit));
    image.setImage(picture.orElse(null));
    none.setVisible(picture.isEmpty());
    name.setText(unit + look.model().place(unit).map(place -> "  " + place).orElse(""));
    showProgress();
    String family = look.model().families().words(layer, unit);
    String words = layer.unitName(unit) + (family.isEmpty() ? "" : "\n" + family);
    if (!words.equals(tip.getText())) {
      tip.setText(words);
    }
    setAccessibleText(
        words.replace('\n', ',') + (picture.isEmpty() ? ", no picture" : ", with picture"));
  }

  /** How far its picture is, as it is now. */
  void showProgress() {
    Integer unit = getItem();
    if (unit == null) {
      return;
    }
    VisualizationWish wish = VisualizationWish.of(look.model().layerProperty().get(), unit);
    OptionalDouble done = look.making().progress(wish);
    progress.setVisible(done.isPresent());
    progress.setProgress(done.orElse(0));
    waiting.setVisible(done.isEmpty() && look.making().isWanted(wish));
  }
}
