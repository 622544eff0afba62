package orbit.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import orbit.network.Layer;

/** The pictures of a few units of a layer, evenly spaced over it; takes no room while none is. */
final class LayerPictures extends HBox {

  private static final int MOST = 7;
  private static final double SIDE = 25;

  private final Layer layer;
  private final ObservableValue<Optional<UnitPictures>> pictures;
  private List<Image> shown = List.of();
  // held here: the pictures, which may outlive this, refer to it weakly
  private final InvalidationListener arrival = property -> show();

  LayerPictures(Layer layer, ObservableValue<Optional<UnitPictures>> pictures) {
    super(3);
    this.layer = layer;
    this.pictures = pictures;
    getStyleClass().add("layer-pictures");
    setMouseTransparent(true);
    setMinWidth(0);
    pictures.subscribe(
        now -> {
          now.ifPresent(
              p -> p.arrivalsProperty().addListener(new WeakInvalidationListener(arrival)));
          show();
        });
  }

  private void show() {
    List<Image> now =
        IntStream.range(0, Math.min(MOST, layer.units()))
            .map(k -> (int) ((long) k * layer.units() / Math.min(MOST, layer.units())))
            .boxed()
            .flatMap(unit -> picture(unit).stream())
            .toList();
    // each picture that arrives anywhere asks
    if (!now.equals(shown)) {
      shown = now;
      getChildren().setAll(now.stream().map(LayerPictures::view).toList());
    }
    setVisible(!now.isEmpty());
    setManaged(!now.isEmpty());
  }

  private Optional<Image> picture(int unit) {
    return pictures.getValue().flatMap(known -> known.picture(layer.name(), unit));
  }

  private static ImageView view(Image image) {
    ImageView view = new ImageView(image);
    view.setFitWidth(SIDE);
    view.setFitHeight(SIDE);
    view.setPreserveRatio(true);
    return view;
  }
}
