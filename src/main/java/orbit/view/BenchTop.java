package orbit.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import orbit.network.Layer;

/** The units of the layer that answer most, with their pictures; a click chooses one. */
final class BenchTop extends VBox {

  private static final int MOST = 6;
  private static final double PICTURE = 20;

  private final ObservableValue<Optional<UnitPictures>> pictures;
  private final Line[] lines = new Line[MOST];
  private final Subscription following;
  private Optional<BenchFrame> shown = Optional.empty();
  // held here: the pictures, which may outlive this, refer to it weakly
  private final InvalidationListener arrival = property -> show(shown);

  BenchTop(TuningViewModel tuning, ObservableValue<Optional<UnitPictures>> pictures) {
    this.pictures = pictures;
    getStyleClass().add("bench-top");
    Label title = new Label("Answers most");
    title.getStyleClass().add("section-title");
    getChildren().add(title);
    for (int l = 0; l < MOST; l++) {
      lines[l] = new Line(tuning);
      getChildren().add(lines[l]);
    }
    following =
        pictures.subscribe(
            now -> {
              now.ifPresent(
                  p -> p.arrivalsProperty().addListener(new WeakInvalidationListener(arrival)));
              show(shown);
            });
  }

  /** Hears no more of the pictures, which outlive this. */
  void stop() {
    following.unsubscribe();
  }

  void show(Optional<BenchFrame> frame) {
    shown = frame;
    List<Integer> top = frame.map(f -> f.top(MOST)).orElse(List.of());
    for (int l = 0; l < MOST; l++) {
      lines[l].setVisible(l < top.size());
    }
    frame.ifPresent(
        f -> {
          Layer layer = f.question().probe().layer();
          for (int l = 0; l < top.size(); l++) {
            int unit = top.get(l);
            Optional<Image> picture =
                pictures.getValue().flatMap(pack -> pack.picture(layer.name(), unit));
            lines[l].show(layer, unit, f.responses()[unit], picture);
          }
        });
  }

  private static final class Line extends HBox {
    private final ImageView image = new ImageView();
    private final Label name = new Label();
    private final Label value = new Label();
    private int unit;

    Line(TuningViewModel tuning) {
      getStyleClass().add("link-entry");
      setAlignment(Pos.CENTER_LEFT);
      image.setFitWidth(PICTURE);
      image.setFitHeight(PICTURE);
      image.managedProperty().bind(image.imageProperty().isNotNull());
      name.setMinWidth(0);
      value.getStyleClass().add("number");
      value.setMinWidth(Region.USE_PREF_SIZE);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      setSpacing(4);
      getChildren().addAll(image, name, gap, value);
      setOnMouseClicked(event -> tuning.unitProperty().set(OptionalInt.of(unit)));
    }

    void show(Layer layer, int shown, float response, Optional<Image> picture) {
      unit = shown;
      name.setText(layer.unitName(shown));
      value.setText(String.format(Locale.ROOT, "%.3g", response));
      image.setImage(picture.orElse(null));
    }
  }
}
